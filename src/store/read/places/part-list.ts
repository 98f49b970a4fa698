import { loadTemplate } from '../../template';
import type { ListTemplate, List } from '../list';

const PARTS: ListTemplate = loadTemplate(__dirname, 'parts.cypher');

/** The places that lie directly in a place, by name. */
export function partsOf(placeId: string): List {
  return { template: PARTS, order: 'places by name', flags: [], parameters: {}, ids: [placeId] };
}
