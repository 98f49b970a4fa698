import type { ControlEvidence } from '../../domain/control/control-evidence';
import type { RangeSet } from '../../domain/range-set';
import type { Transaction } from '../connection';
import { loadStatement, type CypherStatement } from '../statement';
import { changeRanges } from './change-ranges';
import { denialRanges } from './denial-ranges';
import { forkOf } from './interval-tree';

const FIND_RANGES = loadStatement<{ placeIds: readonly string[] }, KeptRange>(
  __dirname,
  'find-ranges.cypher',
);
const DELETE_RANGES = loadStatement<{ rows: readonly KeptRange[] }>(
  __dirname,
  'delete-ranges.cypher',
);

/** Times that the graph keeps of a place, by the type of their edge: how they are read and added. */
const KINDS = {
  MAY_CHANGE_IN: {
    rangesOf: changeRanges,
    create: loadStatement<{ rows: readonly RangeRow[] }>(__dirname, 'create-change-ranges.cypher'),
  },
  DENIED_IN: {
    rangesOf: denialRanges,
    create: loadStatement<{ rows: readonly RangeRow[] }>(__dirname, 'create-denial-ranges.cypher'),
  },
} satisfies Record<string, Kind>;

type RangeRow = Omit<KeptRange, 'kind'> & { readonly fork: number };

interface Kind {
  readonly rangesOf: (evidence: readonly ControlEvidence[]) => RangeSet;
  readonly create: CypherStatement<{ rows: readonly RangeRow[] }>;
}

/** A time that the graph keeps of a place, in ms. */
export type KeptRange = {
  readonly placeId: string;
  readonly kind: string;
  readonly from: number;
  readonly until: number;
};

/** The differences between the times that the graph keeps and those that claims give. */
export interface ChangedRanges {
  readonly gone: readonly KeptRange[];
  readonly added: { readonly [Name in keyof typeof KINDS]: readonly RangeRow[] };
}

/** When these places may have changed hands, and when claims deny that somebody held them, as the graph keeps it. */
export function findRanges(
  { run }: Transaction,
  placeIds: readonly string[],
): Promise<KeptRange[]> {
  return run(FIND_RANGES, { placeIds }, (row) => ({ ...row }));
}

/** Compares those times with what the claims of these places give. */
export function changedRanges(
  kept: readonly KeptRange[],
  placeIds: readonly string[],
  evidence: ReadonlyMap<string, readonly ControlEvidence[]>,
): ChangedRanges {
  const [known, standing] = [new Set(kept.map(keyOf)), new Set<string>()];
  const addedOf = (kind: keyof typeof KINDS) =>
    placeIds.flatMap((placeId) =>
      KINDS[kind].rangesOf(evidence.get(placeId) ?? []).flatMap(({ from, until }) => {
        const key = keyOf({ placeId, kind, from, until });
        standing.add(key);
        return known.has(key) ? [] : [{ placeId, from, until, fork: forkOf({ from, until }) }];
      }),
    );
  const added = { MAY_CHANGE_IN: addedOf('MAY_CHANGE_IN'), DENIED_IN: addedOf('DENIED_IN') };
  return { gone: kept.filter((range) => !standing.has(keyOf(range))), added };
}

export async function writeRanges(
  { run }: Transaction,
  { gone, added }: ChangedRanges,
): Promise<void> {
  const create = async (kind: keyof typeof KINDS) => {
    if (added[kind].length > 0) await run(KINDS[kind].create, { rows: added[kind] });
  };
  await Promise.all([
    gone.length > 0 && run(DELETE_RANGES, { rows: gone }),
    create('MAY_CHANGE_IN'),
    create('DENIED_IN'),
  ]);
}

function keyOf({ placeId, kind, from, until }: KeptRange): string {
  return `${placeId} ${kind} ${from} ${until}`;
}
