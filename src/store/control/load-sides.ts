import type { Lens } from '../../domain/control/lens';
import { NO_SIDES, type SideRelation, Sides } from '../../domain/control/sides';
import type { Store } from '../connection';
import { loadStatement } from '../statement';

const LOAD_SIDES = loadStatement<{ knownAsOf: number | null }, SideRelation>(
  __dirname,
  'load-sides.cypher',
);

/** Who is on whose side, by the relations that claims known at a time (ms since 1970; null is now) assert. */
export async function loadSides(store: Store, knownAsOf: number | null): Promise<Sides> {
  return new Sides(await store.read(LOAD_SIDES, { knownAsOf }, (row) => row));
}

/** The sides by which a lens judges statements. They are read only for a lens that needs them. */
export async function loadSidesUnder(
  store: Store,
  { againstInterest, knownAsOf }: Lens,
): Promise<Sides> {
  return againstInterest ? loadSides(store, knownAsOf ?? null) : NO_SIDES;
}
