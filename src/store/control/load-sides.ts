import { type SideRelation, Sides } from '../../domain/control/sides';
import type { Store } from '../connection';
import { loadStatement } from '../statement';

const LOAD_SIDES = loadStatement(__dirname, 'load-sides.cypher');

/** Who is on whose side, by the relations that current claims assert; `past`, by all that any did. */
export async function loadSides(store: Store, past: boolean): Promise<Sides> {
  return new Sides(await store.read(LOAD_SIDES, { past }, (row: SideRelation) => row));
}
