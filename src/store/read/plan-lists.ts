import type { Store } from '../connection';
import { claimsOf, claimsThat, EVERY_CLAIM } from './claims/claim-list';
import { ALL_DOCUMENTS } from './documents/document-list';
import { entitiesThat } from './entities/entity-list';
import { eventsThat } from './events/event-list';
import { type List, loadPages } from './list';
import { mentionsOf } from './mentions/mention-list';

const NAMED = { type: null, name: 'a', nameContains: null, sameAs: null };
const ANY_ENTITY = { ...NAMED, name: null };
const ANY_EVENT = {
  type: null,
  place: null,
  participant: null,
  realis: null,
  startsAfter: null,
  endsBefore: null,
  overlapsFrom: null,
  overlapsUntil: null,
  derived: null,
  knownAsOf: null,
};

const LISTS: readonly List[] = [
  claimsThat(EVERY_CLAIM),
  claimsOf('SPEAKER', '', EVERY_CLAIM),
  claimsOf('ABOUT', '', EVERY_CLAIM),
  claimsOf('DOCUMENT', '', EVERY_CLAIM),
  entitiesThat(ANY_ENTITY),
  entitiesThat(NAMED),
  eventsThat(ANY_EVENT),
  ALL_DOCUMENTS,
  mentionsOf('DOCUMENT', ''),
];

/**
 * Has the server plan the statements that most lists begin with, by reading no list with each: better now
 * than while somebody waits. A filter's own variant is planned when it is first asked.
 */
export async function planLists(store: Store): Promise<void> {
  for (const list of LISTS) await loadPages(store, list, { limit: 1, fromEnd: false }, []);
}
