import type { ControlEvidence } from '../../domain/control/control-evidence';
import { groupBy } from '../../domain/group-by';
import type { RangeSet } from '../../domain/range-set';
import type { Transaction } from '../connection';
import { loadStatement, type CypherStatement } from '../statement';
import { changeRanges } from './change-ranges';
import { denialRanges } from './denial-ranges';
import { forkOf } from './interval-tree';

const FIND_RANGES = loadStatement<{ placeIds: readonly string[] }, Row>(
  __dirname,
  'find-ranges.cypher',
);
const DELETE_RANGES = loadStatement<{
  rows: readonly { placeId: string; kind: string; from: number; until: number }[];
}>(__dirname, 'delete-ranges.cypher');

/** Times that the graph keeps of a place, by the type of their edge: how they are read and added. */
const KINDS: Readonly<Record<string, Kind>> = {
  MAY_CHANGE_IN: {
    rangesOf: changeRanges,
    create: loadStatement<{ rows: readonly RangeRow[] }>(__dirname, 'create-change-ranges.cypher'),
  },
  DENIED_IN: {
    rangesOf: denialRanges,
    create: loadStatement<{ rows: readonly RangeRow[] }>(__dirname, 'create-denial-ranges.cypher'),
  },
};

type RangeRow = Omit<Row, 'kind'> & { readonly fork: number };

interface Kind {
  readonly rangesOf: (evidence: readonly ControlEvidence[]) => RangeSet;
  readonly create: CypherStatement<{ rows: readonly RangeRow[] }>;
}

interface Row {
  readonly placeId: string;
  readonly kind: string;
  readonly from: number;
  readonly until: number;
}

/**
 * Writes what differs, from what the graph keeps, of when these places may have changed hands, and of when claims deny
 * that somebody held them.
 */
export async function rebuildRanges(
  { run }: Transaction,
  placeIds: readonly string[],
  evidence: readonly ControlEvidence[],
): Promise<void> {
  const kept = await run(FIND_RANGES, { placeIds }, ({ placeId, kind, from, until }): Row => {
    return { placeId, kind, from, until };
  });
  const byPlace = groupBy(evidence, ({ placeId }) => placeId);
  const rows = Object.entries(KINDS).flatMap(([kind, { rangesOf }]) =>
    placeIds.flatMap((placeId) =>
      rangesOf(byPlace.get(placeId) ?? []).map(({ from, until }): Row => {
        return { placeId, kind, from, until };
      }),
    ),
  );
  const [known, standing] = [new Set(kept.map(keyOf)), new Set(rows.map(keyOf))];
  const gone = kept.filter((row) => !standing.has(keyOf(row)));
  if (gone.length > 0) await run(DELETE_RANGES, { rows: gone.map((row) => ({ ...row })) });
  const added = groupBy(
    rows.filter((row) => !known.has(keyOf(row))),
    ({ kind }) => kind,
  );
  for (const [kind, found] of added) {
    await run(KINDS[kind]!.create, {
      rows: found.map(({ placeId, from, until }) => {
        return { placeId, from, until, fork: forkOf({ from, until }) };
      }),
    });
  }
}

function keyOf({ placeId, kind, from, until }: Row): string {
  return `${placeId} ${kind} ${from} ${until}`;
}
