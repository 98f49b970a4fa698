import neo4j, { type Driver } from 'neo4j-driver';
import { profileStatement } from '../../../bench/measure/profile-statement';
import type { Store } from '../../../src/store/connection';
import { importCorpus } from '../../../src/use-cases/import-corpus';
import { claimsOf, claimsThat, EVERY_CLAIM } from '../../../src/store/read/claims/claim-list';
import { entitiesThat } from '../../../src/store/read/entities/entity-list';
import { eventsOf, eventsThat } from '../../../src/store/read/events/event-list';
import { askForPages, type List } from '../../../src/store/read/list';
import { mentionsOf } from '../../../src/store/read/mentions/mention-list';
import { corpusOf, documentOf, entityOf } from '../../support/corpus-of';
import { openEmptyGraph } from '../../support/empty-graph';
import { testNeo4j } from '../../support/neo4j';

const CITIES = Array.from({ length: 400 }, (_, index) => `city:c${index}`);

/** Each of 400 cities fell once, as one claim by one speaker in one document says. */
const CORPUS = corpusOf(
  {
    id: 'falls',
    entities: [
      ...CITIES.map((id) => entityOf(id)),
      ...CITIES.map((id) => entityOf(id.replace('city', 'person'))),
    ],
  },
  CITIES.map((city) => {
    const name = city.slice(5);
    return documentOf(name, {
      text: `The city ${name} fell.`,
      mentions: { T1: { of: city, at: name } },
      events: { E1: { trigger: 'fell', places: [city] } },
      claims: {
        '1': {
          content: `${name} fell`,
          speakers: [`person:${name}`],
          about: [city, 'E1'],
          asserts: ['E1'],
        },
      },
    });
  }),
);

const NO_FILTER = {
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
const NO_NAME = { type: null, name: null, nameContains: null, sameAs: null };

/** Each holds one record, or begins an order that an index has. */
const LISTS: Record<string, List> = {
  'claims of a speaker': claimsOf('SPEAKER', 'person:c7', EVERY_CLAIM),
  'claims about a city': claimsOf('ABOUT', 'city:c7', EVERY_CLAIM),
  'claims that assert an event': claimsOf('ASSERTS', 'event:c7:1', EVERY_CLAIM),
  'claims of a document': claimsOf('DOCUMENT', 'document:c7', EVERY_CLAIM),
  'claims that someone passed on': claimsThat({ ...EVERY_CLAIM, anyoneInChain: ['person:c7'] }),
  'claims by speaker and topic': claimsThat({
    ...EVERY_CLAIM,
    speaker: ['person:c7'],
    about: ['city:c7'],
  }),
  'events of a city': eventsOf('city:c7', NO_FILTER),
  'events in a place': eventsThat({ ...NO_FILTER, place: ['city:c7'] }),
  'mentions of a city': mentionsOf('ENTITY', 'city:c7'),
  'entities of a name': entitiesThat({ ...NO_NAME, name: 'c7' }),
  'all entities': entitiesThat(NO_NAME),
};

let store: Store;
let driver: Driver;
beforeAll(async () => {
  store = await openEmptyGraph();
  await importCorpus(store, CORPUS);
  const { uri, user, password } = await testNeo4j();
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
});
afterAll(async () => {
  await driver?.close();
  await store?.close();
});

/** How often the server touches the graph for a page of ten. */
async function hitsOf(list: List): Promise<number> {
  const start = { ids: list.ids, after: null, before: null };
  const { statement, parameters } = askForPages(list, { limit: 9, fromEnd: false }, [start]);
  return (await profileStatement(driver, statement, parameters)).hits;
}

describe('a page', () => {
  it.each(Object.keys(LISTS))('of %s touches what it holds and not the rest', async (name) => {
    // Some dozen properties and edges a record, ten records at most; a look at every claim would be 400.
    expect(await hitsOf(LISTS[name]!)).toBeLessThan(250);
  });
});
