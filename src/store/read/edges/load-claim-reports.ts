import type { Realis } from '../../../domain/event';
import type { Store } from '../../connection';
import type { Batch } from '../../parameters';
import {
  decodeNode,
  decodeWhenColumns,
  type EntityRecord,
  type EventRecord,
  type EventReportRecord,
  type NodeColumns,
  type WhenColumns,
} from '../../records';
import { loadStatement } from '../../statement';
import { inOrder, type Ordered } from './load-claim-chains';

const CLAIM_REPORTS = loadStatement<Batch, { reports: ReportColumns[] }>(
  __dirname,
  'claim-reports.cypher',
);

type ReportColumns = [
  claimId: string,
  event: NodeColumns,
  type: string,
  realis: Realis,
  when: WhenColumns,
  targets: Ordered<[role: string, node: NodeColumns]>[],
];

/** Reads these claims' own reports of events, each in the order of its text, in one statement. */
export async function loadClaimReports(
  store: Store,
  ids: readonly string[],
): Promise<EventReportRecord[][]> {
  const reports = new Map<string, EventReportRecord[]>(ids.map((id) => [id, []]));
  await store.read(CLAIM_REPORTS, { batch: { ids } }, ({ reports: found }) => {
    for (const columns of found) reports.get(columns[0])?.push(decodeReport(columns));
  });
  return [...reports.values()];
}

function decodeReport([, event, type, realis, when, targets]: ReportColumns): EventReportRecord {
  const places: EntityRecord[] = [];
  const participants: { role: string; entity: EntityRecord }[] = [];
  const causes: EventRecord[] = [];
  for (const [role, node] of inOrder(targets)) {
    if (role === 'PLACE') places.push(decodeNode(node));
    else if (role === 'CAUSE') causes.push(decodeNode(node));
    else participants.push({ role, entity: decodeNode(node) });
  }
  return {
    event: decodeNode(event),
    type,
    realis,
    when: decodeWhenColumns(when),
    places,
    participants,
    causes,
  };
}
