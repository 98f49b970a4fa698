import type { Store } from '../connection';
import { loadStatement, type None } from '../statement';
import { restoring } from '../store-error';

const FIND_MOMENT = loadStatement<None, GraphMoment>(__dirname, 'find-moment.cypher');

/** A state of the graph: what it had recorded by then, at a revision. */
export interface GraphMoment {
  /** When the newest import began, in ms since 1970; 0 before the first. */
  readonly recordedAt: number;
  readonly revision: number;
}

/** The state of the graph just now. */
export async function readMoment(store: Store): Promise<GraphMoment> {
  const [moment] = await store.read(FIND_MOMENT, {}, (row) => row);
  if (moment === undefined) throw restoring();
  return moment;
}
