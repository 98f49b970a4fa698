import { compare } from '../compare';
import { HUB, type Link, type PathGraph } from './path-graph';
import { PriorityQueue } from './priority-queue';

/** Partial paths that are looked at before the search ends with what it has. */
const MOST_LOOKED_AT = 50_000;

/** A way that has been begun. */
interface Way {
  readonly links: readonly Link[];
  readonly ids: readonly string[];
  readonly cost: number;
  /** The least that it can cost when it has arrived. */
  readonly estimate: number;
  readonly key: string;
}

/** How far each thing lies from the end. */
export interface Distances {
  readonly hops: ReadonlyMap<string, number>;
  readonly costs: ReadonlyMap<string, number>;
}

/**
 * The best ways from one thing to another over at most `maxHops` links, each thing at most once a
 * way. A link costs 1, and passing through a thing costs log10 of its degree. So a way around a hub
 * of a hundred records may be two steps longer. No path leads through a thing with more than HUB
 * records. No path passes through a speaker only because they spoke of both sides, and no path
 * takes a detour. Best first: by cost, then by length, then by ids; the same graph, the same
 * answer.
 *
 * An A* search over paths, whose estimate is the cost of the rest if none of these rules were.
 */
export function findPaths(
  graph: PathGraph,
  fromId: string,
  toId: string,
  { maxHops, count }: { readonly maxHops: number; readonly count: number },
): (readonly Link[])[] {
  const { hops, costs } = distancesTo(graph, toId, fromId);
  const found: (readonly Link[])[] = [];
  const queue = new PriorityQueue<Way>(compareWays);
  const start = costs.get(fromId);
  if (start === undefined) return found;
  queue.push({ links: [], ids: [fromId], cost: 0, estimate: start, key: fromId });
  for (let looked = 0; looked < MOST_LOOKED_AT && found.length < count; looked++) {
    const way = queue.pop();
    if (way === undefined) break;
    const at = way.ids.at(-1)!;
    if (at === toId) {
      found.push(way.links);
      continue;
    }
    for (const link of graph.linksOf(at)) {
      const next = link.toId;
      const rest = hops.get(next);
      if (rest === undefined || way.links.length + 1 + rest > maxHops) continue;
      if (next !== toId && graph.degreeOf(next) > HUB) continue;
      if (way.ids.includes(next) || merelySpoke(way.links.at(-1), link)) continue;
      if (isDetour(graph, way, next)) continue;
      const cost = way.cost + 1 + (next === toId ? 0 : passing(graph, next));
      queue.push({
        links: [...way.links, link],
        ids: [...way.ids, next],
        cost,
        estimate: cost + costs.get(next)!,
        key: `${way.key} ${next}`,
      });
    }
  }
  return found;
}

/** Whether a way would come to a speaker over one claim and leave over another. */
function merelySpoke(before: Link | undefined, next: Link): boolean {
  return before?.speakerId === next.fromId && next.speakerId === next.fromId;
}

/** Whether a way could have come to what it comes to now from what it passed before. */
function isDetour(graph: PathGraph, { ids, links }: Way, next: string): boolean {
  return ids.slice(0, -1).some((id, position) => {
    const shortcut = graph.linkBetween(id, next);
    return shortcut !== undefined && !merelySpoke(links[position - 1], shortcut);
  });
}

/** The price of passing through a thing. */
export function passing(graph: PathGraph, id: string): number {
  return Math.log10(graph.degreeOf(id));
}

/** The cost of a path between two things. */
export function costOfPath(graph: PathGraph, links: readonly Link[]): number {
  return links.slice(1).reduce((cost, { fromId }) => cost + 1 + passing(graph, fromId), 1);
}

function compareWays(a: Way, b: Way): number {
  // Sums of logarithms in another order differ in their last digits.
  const difference = a.estimate - b.estimate;
  if (Math.abs(difference) > 1e-9) return difference;
  return a.ids.length - b.ids.length || compare(a.key, b.key);
}

/**
 * Dijkstra's algorithm from the end; hops by breadth. Nodes on the way cost; the two ends do not.
 */
export function distancesTo(graph: PathGraph, toId: string, fromId: string): Distances {
  const hops = new Map([[toId, 0]]);
  for (const id of hops.keys()) {
    // No path comes back to its start.
    if (id === fromId) continue;
    for (const link of graph.linksOf(id)) {
      if (!hops.has(link.toId)) hops.set(link.toId, hops.get(id)! + 1);
    }
  }
  const costs = new Map<string, number>();
  const queue = new PriorityQueue<{ id: string; cost: number }>((a, b) => a.cost - b.cost);
  queue.push({ id: toId, cost: 0 });
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { id, cost } = next;
    if (costs.has(id)) continue;
    costs.set(id, cost);
    if (id === fromId) continue;
    const through = cost + 1 + (id === toId ? 0 : passing(graph, id));
    for (const link of graph.linksOf(id)) {
      if (!costs.has(link.toId)) queue.push({ id: link.toId, cost: through });
    }
  }
  return { hops, costs };
}
