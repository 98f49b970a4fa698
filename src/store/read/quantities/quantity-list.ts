import { loadTemplate } from '../../template';
import type { ListTemplate, List } from '../list';

/** Which quantities; every part that is not null must hold. */
export interface QuantityFilter {
  readonly document: readonly string[] | null;
  /** Those that measure an event of one of these types. */
  readonly eventType: readonly string[] | null;
  readonly unit: readonly string[] | null;
}

const QUANTITIES: ListTemplate = loadTemplate(__dirname, 'quantities.cypher');

/**
 * The current quantities that a filter lets through, by document and position in the text. The list starts
 * from the document, else the type of event, else the unit, whichever is given first.
 */
export function quantitiesThat({ document, eventType, unit }: QuantityFilter): List {
  const list = { template: QUANTITIES, order: 'quantities by position' };
  if (document !== null) {
    return { ...list, flags: ['DOCUMENT'], ids: document, parameters: { eventType, unit } };
  }
  if (eventType !== null) {
    return { ...list, flags: ['EVENT_TYPE'], ids: eventType, parameters: { unit } };
  }
  if (unit !== null) return { ...list, flags: ['UNIT'], ids: unit, parameters: {} };
  return { ...list, flags: ['ALL'], ids: [], parameters: {} };
}
