import type { Store } from '../../../../src/store/connection';
import { importCorpus } from '../../../../src/use-cases/import-corpus';
import { statesAt } from '../../../../src/store/control/states-at';
import { claimsThat, EVERY_CLAIM } from '../../../../src/store/read/claims/claim-list';
import { ALL_DOCUMENTS } from '../../../../src/store/read/documents/document-list';
import {
  eagerEdges,
  type EdgeName,
  EDGES,
  nameOfEager,
} from '../../../../src/store/read/edges/edge-table';
import { type EdgeEnd, loadEdges } from '../../../../src/store/read/edges/load-edges';
import { type List, type RecordPage, loadPages, withEager } from '../../../../src/store/read/list';
import { mentionsOf } from '../../../../src/store/read/mentions/mention-list';
import { ARTICLE } from '../../../api/article';
import { openEmptyGraph } from '../../../support/empty-graph';

const IN_2015 = { from: Date.UTC(2015, 0), until: Date.UTC(2016, 0) };
const ANY_STATE = { within: null, near: null, by: null, status: null };

/** A list of each kind of nodes whose pages load edges eagerly. */
const LISTS: Record<string, List> = {
  Claim: claimsThat(EVERY_CLAIM),
  Mention: mentionsOf('DOCUMENT', 'document:interview'),
  ControlInterval: statesAt(IN_2015, ANY_STATE),
  Document: ALL_DOCUMENTS,
};

/** For one node with each kind of edge, the ends that the article gives it, with their roles. */
const ENDS: Record<EdgeName, readonly [id: string, ...ends: string[]]> = {
  claimSpeakers: ['claim:interview:2', 'organisation:isis'],
  claimTopics: [
    'claim:interview:3',
    ...['person:al-abadi', 'event:interview:1', 'city:mosul', 'event:liberation-of-mosul'],
  ],
  claimAssertions: [
    'claim:interview:1',
    'relation:MEMBER_OF:person:al-tai:organisation:syriatimes:2017',
  ],
  claimOccasions: ['claim:interview:4', 'event:interview:1'],
  claimQuantities: ['claim:interview:6', 'quantity:interview:T4'],
  claimDocuments: ['claim:report:2', 'document:report'],
  mentionReferents: ['mention:interview:T3', 'city:mosul'],
  eventPlaces: ['event:interview:3', 'region:badia'],
  eventParticipants: [
    'event:liberation-of-mosul',
    ...['organisation:isis as OPPONENT', 'country:iraq as AGENT'],
  ],
  eventCauses: ['event:interview:3', 'event:liberation-of-mosul'],
  eventEffects: ['event:liberation-of-mosul', 'event:interview:3'],
  eventQuantities: ['event:interview:3', 'quantity:interview:T4'],
  quantityEvents: ['quantity:interview:T4', 'event:interview:3'],
  // Nobody has merged anything here: tests/api/corrections.test.ts does.
  mergedEntities: ['city:mosul'],
  placeWholes: ['city:mosul', 'province:nineveh'],
  documentPublishers: ['document:interview', 'organisation:syriatimes'],
  documentAuthors: ['document:interview', 'person:qaddour'],
  documentCorpora: ['document:report', 'article'],
  relationEnds: [
    'relation:MEMBER_OF:person:al-tai:organisation:syriatimes:2017',
    ...['organisation:syriatimes as OBJECT', 'person:al-tai as SUBJECT'],
  ],
  controlClaimEnds: [
    'control:interview:1',
    ...['city:mosul as OF_PLACE', 'organisation:isis as HELD_BY'],
  ],
  controlClaimClaims: ['control:report:1', 'claim:report:2'],
  intervalClaims: ['the interval', 'claim:interview:5'],
  intervalPlaces: ['the interval', 'city:mosul'],
  intervalForces: ['the interval', 'organisation:isis'],
};

let store: Store;
beforeAll(async () => {
  store = await openEmptyGraph();
  await importCorpus(store, ARTICLE);
});
afterAll(() => store?.close());

