import { randomUUID } from 'node:crypto';
import type { Store } from '../../store/connection';
import { readIn } from '../../store/control/load-control-setting';
import { findEntity, type FoundEntity } from '../../store/corrections/curate-entity';
import { readRevision } from '../../store/read/find-revision';
import { InputError } from '../input-error';
import { ConflictError } from './conflict-error';
import { checkStands } from './check-stands';
import type { Corrector } from './correction';
import { addSameAs, hasAddress, readAddress } from './curate-entity';

/** An address of an entity, as a file or another list gives it. */
export interface Address {
  readonly id: string;
  readonly url: string;
}

/** Sorted by what is to be done with them. */
export interface CheckedAddresses<Item extends Address> {
  readonly toAdd: readonly Item[];
  /** Those that their entity has already. */
  readonly known: readonly Item[];
  readonly refused: readonly Refused<Item>[];
}

export interface Refused<Item> {
  readonly item: Item;
  readonly error: InputError | ConflictError;
}

/** Looks which addresses entities lack. It writes nothing. */
export async function checkAddresses<Item extends Address>(
  store: Store,
  items: readonly Item[],
): Promise<CheckedAddresses<Item>> {
  const entities = new Map<string, FoundEntity | null>();
  const toAdd = new Map<string, Item>();
  const known: Item[] = [];
  const refused: Refused<Item>[] = [];
  for (const item of items) {
    const { id } = item;
    if (!entities.has(id)) {
      entities.set(id, await findEntity({ transaction: { run: readIn(store) } }, id));
    }
    try {
      const url = readAddress(item.url);
      const entity = checkStands(entities.get(id)!);
      const key = JSON.stringify([id, url]);
      if (hasAddress(entity, url) || toAdd.has(key)) known.push(item);
      else toAdd.set(key, item);
    } catch (error) {
      refused.push({ item, error: asRefusal(error) });
    }
  }
  return { toAdd: [...toAdd.values()], known, refused };
}

/**
 * Adds addresses one by one, an act each. A run that was cut short is taken up by another: what is there already is no
 * matter. Conflicts are entities that somebody else changed meanwhile.
 */
export async function addAddresses<Item extends Address>(
  store: Store,
  items: readonly Item[],
  corrector: Corrector,
  { reason, onAdded }: AddAddressesOptions<Item>,
): Promise<readonly Refused<Item>[]> {
  const begun = await readRevision(store);
  /** The revision of an entity that this run has seen, by the entity's own last change. */
  const seen = new Map<string, number>();
  const refused: Refused<Item>[] = [];
  for (const item of items) {
    const { id, url } = item;
    const expectedRevision = seen.get(id) ?? begun;
    const asked = { id, url, expectedRevision, clientId: randomUUID(), reason: reason(item) };
    try {
      const { revision } = await addSameAs(store, asked, corrector);
      seen.set(id, revision);
      onAdded(item);
    } catch (error) {
      refused.push({ item, error: asRefusal(error) });
    }
  }
  return refused;
}

interface AddAddressesOptions<Item> {
  readonly reason: (item: Item) => string;
  /** May throw, to end the run after an address. */
  readonly onAdded: (item: Item) => void;
}

function asRefusal(error: unknown): InputError | ConflictError {
  if (error instanceof InputError || error instanceof ConflictError) return error;
  throw error;
}
