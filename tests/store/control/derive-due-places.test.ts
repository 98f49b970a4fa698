import type { Store } from '../../../src/store/connection';
import { countDuePlaces } from '../../../src/store/control/derive-due-places';
import { migrate } from '../../../src/store/migrate';
import { readRevision } from '../../../src/store/read/find-revision';
import { LOCAL_OWNER } from '../../../src/domain/principal';
import { retractClaim } from '../../../src/use-cases/corrections/retract-claim';
import { importCorpus } from '../../../src/use-cases/import-corpus';
import { corpusOf, documentOf, entityOf, type DocumentSketch } from '../../support/corpus-of';
import { emptyGraph, openEmptyGraph } from '../../support/empty-graph';
import { storeWith, watchWrites } from '../../support/store-with';

let store: Store;
beforeAll(async () => {
  store = await openEmptyGraph();
});
beforeEach(async () => {
  await emptyGraph(store);
  await migrate(store);
});
afterAll(() => store.close());

const FORCE = 'organisation:isis';
/** One more than a transaction derives. The last comes last by id too. */
const TOWNS = Array.from({ length: 501 }, (_, number) => `city:town-${1_000 + number}`);
const LAST = TOWNS.at(-1)!;

/** That the force held each of these places. */
function heldIn(places: readonly string[], when: string): DocumentSketch {
  const numbered = places.map((place, index) => [index + 1, place] as const);
  return {
    text: 'They held it.',
    published: '2020',
    controls: Object.fromEntries(
      numbered.map(([number, place]) => [number, { place, force: FORCE, when }]),
    ),
    claims: Object.fromEntries(
      numbered.map(([number]) => [number, { content: 'They held it', asserts: [`C${number}`] }]),
    ),
  };
}

const CORPUS = corpusOf({ id: 'war', entities: [FORCE, ...TOWNS].map((id) => entityOf(id)) }, [
  documentOf('first', heldIn(TOWNS, '2014-01/2014-06')),
  documentOf('last', heldIn([LAST], '2016-01/2016-06')),
]);

/** The intervals that the graph keeps of who held the places: `town-1000 2014-01/2014-06`. */
async function kept(): Promise<string[]> {
  const statement = {
    name: 'intervals',
    text: `MATCH (interval:ControlInterval)-[:OF_PLACE]->(place)
      RETURN place.name AS name, interval.whenEdtf AS edtf ORDER BY name, edtf`,
  };
  return store.read(statement, {}, (row: { name: string; edtf: string }) =>
    [row.name, row.edtf].join(' '),
  );
}

/** Imports each document in a transaction of its own. Returns how often claims of places were read, to derive them. */
async function importInSeveral(by = store): Promise<number> {
  let readings = 0;
  const watched = watchWrites(by, ({ name }) => {
    if (name.endsWith('load-control-evidence.cypher')) readings += 1;
  });
  const { problems } = await importCorpus(watched, CORPUS, { batchRecords: 1 });
  expect(problems).toEqual([]);
  return readings;
}

describe('places that are derived in several transactions', () => {
  it('are held as after an import in one', async () => {
    await importCorpus(store, CORPUS);
    const [expected, before] = [await kept(), await readRevision(store)];
    expect(expected).toHaveLength(502);
    await emptyGraph(store);
    await migrate(store);
    expect(await importInSeveral()).toBe(2);
    expect(await kept()).toEqual(expected);
    expect(await countDuePlaces(store)).toBe(0);
    // Another for the second document, and two that derive.
    expect(await readRevision(store)).toBe(before + 3);
  });

  it('are read again where a correction came between two of them', async () => {
    let derived = 0;
    const corrected = storeWith(store, {
      write: async (work) => {
        const result = await store.write(work);
        if ((await countDuePlaces(store)) !== 1 || derived++ > 0) return result;
        const expectedRevision = await readRevision(store);
        const asked = { id: 'claim:last:1', clientId: '1', expectedRevision, reason: 'a slip' };
        await retractClaim(store, asked, { by: LOCAL_OWNER });
        return result;
      },
    });
    expect(await importInSeveral(corrected)).toBe(3);
    expect((await kept()).filter((one) => one.startsWith('town-1500'))).toEqual([
      'town-1500 2014-01/2014-06',
    ]);
    expect(await countDuePlaces(store)).toBe(0);
  });
});