async function pageOf(list: List): Promise<RecordPage> {
  const start = { ids: list.ids, after: null, before: null };
  const [page] = await loadPages(store, list, { limit: 100, fromEnd: false }, [start]);
  return page!;
}

describe('a kind of edge', () => {
  it.each(Object.keys(EDGES) as EdgeName[])('%s leads where the source says', async (name) => {
    const [from, ...expected] = ENDS[name];
    const [interval] = (await pageOf(LISTS['ControlInterval']!)).items;
    const id = from === 'the interval' ? interval!.node.id : from;
    const [ends, none] = await loadEdges(store, name, [id, 'claim:nobody:1']);
    const found = ends!.map(({ node, role }) =>
      role === null ? node.id : `${node.id} as ${role}`,
    );
    // Ends that are told apart by their role come in any order.
    expect(EDGES[name].role === 'TYPE' ? found.sort() : found).toEqual(expected);
    expect(none).toEqual([]);
    const labels = EDGES[name].to.split('|');
    expect(ends!.filter(({ node }) => !labels.includes(node.label))).toEqual([]);
  });
});

describe('a page', () => {
  it.each(Object.entries(LISTS))(
    'of %s loads nothing eagerly that is not asked',
    async (_, list) => {
      const { eager } = await pageOf(withEager(list, ['id', 'text']));
      expect([eager.nodes.size, eager.spans.size, eager.chains.size, eager.edges.size]).toEqual([
        0, 0, 0, 0,
      ]);
    },
  );

  const EAGER = Object.keys(LISTS).flatMap((label) => eagerEdges(label));

  it.each(EAGER.filter(({ via }) => via !== null).map((one) => [nameOfEager(one), one] as const))(
    'loads %s as each node that its nodes lead to has them',
    async (_, { name, edge, via }) => {
      const fields = via!.edge.eager!.flatMap((first) =>
        edge.eager!.map((field) => `${first}.${field}`),
      );
      const { items, eager } = await pageOf(withEager(LISTS[via!.edge.from]!, fields));
      const ends = await loadEdges(
        store,
        via!.name,
        items.map(({ node }) => node.id),
      );
      const passed = ends.flat().map(({ node }) => node);
      const ids = [
        ...new Set(passed.filter(({ label }) => label === edge.from).map(({ id }) => id)),
      ];
      const expected = await loadEdges(store, name, ids);
      expect(expected.flat().length).toBeGreaterThan(0);
      const byId = (found: readonly EdgeEnd[]) =>
        [...found].sort((a, b) => (a.node.id < b.node.id ? -1 : 1));
      // Ends that are told apart by their role come in any order.
      const inOrder = edge.role === 'TYPE' ? byId : (found: readonly EdgeEnd[]) => found;
      const loaded = [...eager.edges.get(name)!].map(
        ([id, found]) => [id, inOrder(found)] as const,
      );
      expect(new Map(loaded)).toEqual(new Map(ids.map((id, i) => [id, inOrder(expected[i]!)])));
    },
  );

  it.each(EAGER.filter(({ via }) => via === null).map(({ name }) => name))(
    'loads %s of its nodes as each node has them',
    async (name) => {
      const { from, eager: fields, shared } = EDGES[name];
      const { items, eager } = await pageOf(withEager(LISTS[from]!, fields!));
      const ids = items.map(({ node }) => node.id);
      const expected = await loadEdges(store, name, ids);
      expect(expected.flat().length).toBeGreaterThan(0);
      if (shared) {
        const each = new Map(expected.flat().map(({ node }) => [node.id, node]));
        expect(eager.nodes).toEqual(each);
      } else expect(eager.edges.get(name)).toEqual(new Map(ids.map((id, i) => [id, expected[i]])));
    },
  );

  it('can load every edge that the table calls eager', () => {
    const eager = (Object.keys(EDGES) as EdgeName[]).filter((name) => EDGES[name].eager);
    expect(new Set(EAGER.map(({ name }) => name))).toEqual(new Set(eager));
  });
});
