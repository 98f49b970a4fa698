import { compare } from '../../domain/compare';
import { findPaths } from '../../domain/path/find-paths';
import { HUB, type Link, LINK_KINDS, PathGraph } from '../../domain/path/path-graph';
import type { Store } from '../connection';
import { type ClaimRecord, decodeNode, type NodeColumns } from '../records';
import { loadStatement } from '../statement';

const EXPAND = loadStatement(__dirname, 'expand.cypher');
const LOAD_STEP_CLAIMS = loadStatement(__dirname, 'load-step-claims.cypher');

/** Things that one level goes on from: those with the fewest records. */
const FRONTIER = 200;
/** Neighbours of one thing, the closest; only an end can have more. */
const NEIGHBOURS = 5_000;
/** Claims shown for one step. */
const CLAIMS = 3;

/** One step of a path, and the claims that it rests on. */
export interface PathStep extends Link {
  readonly claims: readonly ClaimRecord[];
}

/** A neighbour that was found by expanding; its degree is null where that is known from before. */
type Neighbour = [toId: string, degree: number | null, links: NeighbourLink[]];
type NeighbourLink = [
  fromId: string,
  closeness: number,
  viaId: string,
  role: string,
  speakerId: string | null,
];

/** One of the two ends, and how far the graph has been read from there. */
interface Side {
  readonly seen: Set<string>;
  frontier: string[];
}

/**
 * The best paths between two entities or events, best first; docs/paths.md tells what a path is and
 * what it costs. The graph is read from both ends, one level a statement. The side with fewer
 * records at its next level goes first. So it takes at most `maxHops` statements, and then one for
 * the claims.
 */
export async function loadPaths(
  store: Store,
  fromId: string,
  toId: string,
  { maxHops, count }: { readonly maxHops: number; readonly count: number },
): Promise<PathStep[][]> {
  const graph = await readAround(store, fromId, toId, maxHops);
  const paths = findPaths(graph, fromId, toId, { maxHops, count });
  if (paths.length === 0) return [];
  const claims = await readClaims(store, paths.flat());
  let step = 0;
  return paths.map((links) => links.map((link) => ({ ...link, claims: claims[step++] ?? [] })));
}

async function readAround(
  store: Store,
  fromId: string,
  toId: string,
  maxHops: number,
): Promise<PathGraph> {
  const graph = new PathGraph();
  const ends = [fromId, toId];
  const sides = ends.map((id): Side => ({ seen: new Set([id]), frontier: [id] }));
  const degrees = new Map<string, number>();
  const weigh = ({ frontier }: Side) =>
    frontier.reduce((sum, id) => sum + (degrees.get(id) ?? 0), 0);

  const expand = async (expanding: readonly Side[], into: readonly string[] | null) => {
    const ids = [...new Set(expanding.flatMap(({ frontier }) => frontier))].sort();
    const [neighbours = []] = await store.read(
      EXPAND,
      { level: { ids, ends, into, limit: NEIGHBOURS } },
      (row: { neighbours: Neighbour[] }) => row.neighbours,
    );
    for (const [toId, degree, links] of neighbours) {
      for (const [fromId, closeness, viaId, role, speakerId] of links) {
        graph.add({ fromId, toId, kind: LINK_KINDS[closeness]!, viaId, role, speakerId });
      }
      if (degree === null) continue;
      graph.setDegree(toId, degree);
      degrees.set(toId, degree);
    }
    for (const side of expanding) {
      const expanded = new Set(side.frontier);
      const fresh = neighbours
        .filter(([toId, , links]) => !side.seen.has(toId) && links.some(([id]) => expanded.has(id)))
        .map(([toId]) => toId);
      fresh.forEach((id) => side.seen.add(id));
      side.frontier = fresh
        .filter((id) => degrees.get(id)! <= HUB && !ends.includes(id))
        .sort((a, b) => degrees.get(a)! - degrees.get(b)! || compare(a, b))
        .slice(0, FRONTIER);
    }
  };

  await expand(sides, maxHops === 1 ? ends : null);
  // Both ends have been read: two levels. Where one side has come to its end, so has every path.
  for (let levels = 2; levels < maxHops; levels++) {
    if (sides.some(({ frontier }) => frontier.length === 0)) break;
    const [a, b] = sides as [Side, Side];
    const [next, other] = weigh(a) <= weigh(b) ? [a, b] : [b, a];
    // The last level is only to meet what has been seen from the other end.
    await expand([next], levels === maxHops - 1 ? [...other.seen] : null);
  }
  return graph;
}

async function readClaims(store: Store, links: readonly Link[]): Promise<ClaimRecord[][]> {
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
    ({ index, claims: nodes }: { index: number; claims: NodeColumns[] }) => {
      claims[index] = nodes.map((node) => decodeNode<ClaimRecord>(node));
    },
  );
  return claims;
}

function otherThan(id: string, a: string, b: string): string {
  return a === id ? b : a;
}
