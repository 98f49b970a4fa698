import { type SideRelation, Sides } from '../../domain/control/sides';
import type { Store } from '../connection';
import { loadStatement } from '../statement';
import { readIn, type Run } from './load-control-setting';

const LOAD_SIDES = loadStatement(__dirname, 'load-sides.cypher');

/** Who is on whose side, by the relations that claims known at a time (ms since 1970; null is now) assert. */
export async function loadSides(store: Store, knownAsOf: number | null): Promise<Sides> {
  return loadSidesBy(readIn(store), knownAsOf);
}

/** The same in a transaction. */
export async function loadSidesBy(run: Run, knownAsOf: number | null): Promise<Sides> {
  return new Sides(await run(LOAD_SIDES, { knownAsOf }, (row: SideRelation) => row));
}
