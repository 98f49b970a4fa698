import type { Link } from '../domain/path/path-graph';
import type { Loaders } from '../store/loaders';
import { checkNode } from './check-node';
import { InputError } from './input-error';

/** One step of a path. */
export type PathStep = Link;

/** The most steps of a path, and the most paths, that one question can ask for. */
const LONGEST = 6;
const MOST = 10;

/** A question for the ways from one entity or event to another. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  /** The most steps of a path; default 4. */
  readonly maxHops: number | null;
  /** How many paths; default 5. */
  readonly first: number | null;
}

/** The best paths between two entities or events, best first; docs/paths.md has the rules. Throws an InputError. */
export async function askPaths(
  graph: Loaders,
  { from, to, maxHops, first }: PathQuestion,
): Promise<(readonly PathStep[])[]> {
  const limits = { maxHops: maxHops ?? 4, count: first ?? 5 };
  checkRange('maxHops', limits.maxHops, LONGEST);
  checkRange('first', limits.count, MOST);
  await Promise.all([
    checkNode(graph, 'from', from, 'entity or event'),
    checkNode(graph, 'to', to, 'entity or event'),
  ]);
  if (from === to) throw new InputError('to', 'is the same as from', 'another entity or event');
  return graph.paths(from, to, limits);
}

function checkRange(argument: string, value: number, most: number): void {
  if (value >= 1 && value <= most) return;
  throw new InputError(argument, `is ${value}`, `a whole number from 1 to ${most}`);
}
