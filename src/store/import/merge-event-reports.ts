import { compare } from '../../domain/compare';
import { type SearchColumns, searchColumnsOfNames } from '../search/search-columns';
import type { WhenWriteRow } from './record-rows';

/** A current report of an event, as the graph holds it. */
export type StoredReport = {
  readonly id: string;
  readonly documentId: string;
  readonly position: number;
  readonly name: string;
  readonly type: string;
  readonly realis: string;
  readonly when: WhenWriteRow | null;
  /** In their order. */
  readonly arguments: readonly { readonly role: string; readonly id: string }[];
};

/** An event as its reports together describe it. */
export type MergedEvent = SearchColumns & {
  readonly name: string;
  readonly type: string;
  readonly realis: string;
  readonly when: WhenWriteRow | null;
  readonly placeIds: readonly string[];
  readonly participants: readonly { readonly role: string; readonly id: string }[];
  readonly causeIds: readonly string[];
};

/**
 * Merges reports in the order of document id, position in the text, and id. Name and type are the
 * first report's. The event is ACTUAL if any report says that it happened (one text may tell the
 * plan and another the deed), else it has the first report's realis. Its time is the narrowest that
 * a report gives. Places, participants and causes are those of all reports.
 */
export function mergeEventReports(reports: readonly StoredReport[]): MergedEvent {
  const inOrder = [...reports].sort(compareReports);
  const first = inOrder[0]!;
  const targets = inOrder.flatMap((report) => report.arguments);
  const participants = targets.filter(({ role }) => role !== 'PLACE' && role !== 'CAUSE');
  const idsOf = (wanted: string) => [
    ...new Set(targets.filter(({ role }) => role === wanted).map(({ id }) => id)),
  ];
  return {
    name: first.name,
    ...searchColumnsOfNames([first.name]),
    type: first.type,
    realis: inOrder.some(({ realis }) => realis === 'ACTUAL') ? 'ACTUAL' : first.realis,
    when: narrowest(inOrder.map((report) => report.when)),
    placeIds: idsOf('PLACE'),
    participants: [...new Map(participants.map((one) => [`${one.role} ${one.id}`, one])).values()],
    causeIds: idsOf('CAUSE'),
  };
}

function compareReports(a: StoredReport, b: StoredReport): number {
  return compare(a.documentId, b.documentId) || a.position - b.position || compare(a.id, b.id);
}

/** The time with the shortest span between its outermost bounds; the first of equals. */
function narrowest(whens: readonly (WhenWriteRow | null)[]): WhenWriteRow | null {
  let best: WhenWriteRow | null = null;
  for (const when of whens) {
    if (when !== null && (best === null || width(when) < width(best))) best = when;
  }
  return best;
}

function width({ startEarliest, endLatest }: WhenWriteRow): number {
  return startEarliest === null || endLatest === null ? Infinity : endLatest - startEarliest;
}
