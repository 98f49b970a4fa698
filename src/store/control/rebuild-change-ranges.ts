import type { ControlEvidence } from '../../domain/control/control-evidence';
import { groupBy } from '../../domain/group-by';
import type { Transaction } from '../connection';
import { loadStatement } from '../statement';
import { changeRanges } from './change-ranges';
import { forkOf } from './interval-tree';

const FIND_CHANGE_RANGES = loadStatement(__dirname, 'find-change-ranges.cypher');
const DELETE_CHANGE_RANGES = loadStatement(__dirname, 'delete-change-ranges.cypher');
const CREATE_CHANGE_RANGES = loadStatement(__dirname, 'create-change-ranges.cypher');

type Row = { readonly placeId: string; readonly from: number; readonly until: number };

/** Writes what differs, from what the graph keeps, of when these places may have changed hands. */
export async function rebuildChangeRanges(
  { run }: Transaction,
  placeIds: readonly string[],
  evidence: readonly ControlEvidence[],
): Promise<void> {
  const kept = await run(FIND_CHANGE_RANGES, { placeIds }, (row: Row) => row);
  const byPlace = groupBy(evidence, ({ placeId }) => placeId);
  const rows = placeIds.flatMap((placeId) =>
    changeRanges(byPlace.get(placeId) ?? []).map(({ from, until }): Row => {
      return { placeId, from, until };
    }),
  );
  const [known, standing] = [new Set(kept.map(keyOf)), new Set(rows.map(keyOf))];
  const gone = kept.filter((row) => !standing.has(keyOf(row)));
  if (gone.length > 0) await run(DELETE_CHANGE_RANGES, { rows: gone });
  const added = rows.filter((row) => !known.has(keyOf(row)));
  if (added.length === 0) return;
  await run(CREATE_CHANGE_RANGES, { rows: added.map((row) => ({ ...row, fork: forkOf(row) })) });
}

function keyOf({ placeId, from, until }: Row): string {
  return `${placeId} ${from} ${until}`;
}
