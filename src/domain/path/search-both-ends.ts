import { compare } from '../compare';
import { smallest } from '../extremes';
import { costOfPath, distancesTo, findPaths, passing } from './find-paths';
import { HUB, type Link, PathGraph } from './path-graph';

/** Things that one level goes on from: those with the fewest records. */
const FRONTIER = 200;
/** Neighbours of one thing that are read, the closest; only an end can have more. */
export const MOST_NEIGHBOURS = 5_000;

/** Sums of logarithms in another order differ in their last digits. */
const ROUNDING = 1e-9;

/** A neighbour of things that were read; its degree is null where that is known from before. */
export interface ReadNeighbour {
  readonly id: string;
  readonly degree: number | null;
  /** Its closest link with each of those things, to it. */
  readonly links: readonly Link[];
}

/** Reads the neighbours of some things: all, with their degrees, or (`into`) only these, without. */
export type ReadNeighbours = (
  ids: readonly string[],
  into: readonly string[] | null,
) => Promise<readonly ReadNeighbour[]>;

/** One of the two ends, and how far the graph has been read from there. */
interface Side {
  readonly end: string;
  readonly seen: Set<string>;
  readonly expanded: Set<string>;
  frontier: string[];
}

/**
 * The best paths between two things, best first, in a graph that is read as far as they need. It is
 * read from both ends, level by level. The side with fewer records at its next level goes first.
 * Paths that are found set a bound: a thing is not read where no path over it can cost less, and
 * reading ends where nothing is left. So it takes at most `maxHops` reads.
 */
export async function searchBothEnds(
  [fromId, toId]: readonly [string, string],
  limits: { readonly maxHops: number; readonly count: number },
  read: ReadNeighbours,
): Promise<(readonly Link[])[]> {
  const { maxHops } = limits;
  const graph = new PathGraph();
  const ends = [fromId, toId];
  const sides = ends.map((end): Side => ({
    end,
    seen: new Set([end]),
    expanded: new Set(),
    frontier: [end],
  }));
  const find = () => findPaths(graph, fromId, toId, limits);

  const expand = async (
    expanding: readonly (readonly [Side, readonly string[]])[],
    into: readonly string[] | null,
  ) => {
    const ids = [...new Set(expanding.flatMap(([, wanted]) => wanted))].sort();
    const neighbours = await read(ids, into);
    for (const { id, degree, links } of neighbours) {
      for (const link of links) graph.add(link);
      if (degree !== null) graph.setDegree(id, degree);
    }
    for (const [side, wanted] of expanding) {
      for (const id of wanted) side.expanded.add(id);
      const from = new Set(wanted);
      const fresh = neighbours
        .filter(
          ({ id, links }) => !side.seen.has(id) && links.some((link) => from.has(link.fromId)),
        )
        .map(({ id }) => id);
      for (const id of fresh) side.seen.add(id);
      side.frontier = fresh
        .filter((id) => graph.degreeOf(id) <= HUB && !ends.includes(id))
        .sort((a, b) => graph.degreeOf(a) - graph.degreeOf(b) || compare(a, b))
        .slice(0, FRONTIER);
    }
  };

  await expand(
    sides.map((side) => [side, side.frontier]),
    maxHops === 1 ? ends : null,
  );
  let found = find();
  // Both ends have been read: two levels. Where one side has nothing to go on from, no path goes on.
  for (let levels = 2; levels < maxHops; levels++) {
    const canImprove = boundBy(graph, sides, found, limits.count);
    const [a, b] = sides.map((side) => side.frontier.filter(canImprove)) as [string[], string[]];
    if (a.length === 0 || b.length === 0) break;
    const [one, two] = sides as [Side, Side];
    const [next, wanted, other] =
      weigh(graph, one) <= weigh(graph, two) ? [one, a, two] : [two, b, one];
    // The last level is only to meet what has been seen from the other end, and not read yet.
    const isUnread = (id: string) =>
      !other.expanded.has(id) && graph.degreeOf(id) <= HUB && canImprove(id);
    const isLast = levels === maxHops - 1;
    const into = isLast ? [...other.seen].filter((id) => ends.includes(id) || isUnread(id)) : null;
    await expand([[next, wanted]], into);
    found = find();
  }
  return found;
}

function weigh(graph: PathGraph, { frontier }: Side): number {
  return frontier.reduce((sum, id) => sum + graph.degreeOf(id), 0);
}

/**
 * Tells of a thing that was seen and not read whether a path over it, of links still unread, may be
 * better than those found. Such a path leaves what was read from one end and enters what was read
 * from the other, so it costs at least the cheapest ways to both, and a link between. All may be where
 * too few were found, where an end has links that are not read, or where a link between two things
 * of a path, both unread, could show that it takes a detour.
 */
function boundBy(
  graph: PathGraph,
  sides: readonly Side[],
  found: readonly (readonly Link[])[],
  count: number,
): (id: string) => boolean {
  const [one, two] = sides as [Side, Side];
  const isWhole = sides.every(({ end }) => [...graph.linksOf(end)].length < MOST_NEIGHBOURS);
  const isSettled = (links: readonly Link[]) =>
    links.filter(({ toId }) => !one.expanded.has(toId) && !two.expanded.has(toId)).length < 2;
  if (found.length < count || !isWhole || !found.every(isSettled)) return () => true;
  const bound = costOfPath(graph, found.at(-1)!) + ROUNDING;
  const waysOf = (side: Side, other: Side) => {
    const { costs } = distancesTo(graph, side.end, other.end);
    const unread = [...side.seen].filter(
      (id) => !side.expanded.has(id) && id !== other.end && graph.degreeOf(id) <= HUB,
    );
    return new Map(unread.map((id) => [id, costs.get(id)! + passing(graph, id)]));
  };
  const [ways, otherWays] = [waysOf(one, two), waysOf(two, one)];
  const [least, otherLeast] = [smallest(ways.values()), smallest(otherWays.values())];
  return (id) =>
    Math.min((ways.get(id) ?? Infinity) + otherLeast, (otherWays.get(id) ?? Infinity) + least) +
      1 <=
    bound;
}
