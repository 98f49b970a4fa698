import type { ContradictionKind } from '../../../domain/contradiction/contradiction';
import { startOfIds } from '../../../domain/contradiction/contradiction';
import { loadTemplate } from '../../template';
import type { ListTemplate, List } from '../list';

const CONTRADICTIONS: ListTemplate = loadTemplate(__dirname, 'contradictions.cypher');

/** Which contradictions; what is null is not asked about. */
export interface ContradictionFilter {
  /** About this place, or one in it. */
  readonly place: string | null;
  /** With a claim that this actor makes itself. */
  readonly speaker: string | null;
  readonly kinds: readonly ContradictionKind[] | null;
}

/** The order of contradictions, by its name. */
export const CONTRADICTIONS_BY_ID = 'contradictions by id';

/** The contradictions between all current claims that a filter lets through, by id. */
export function contradictionsThat({ place, speaker, kinds }: ContradictionFilter): List {
  const list = { template: CONTRADICTIONS, order: CONTRADICTIONS_BY_ID };
  const kind = kinds === null ? null : [...new Set(kinds)].map(startOfIds);
  if (place !== null) {
    const parameters = { kind, speaker: speaker === null ? null : [speaker] };
    return { ...list, flags: ['PLACE'], ids: [place], parameters };
  }
  if (speaker !== null) {
    return { ...list, flags: ['SPEAKER'], ids: [speaker], parameters: { kind } };
  }
  return { ...list, flags: ['KIND'], ids: kind ?? ['contradiction:'], parameters: {} };
}
