import { type Link, LINK_KINDS } from '../../domain/path/path-graph';
import {
  MOST_NEIGHBOURS,
  type ReadNeighbour,
  searchBothEnds,
} from '../../domain/path/search-both-ends';
import type { Store } from '../connection';
import { type ClaimRecord, decodeNode, type NodeColumns } from '../records';
import { loadStatement } from '../statement';

const EXPAND = loadStatement<
  {
    level: {
      ids: readonly string[];
      ends: readonly string[];
      into: readonly string[] | null;
      limit: number;
    };
  },
  { neighbours: NeighbourColumns[] }
>(__dirname, 'expand.cypher');
const LOAD_STEP_CLAIMS = loadStatement<
  { paths: { steps: readonly StepRow[]; limit: number } },
  { index: number; claims: NodeColumns[] }
>(__dirname, 'load-step-claims.cypher');

/** A step of a path, and of an event or a cause the other end. */
type StepRow = {
  readonly index: number;
  readonly kind: Link['kind'];
  readonly viaId: string;
  readonly entityId: string | null;
  readonly causeId: string | null;
};

/** Claims shown for one step. */
const CLAIMS = 3;

/** A thing that was found by expanding; its degree is null where that is known from before. */
type NeighbourColumns = [toId: string, degree: number | null, links: NeighbourLink[]];
type NeighbourLink = [
  fromId: string,
  closeness: number,
  viaId: string,
  role: string,
  speakerId: string | null,
];

/**
 * The best paths between two entities or events, best first; docs/paths.md tells what a path is and
 * what it costs. It takes a statement for each level that is read.
 */
export async function loadPaths(
  store: Store,
  fromId: string,
  toId: string,
  limits: { readonly maxHops: number; readonly count: number },
): Promise<(readonly Link[])[]> {
  const ends = [fromId, toId] as const;
  return searchBothEnds(ends, limits, async (ids, into) => {
    const [neighbours = []] = await store.read(
      EXPAND,
      { level: { ids, ends, into, limit: MOST_NEIGHBOURS } },
      (row) => row.neighbours.map(decodeNeighbour),
    );
    return neighbours;
  });
}

function decodeNeighbour([toId, degree, links]: NeighbourColumns): ReadNeighbour {
  return {
    id: toId,
    degree,
    links: links.map(([fromId, closeness, viaId, role, speakerId]) => ({
      fromId,
      toId,
      kind: LINK_KINDS[closeness]!,
      viaId,
      role,
      speakerId,
    })),
  };
}

/** The claims that each of these steps of paths rests on: the earliest published, at most three. */
export async function loadStepClaims(
  store: Store,
  links: readonly Link[],
): Promise<ClaimRecord[][]> {
  const claims: ClaimRecord[][] = links.map(() => []);
  const steps = links.map(({ kind, viaId, fromId, toId }, index) => ({
    index,
    kind,
    viaId,
    // The end of the link that is not what it leads over.
    entityId: kind === 'EVENT' ? otherThan(viaId, fromId, toId) : null,
    causeId: kind === 'CAUSE' ? otherThan(viaId, fromId, toId) : null,
  }));
  await store.read(
    LOAD_STEP_CLAIMS,
    { paths: { steps, limit: CLAIMS } },
    ({ index, claims: nodes }) => {
      claims[index] = nodes.map((node) => decodeNode<ClaimRecord>(node));
    },
  );
  return claims;
}

function otherThan(id: string, a: string, b: string): string {
  return a === id ? b : a;
}
