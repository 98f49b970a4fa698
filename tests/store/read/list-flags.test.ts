import { statesAt } from '../../../src/store/control/states-at';
import {
  CLAIM_ORDERS,
  type ClaimFilter,
  claimsOf,
  claimsThat,
  EVERY_CLAIM,
  walkClaims,
} from '../../../src/store/read/claims/claim-list';
import { ALL_DOCUMENTS, documentById } from '../../../src/store/read/documents/document-list';
import { entitiesThat } from '../../../src/store/read/entities/entity-list';
import { eventsOf, eventsThat, walkEvents } from '../../../src/store/read/events/event-list';
import { filterOf, type List, withEager } from '../../../src/store/read/list';
import { mentionsOf, mentionsThat } from '../../../src/store/read/mentions/mention-list';
import { partsOf } from '../../../src/store/read/places/part-list';
import { relationsOf, relationsThat } from '../../../src/store/read/relations/relation-list';

const PARTS = ['FIRST', 'LAST', 'COUNT'];

/** Every part of each filter given, whatever its value. */
const WHOLE_CLAIM_FILTER = Object.fromEntries(
  Object.keys(EVERY_CLAIM).map((part) => [part, part === 'knownAsOf' ? 0 : ['a']]),
) as unknown as ClaimFilter;
const WHOLE_EVENT_FILTER = {
  type: ['a'],
  place: ['a'],
  participant: ['a'],
  realis: ['ACTUAL' as const],
  startsAfter: 0,
  endsBefore: 0,
  overlapsFrom: 0,
  overlapsUntil: 0,
  derived: true as const,
  knownAsOf: 0,
};
const NAMED = { type: ['CITY' as const], name: 'a', nameContains: 'a', sameAs: null };

/** Without what a list could start from. */
const SIFTING_CLAIM_FILTER: ClaimFilter = {
  ...WHOLE_CLAIM_FILTER,
  ...{ claim: null, document: null, speaker: null, words: null, about: null },
  ...{ aboutAll: null, anyoneInChain: null, publisher: null, accordingTo: null, corpus: null },
};

/** Every way in which the program asks for a list. */
const LISTS: readonly List[] = [
  ...CLAIM_ORDERS.map((order) => claimsThat(WHOLE_CLAIM_FILTER, order)),
  ...(['DOCUMENT', 'PUBLISHER', 'SPEAKER', 'CHAIN', 'ABOUT', 'ASSERTS', 'QUANTITY'] as const).map(
    (source) => claimsOf(source, 'a', WHOLE_CLAIM_FILTER),
  ),
  claimsThat({ ...WHOLE_CLAIM_FILTER, claim: null, document: null, speaker: null }),
  claimsThat(SIFTING_CLAIM_FILTER),
  claimsThat({ ...SIFTING_CLAIM_FILTER, corpus: ['a'] }),
  claimsThat(SIFTING_CLAIM_FILTER, 'SAID'),
  walkClaims(WHOLE_CLAIM_FILTER),
  ALL_DOCUMENTS,
  documentById('a'),
  entitiesThat({ ...NAMED, sameAs: 'a' }),
  entitiesThat(NAMED),
  entitiesThat({ ...NAMED, name: null }),
  entitiesThat({ ...NAMED, name: null, nameContains: null }),
  eventsOf('a', WHOLE_EVENT_FILTER),
  eventsThat(WHOLE_EVENT_FILTER),
  eventsThat({ ...WHOLE_EVENT_FILTER, participant: null }),
  eventsThat({ ...WHOLE_EVENT_FILTER, participant: null, place: null }),
  eventsThat({ ...WHOLE_EVENT_FILTER, participant: null, place: null, type: null }),
  ...(['DOCUMENT', 'ENTITY', 'EVENT'] as const).map((source) => mentionsOf(source, 'a')),
  mentionsOf('DOCUMENT', 'a', [0, 1]),
  walkEvents(WHOLE_EVENT_FILTER),
  mentionsThat({ document: ['a'], refersTo: ['a'], knownAsOf: 0 }),
  partsOf('a'),
  relationsOf('a'),
  relationsThat({ type: ['A'], entity: ['a'], knownAsOf: 0 }),
  statesAt(
    { from: 0, until: 1 },
    {
      ...{ within: 'a', by: 'a', status: ['HELD' as never] },
      near: { latitude: 0, longitude: 0, kilometres: 1 },
    },
  ),
];

/** Flags by template, of all lists that use it. */
function flagsSent(): Map<string, Set<string>> {
  const sent = new Map<string, Set<string>>();
  for (const list of LISTS) {
    const found = sent.get(list.template.name) ?? new Set(PARTS);
    const { flags } = withEager(list, Object.keys(list.eager ?? {}));
    const all = [...flags, ...Object.keys(filterOf(list))];
    for (const flag of all) found.add(flag);
    sent.set(list.template.name, found);
  }
  return sent;
}

const TEMPLATES = new Map(LISTS.map(({ template }) => [template.name, template]));

describe('the flags of a list', () => {
  const sent = flagsSent();

  it.each([...sent.keys()])(
    'of %s are all known to it, so that no part of a filter is lost',
    (name) => {
      expect(TEMPLATES.get(name)!.flags).toEqual(expect.arrayContaining([...sent.get(name)!]));
    },
  );

  it('are all sent by some list, so that no line stands idle', () => {
    const every = new Set([...sent.values()].flatMap((flags) => [...flags]));
    const known = [...TEMPLATES.values()].flatMap(({ flags }) => flags);
    expect(known.filter((flag) => !every.has(flag))).toEqual([]);
  });
});
