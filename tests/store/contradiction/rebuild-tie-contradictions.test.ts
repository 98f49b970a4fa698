import type { Lens } from '../../../src/domain/control/lens';
import type { Store } from '../../../src/store/connection';
import { loadContradictions } from '../../../src/store/contradiction/load-contradictions';
import { rederiveControl } from '../../../src/store/control/rederive-control';
import { migrate } from '../../../src/store/migrate';
import { importCorpus } from '../../../src/use-cases/import-corpus';
import { corpusOf, documentOf, entityOf } from '../../support/corpus-of';
import { emptyGraph, openEmptyGraph } from '../../support/empty-graph';
import { keptContradictions } from '../../support/kept-contradictions';

const [ARMY, MILITIA, BRIGADES] = [
  'organisation:army',
  'organisation:militia',
  'organisation:brigades',
];
const [ANN, BEN] = ['person:ann', 'person:ben'];

let store: Store;
beforeAll(async () => {
  store = await openEmptyGraph();
});
beforeEach(async () => {
  await emptyGraph(store);
  await migrate(store);
});
afterAll(() => store?.close());

/** One corpus with one statement that a force is a member of the army, or is not. */
async function say(
  speaker: string,
  factuality: 'CERTAIN' | 'CERTAIN_NOT',
  {
    member = MILITIA,
    sameAs = [],
    silent = false,
  }: { member?: string; sameAs?: string[]; silent?: boolean } = {},
) {
  const relation = { type: 'MEMBER_OF', subject: member, object: ARMY };
  const id = `relation:MEMBER_OF:${member}:${ARMY}`;
  const document = documentOf(speaker.slice('person:'.length), {
    text: 'They are one.',
    published: '2018',
    relations: [relation],
    claims: { 1: { content: 'They are one', speakers: [speaker], factuality, asserts: [id] } },
  });
  const entities = [ARMY, ANN, BEN, MILITIA, BRIGADES].map((one) =>
    entityOf(one, { sameAs: one === MILITIA || one === BRIGADES ? sameAs : [] }),
  );
  const corpus = corpusOf(
    { id: speaker.slice('person:'.length), entities },
    silent ? [] : [document],
  );
  expect((await importCorpus(store, corpus)).problems).toEqual([]);
}

async function kept() {
  return (await keptContradictions(store)).map(({ kind, relationIds, placeIds, eventIds }) => {
    expect([...placeIds, ...eventIds]).toEqual([]);
    return [kind, ...relationIds].join(' ');
  });
}

async function under(lens: Lens): Promise<number> {
  return (await loadContradictions(store, null, lens)).anew.length;
}

const TIED = `FACTUALITY relation:MEMBER_OF:${MILITIA}:${ARMY}`;

it('a tie that one affirms and another denies is kept as a contradiction, and goes with either claim', async () => {
  await say(ANN, 'CERTAIN');
  expect(await kept()).toEqual([]);
  await say(BEN, 'CERTAIN_NOT');
  expect(await kept()).toEqual([TIED]);
  expect(await keptContradictions(store, { speaker: BEN })).toHaveLength(1);
  await say(ANN, 'CERTAIN', { silent: true });
  expect(await kept()).toEqual([]);
});

it('it is found whichever claim comes first', async () => {
  await say(BEN, 'CERTAIN_NOT');
  await say(ANN, 'CERTAIN');
  expect(await kept()).toEqual([TIED]);
});

it('it follows which names are of one force', async () => {
  await say(ANN, 'CERTAIN', { member: BRIGADES });
  await say(BEN, 'CERTAIN_NOT');
  expect(await kept()).toEqual([]);
  await say(BEN, 'CERTAIN_NOT', { sameAs: ['https://x.org/1'] });
  expect(await kept()).toEqual([
    `FACTUALITY relation:MEMBER_OF:${BRIGADES}:${ARMY} relation:MEMBER_OF:${MILITIA}:${ARMY}`,
  ]);
  await say(BEN, 'CERTAIN_NOT');
  expect(await kept()).toEqual([]);
});

it('a lens shows it if it admits both claims', async () => {
  await say(ANN, 'CERTAIN');
  await say(BEN, 'CERTAIN_NOT');
  expect(await under({ excluding: ['person:nobody'] })).toBe(1);
  expect(await under({ excluding: [BEN] })).toBe(0);
  expect(await under({ accordingTo: [ANN, BEN] })).toBe(1);
  expect(await under({ accordingTo: [BEN] })).toBe(0);
  expect(await under({ minimumOrigins: 2 })).toBe(0);
  expect(await under({ againstInterest: true })).toBe(0);
});

it('a lens of a moment shows the one that was known then', async () => {
  await say(ANN, 'CERTAIN');
  await say(BEN, 'CERTAIN_NOT');
  const then = Date.now();
  await say(BEN, 'CERTAIN_NOT', { silent: true });
  expect(await kept()).toEqual([]);
  expect(await under({ knownAsOf: then })).toBe(1);
  expect(await under({ knownAsOf: Date.now() + 1_000 })).toBe(0);
});

it('deriving anew gives the same', async () => {
  await say(ANN, 'CERTAIN');
  await say(BEN, 'CERTAIN_NOT');
  const before = await keptContradictions(store);
  await rederiveControl(store);
  expect(await keptContradictions(store)).toEqual(before);
});
