import type { Store } from '../../src/store/connection';
import { importCorpus, type ImportProgress } from '../../src/use-cases/import-corpus';
import { UnknownCorpusError, withdrawCorpus } from '../../src/use-cases/withdraw-corpus';
import type { CorpusReading } from '../../src/domain/corpus';
import { corpusOf, documentOf, type DocumentSketch, entityOf } from '../support/corpus-of';
import { readTable } from '../annotations/table/table-of';
import { emptyGraph, openEmptyGraph } from '../support/empty-graph';
import { storeWith } from '../support/store-with';

let store: Store;

beforeAll(async () => {
  store = await openEmptyGraph();
});
beforeEach(() => emptyGraph(store));
afterAll(() => store.close());

const ENTITIES = [
  entityOf('city:mosul', { name: 'Mosul', aliases: ['الموصل'], partOf: ['province:nineveh'] }),
  entityOf('province:nineveh', { name: 'Nineveh' }),
  entityOf('organisation:isis', { name: 'ISIS', organisationKind: 'MILITANT_GROUP' }),
  entityOf('organisation:syriatimes', { name: 'Syriatimes', organisationKind: 'MEDIA' }),
  entityOf('person:haidar-al-abadi', { name: 'Haidar al-Abadi' }),
];

/** A sentence with a claim inside a claim, an event, a relation and a control claim. */
const SKETCH = {
  text: 'On Monday al-Abadi declared Mosul liberated from ISIS, which had held it since June 2014.',
  publisher: 'organisation:syriatimes',
  published: '2017-07-11',
  mentions: {
    T1: { of: 'person:haidar-al-abadi', at: 'al-Abadi' },
    T2: { of: 'city:mosul', at: 'Mosul' },
    T3: { of: 'organisation:isis', at: 'ISIS' },
  },
  events: {
    E4: {
      trigger: 'liberated',
      when: '2017-07-10',
      places: ['city:mosul'],
      participants: [['OPPONENT', 'organisation:isis']],
    },
  },
  relations: [{ type: 'LOCATED_IN', subject: 'organisation:isis', object: 'city:mosul' }],
  controls: { '5': { place: 'city:mosul', force: 'organisation:isis', when: '2014-06/2017-07' } },
  claims: {
    '1': {
      content: 'al-Abadi declared Mosul liberated from ISIS, which had held it since June 2014',
      mode: 'NARRATED',
      speakers: ['organisation:syriatimes'],
      about: ['person:haidar-al-abadi', 'city:mosul', 'E4', 'organisation:isis'],
      asserts: ['C5', 'relation:LOCATED_IN:organisation:isis:city:mosul'],
    },
    '2': {
      content: 'Mosul liberated',
      cue: 'declared',
      source: 'al-Abadi',
      speakers: ['person:haidar-al-abadi'],
      inside: 1,
      about: ['city:mosul', 'E4'],
      asserts: ['E4'],
      said: '2017-07-10',
    },
  },
} satisfies DocumentSketch;

function alpha(sketches: Record<string, DocumentSketch> = { monday: SKETCH }): CorpusReading {
  const documents = Object.entries(sketches).map(([name, sketch]) => documentOf(name, sketch));
  return corpusOf({ id: 'alpha', entities: ENTITIES }, documents);
}

describe('a first import', () => {
  it('writes everything and says so', async () => {
    const report = await importCorpus(store, alpha());
    expect(report).toMatchObject({
      corpusId: 'alpha',
      problems: [],
      changed: true,
      documents: { added: 1, changed: 0, unchanged: 0, withdrawn: 0 },
      entities: { added: 5, changed: 0, unchanged: 0, withdrawn: 0 },
      mentions: { added: 4, unchanged: 0, superseded: 0 },
      claims: { added: 2, unchanged: 0, superseded: 0 },
      controlClaims: { added: 1, unchanged: 0, superseded: 0 },
    });
    expect(report.revision).toBeGreaterThan(0);
  });

  it('links a claim with all that it speaks of', async () => {
    await importCorpus(store, alpha(), { now: () => 1_000 });
    const edges = await ask(`
      MATCH (claim:Claim {id: 'claim:monday:2'})-[edge]->(target)
      RETURN type(edge) + ' ' + target.id AS value ORDER BY value`);
    expect(edges).toEqual([
      'ABOUT city:mosul',
      'ABOUT event:monday:4',
      'ASSERTS event:monday:4',
      'IN_DOCUMENT document:monday',
      'REPORTS mention:monday:E4',
      'SPOKEN_BY person:haidar-al-abadi',
      'WITHIN claim:monday:1',
    ]);
    const [claim] = await ask(
      "MATCH (c:Claim {id: 'claim:monday:2'}) RETURN properties(c) AS value",
    );
    expect(claim).toMatchObject({
      text: 'Mosul liberated',
      position: 28,
      recordedAt: 1_000,
      saidEdtf: '2017-07-10',
      saidStartEarliest: Date.UTC(2017, 6, 10),
      publishedEdtf: '2017-07-11',
      spanRoles: ['CONTENT', 'CUE', 'SOURCE'],
      spanStarts: [28, 19, 10],
      spanExacts: ['Mosul liberated', 'declared', 'al-Abadi'],
    });
    expect(claim).not.toHaveProperty('supersededAt');
  });

  it('makes an event of what its reports say', async () => {
    await importCorpus(store, alpha());
    const [event] = await ask(`
      MATCH (e:Event {id: 'event:monday:4'})
      RETURN {
        type: e.type, realis: e.realis, when: e.whenEdtf,
        places: [(e)-[:TOOK_PLACE_IN]->(p) | p.id],
        participants: [(e)-[r:HAS_PARTICIPANT]->(p) | r.role + ' ' + p.id]
      } AS value`);
    expect(event).toEqual({
      type: 'LIBERATION',
      realis: 'ACTUAL',
      when: '2017-07-10',
      places: ['city:mosul'],
      participants: ['OPPONENT organisation:isis'],
    });
  });

  it('finds entities by folded names, and knows places within places', async () => {
    await importCorpus(store, alpha());
    expect(
      await ask("MATCH (e)-[:NAMED]->(:Name {folded: 'الموصل'}) RETURN e.id AS value"),
    ).toEqual(['city:mosul']);
    expect(await ask('MATCH (:City)-[:PART_OF]->(p:Province) RETURN p.id AS value')).toEqual([
      'province:nineveh',
    ]);
    expect(await ask("MATCH (e {id: 'city:mosul'}) RETURN labels(e) AS value")).toEqual([
      expect.arrayContaining(['Entity', 'Place', 'City']),
    ]);
  });

  it('stores an open end as an infinite bound', async () => {
    const sketch = {
      ...SKETCH,
      controls: { '5': { ...SKETCH.controls['5'], when: '2014-06/..' } },
    };
    await importCorpus(store, alpha({ monday: sketch }));
    expect(await ask('MATCH (c:ControlClaim) RETURN c.whenEndLatest AS value')).toEqual([Infinity]);
  });

  it('finds in its transaction what another import has brought since it looked', async () => {
    const overtaken = storeWith(store, {
      write: async (work) => {
        await importCorpus(store, alpha());
        return store.write(work);
      },
    });
    await importCorpus(store, alpha({}));
    const report = await importCorpus(overtaken, alpha());
    expect(report.claims).toEqual({ added: 0, unchanged: 2, superseded: 0 });
    expect(await ask('MATCH (claim:Claim) RETURN claim.id AS value ORDER BY value')).toEqual([
      'claim:monday:1',
      'claim:monday:2',
    ]);
  });

  it('tells how far it has come', async () => {
    const progress: ImportProgress[] = [];
    await importCorpus(store, alpha({ monday: SKETCH, tuesday: SKETCH }), {
      onProgress: (step) => progress.push(step),
    });
    expect(progress).toEqual([
      { phase: 'check', done: 1, total: 2 },
      { phase: 'check', done: 2, total: 2 },
      { phase: 'import', done: 2, total: 2 },
    ]);
  });
});

describe('a second import', () => {
  it('changes nothing, and says so', async () => {
    const first = await importCorpus(store, alpha());
    const before = await dump();
    const second = await importCorpus(store, alpha());
    expect(second).toMatchObject({
      changed: false,
      revision: first.revision,
      documents: { added: 0, changed: 0, unchanged: 1, withdrawn: 0 },
      entities: { added: 0, changed: 0, unchanged: 5, withdrawn: 0 },
      mentions: { added: 0, unchanged: 4, superseded: 0 },
      claims: { added: 0, unchanged: 2, superseded: 0 },
      controlClaims: { added: 0, unchanged: 1, superseded: 0 },
    });
    expect(await dump()).toEqual(before);
  });

  it('supersedes a changed claim and those inside it, and nothing else', async () => {
    await importCorpus(store, alpha({ monday: SKETCH, tuesday: SKETCH }), { now: () => 1_000 });
    const claims = {
      ...SKETCH.claims,
      '1': { ...SKETCH.claims['1'], factuality: 'PROBABLE' as const },
    };
    const changed = { ...SKETCH, claims };
    const report = await importCorpus(store, alpha({ monday: changed, tuesday: SKETCH }), {
      now: () => 2_000,
    });
    expect(report).toMatchObject({
      documents: { added: 0, changed: 1, unchanged: 1 },
      mentions: { added: 0, unchanged: 8, superseded: 0 },
      claims: { added: 2, unchanged: 2, superseded: 2 },
      controlClaims: { added: 1, unchanged: 1, superseded: 1 },
    });
    expect(await claimsKnownAsOf(1_500)).toEqual([
      'claim:monday:1 CERTAIN',
      'claim:monday:2 CERTAIN in claim:monday:1',
      'claim:tuesday:1 CERTAIN',
      'claim:tuesday:2 CERTAIN in claim:tuesday:1',
    ]);
    expect(await claimsKnownAsOf(2_000)).toEqual([
      'claim:monday:1~2 PROBABLE',
      'claim:monday:2~2 CERTAIN in claim:monday:1~2',
      'claim:tuesday:1 CERTAIN',
      'claim:tuesday:2 CERTAIN in claim:tuesday:1',
    ]);
    expect(
      await ask(
        'MATCH (k:ControlClaim) WHERE k.supersededAt IS NULL RETURN k.id AS value ORDER BY value',
      ),
    ).toEqual(['control:monday:5~2', 'control:tuesday:5']);
  });

  it('knows the records of an older graph, which kept longer fingerprints and the order of every edge', async () => {
    await importCorpus(store, alpha({ monday: SKETCH }), { now: () => 1_000 });
    await change(
      `MATCH (record:Claim|Mention|Quantity)
      SET record.fingerprint = record.fingerprint + record.fingerprint,
        record.wording = coalesce(record.wording, record.fingerprint) + record.fingerprint`,
    );
    await change(
      'MATCH (:Claim)-[edge:SPOKEN_BY|ABOUT|ASSERTS]->() SET edge.order = coalesce(edge.order, 0)',
    );
    const changed = { ...SKETCH, title: 'Monday, again' };
    const report = await importCorpus(store, alpha({ monday: changed }), { now: () => 2_000 });
    expect(report).toMatchObject({
      documents: { added: 0, changed: 1, unchanged: 0 },
      mentions: { added: 0, unchanged: 4, superseded: 0 },
      claims: { added: 0, unchanged: 2, superseded: 0 },
      controlClaims: { added: 0, unchanged: 1, superseded: 0 },
    });
  });

  it('keeps the parent where only the claim inside it changed', async () => {
    await importCorpus(store, alpha(), { now: () => 1_000 });
    const claims = { ...SKETCH.claims, '2': { ...SKETCH.claims['2'], mode: 'MIXED' as const } };
    await importCorpus(store, alpha({ monday: { ...SKETCH, claims } }), { now: () => 2_000 });
    expect(await claimsKnownAsOf(2_000)).toEqual([
      'claim:monday:1 CERTAIN',
      'claim:monday:2~2 CERTAIN in claim:monday:1',
    ]);
  });

  it('supersedes the claim whose event is reported otherwise, and rebuilds the event', async () => {
    await importCorpus(store, alpha());
    const events = { E4: { ...SKETCH.events.E4, when: '2017-07-09' } } as DocumentSketch['events'];
    const report = await importCorpus(store, alpha({ monday: { ...SKETCH, events } }));
    expect(report.mentions).toEqual({ added: 1, unchanged: 3, superseded: 1 });
    expect(report.claims).toEqual({ added: 1, unchanged: 1, superseded: 1 });
    expect(await ask('MATCH (e:Event) RETURN e.whenEdtf AS value')).toEqual(['2017-07-09']);
  });

  it('supersedes a changed quantity with its claims, and keeps it where only they change', async () => {
    const said = (value: string, factuality: 'CERTAIN' | 'PROBABLE') => ({
      ...SKETCH,
      quantities: { T9: { at: 'Mosul', value, claims: [2], events: ['E4'] } },
      claims: { ...SKETCH.claims, '2': { ...SKETCH.claims['2'], factuality } },
    });
    const read = async (sketch: DocumentSketch, now: number) => {
      const report = await importCorpus(store, alpha({ monday: sketch }), { now: () => now });
      return [report.claims, report.quantities];
    };
    await read(said('1 place', 'CERTAIN'), 1_000);
    expect(await read(said('1 place', 'PROBABLE'), 2_000)).toEqual([
      { added: 1, unchanged: 1, superseded: 1 },
      { added: 0, unchanged: 1, superseded: 0 },
    ]);
    expect(await quantitiesGiven()).toEqual([
      'claim:monday:2 gives quantity:monday:T9 of event:monday:4',
      'claim:monday:2~2 gives quantity:monday:T9 of event:monday:4 now',
    ]);
    expect(await read(said('>=1 place', 'PROBABLE'), 3_000)).toEqual([
      { added: 1, unchanged: 1, superseded: 1 },
      { added: 1, unchanged: 0, superseded: 1 },
    ]);
    const versions = [
      'claim:monday:2 gives quantity:monday:T9 of event:monday:4',
      'claim:monday:2~2 gives quantity:monday:T9 of event:monday:4',
    ];
    const third = 'claim:monday:2~3 gives quantity:monday:T9~2 of event:monday:4';
    expect(await quantitiesGiven()).toEqual([...versions, `${third} now`]);
    await read({ ...SKETCH, quantities: {}, claims: { '1': SKETCH.claims['1'] } }, 4_000);
    expect(await quantitiesGiven()).toEqual([...versions, third]);
  });

  it('gives a claim that was taken out and put back an id of its own', async () => {
    const { '1': outer, '2': inner } = SKETCH.claims;
    const without = { ...SKETCH, claims: { '1': { ...outer, asserts: [...outer.asserts, 'E4'] } } };
    const again = { ...without, claims: { ...without.claims, '2': { ...inner, asserts: [] } } };
    await importCorpus(store, alpha({ monday: again }), { now: () => 1_000 });
    await importCorpus(store, alpha({ monday: without }), { now: () => 2_000 });
    await importCorpus(store, alpha({ monday: again }), { now: () => 3_000 });
    expect(await claimsKnownAsOf(1_000)).toContain('claim:monday:2 CERTAIN in claim:monday:1');
    expect(await claimsKnownAsOf(2_000)).toEqual(['claim:monday:1 CERTAIN']);
    expect(await claimsKnownAsOf(3_000)).toEqual([
      'claim:monday:1 CERTAIN',
      'claim:monday:2~2 CERTAIN in claim:monday:1',
    ]);
  });

  it('keeps the old text readable beside the new', async () => {
    await importCorpus(store, alpha(), { now: () => 1_000 });
    const longer = { ...SKETCH, text: `${SKETCH.text} More follows.` };
    const report = await importCorpus(store, alpha({ monday: longer }), { now: () => 2_000 });
    expect(report.claims.unchanged).toBe(0);
    const texts =
      'MATCH (:Document)-[:HAS_TEXT]->(t:Text) RETURN [t.text, t.supersededAt] AS value ORDER BY t.recordedAt';
    expect(await ask(texts)).toEqual([
      [SKETCH.text, 2_000],
      [longer.text, null],
    ]);
    await importCorpus(store, alpha(), { now: () => 3_000 });
    expect((await ask(texts)).at(-1)).toEqual([SKETCH.text, null]);
  });

  it('adds the one claim of a row put on top of a table, and moves the others', async () => {
    const columns = { place: 'town', force: 'force', when: 'when', kind: 'kind' } as const;
    const importRows = async (rows: readonly string[]) => {
      const { documents } = await readTable(['town,force,when,kind', ...rows], {
        entities: ENTITIES,
        settings: { columns },
        defaults: { publisher: 'organisation:syriatimes', published: '2017' },
      });
      return importCorpus(store, corpusOf({ id: 'towns', entities: ENTITIES }, documents));
    };
    const rows = ['Mosul,ISIS,2015,', 'Mosul,ISIS,2016,capture', 'Mosul,ISIS,2016,'];
    await importRows(rows);
    const report = await importRows(['Hit,ISIS,2017,', ...rows]);
    expect(report.claims).toEqual({ added: 1, unchanged: 3, superseded: 0 });
    expect(report.mentions).toEqual({ added: 0, unchanged: 1, superseded: 0 });
    const places = `MATCH (r:Claim|Mention)-[:IN_DOCUMENT]->(:Document)-[:HAS_TEXT]->(t:Text)
      WHERE t.supersededAt IS NULL
      RETURN [r.spanExacts[0], substring(t.text, r.spanStarts[0], r.spanEnds[0] - r.spanStarts[0])] AS value
      ORDER BY r.position`;
    const found = (await ask(places)) as [string, string][];
    expect(found.map(([exact]) => exact)).toEqual([
      'Hit,ISIS,2017,',
      rows[0],
      rows[1],
      'capture',
      rows[2],
    ]);
    for (const [exact, standing] of found) expect(standing).toBe(exact);
  });

  it('links every claim of a transaction with its own control claim and place, however many it has', async () => {
    const rows = Array.from({ length: 1_201 }, (_, row) => `Town ${row},ISIS,2015,row-${row}`);
    const { documents } = await readTable(['town,force,when,name', ...rows], {
      entities: ENTITIES,
      settings: { columns: { place: 'town', force: 'force', when: 'when', id: 'name' } },
      defaults: { publisher: 'organisation:syriatimes', published: '2017' },
    });
    expect(documents).toHaveLength(2);
    await importCorpus(store, corpusOf({ id: 'towns', entities: ENTITIES }, documents));
    const linked = await ask(
      `MATCH (d:Document)<-[:IN_DOCUMENT]-(c:Claim)-[:ASSERTS]->(k:ControlClaim)-[:OF_PLACE]->(p)
      MATCH (k)-[:HELD_BY]->(f {id: 'organisation:isis'})<-[:ABOUT]-(c)-[:ABOUT]->(p)
      MATCH (c)-[:SPOKEN_BY]->({id: 'organisation:syriatimes'})
      WHERE split(c.id, ':')[2] = split(k.id, ':')[2] AND c.documentId = d.id
        AND p.name + ',ISIS,2015,' + split(c.id, ':')[2] = c.text
      RETURN count(*) AS value`,
    );
    expect(linked).toEqual([1_201]);
  });

  it('supersedes all that a document said which the corpus no longer has', async () => {
    await importCorpus(store, alpha({ monday: SKETCH, tuesday: SKETCH }), { now: () => 1_000 });
    const report = await importCorpus(store, alpha(), { now: () => 2_000 });
    expect(report).toMatchObject({
      documents: { added: 0, changed: 0, unchanged: 1, withdrawn: 1 },
      claims: { added: 0, unchanged: 2, superseded: 2 },
    });
    expect(await claimsKnownAsOf(2_000)).toHaveLength(2);
    expect(await claimsKnownAsOf(1_000)).toHaveLength(4);
    expect(await ask('MATCH (e:Event {withdrawn: true}) RETURN e.id AS value')).toEqual([
      'event:tuesday:4',
    ]);
    expect((await importCorpus(store, alpha())).changed).toBe(false);
    await importCorpus(store, alpha({ monday: SKETCH, tuesday: SKETCH }), { now: () => 3_000 });
    expect(await claimsKnownAsOf(3_000)).toContain(
      'claim:tuesday:2~2 CERTAIN in claim:tuesday:1~2',
    );
    expect(await ask('MATCH (e:Event {withdrawn: true}) RETURN e.id AS value')).toEqual([]);
  });

  it('withdraws a whole corpus, keeps what was known before, and takes it in again', async () => {
    await importCorpus(store, alpha(), { now: () => 1_000 });
    const report = await withdrawCorpus(store, 'alpha', { now: () => 2_000 });
    expect(report.documents.withdrawn).toBe(1);
    expect(report.entities.withdrawn).toBe(ENTITIES.length);
    expect(report.claims).toEqual({ added: 0, unchanged: 0, superseded: 2 });
    const claims =
      'MATCH (c:Claim) RETURN [c.id, c.recordedAt, c.supersededAt] AS value ORDER BY c.id';
    const before = [
      ['claim:monday:1', 1_000, 2_000],
      ['claim:monday:2', 1_000, 2_000],
    ];
    expect(await ask(claims)).toEqual(before);
    expect((await withdrawCorpus(store, 'alpha')).changed).toBe(false);
    await importCorpus(store, alpha(), { now: () => 3_000 });
    expect(await ask(claims)).toEqual([
      before[0],
      ['claim:monday:1~2', 3_000, null],
      before[1],
      ['claim:monday:2~2', 3_000, null],
    ]);
    await expect(withdrawCorpus(store, 'beta')).rejects.toThrow(UnknownCorpusError);
  });

  it('withdraws a relation with its last claim, and brings it back with the next', async () => {
    const withdrawn = 'MATCH (r:Relation) RETURN coalesce(r.withdrawn, false) AS value';
    const { '1': outer, '2': inner } = SKETCH.claims;
    const without = { ...SKETCH, claims: { '1': { ...outer, asserts: ['C5'] }, '2': inner } };
    await importCorpus(store, alpha());
    expect(await ask(withdrawn)).toEqual([false]);
    await importCorpus(store, alpha({ monday: without }));
    expect(await ask(withdrawn)).toEqual([true]);
    await importCorpus(store, alpha());
    expect(await ask(withdrawn)).toEqual([false]);
  });

  it('records later than every import before it, whatever the clock says', async () => {
    await importCorpus(store, alpha(), { now: () => 5_000 });
    await importCorpus(store, alpha({ monday: { ...SKETCH, published: '2017-07-12' } }), {
      now: () => 3_000,
    });
    expect(
      await ask("MATCH (c:Claim {id: 'claim:monday:1~2'}) RETURN c.recordedAt AS value"),
    ).toEqual([5_001]);
  });
});

describe('two imports at the same time', () => {
  it.each([
    ['at the same moment', 1_000, 1_001],
    ['later', 2_000, 2_001],
  ])(
    'record in the order in which they write, though the one that ends first began %s',
    async (_when, began, afterwards) => {
      const published = (day: string) => alpha({ monday: { ...SKETCH, published: day } });
      await importCorpus(store, published('2017-07-11'), { now: () => 500 });
      const overtaken = storeWith(store, {
        write: async (work) => {
          await importCorpus(store, published('2017-07-12'), { now: () => began });
          return store.write(work);
        },
      });
      await importCorpus(overtaken, published('2017-07-13'), { now: () => 1_000 });
      expect(await versionsOfMonday()).toEqual([
        ['2017-07-11', 500, began],
        ['2017-07-12', began, afterwards],
        ['2017-07-13', afterwards, null],
      ]);
      expect(await ask('MATCH (g:Graph) RETURN g.recordedAt AS value')).toEqual([afterwards]);
    },
  );

  it('record in the order in which they write, though the commit of one failed and was tried again', async () => {
    const published = (day: string) => alpha({ monday: { ...SKETCH, published: day } });
    await importCorpus(store, published('2017-07-11'), { now: () => 500 });
    let hasFailed = false;
    const failing = storeWith(store, {
      write: async (work) => {
        if (!hasFailed) {
          hasFailed = true;
          const failed = store.write(async (transaction) => {
            await work(transaction);
            throw new Error('The commit failed');
          });
          await expect(failed).rejects.toThrow('The commit failed');
          await importCorpus(store, published('2017-07-12'), { now: () => 5_000 });
        }
        return store.write(work);
      },
    });
    await importCorpus(failing, published('2017-07-13'), { now: () => 1_000 });
    expect(await versionsOfMonday()).toEqual([
      ['2017-07-11', 500, 5_000],
      ['2017-07-12', 5_000, 5_001],
      ['2017-07-13', 5_001, null],
    ]);
  });
});

async function ask(text: string, parameters: Record<string, number> = {}): Promise<unknown[]> {
  return store.read({ name: 'ask', text }, parameters, ({ value }: { value: unknown }) => value);
}

/** For each version of Monday's first claim: when it was published, recorded and superseded. */
async function change(text: string): Promise<void> {
  await store.write((transaction) => transaction.run({ name: 'test', text }, {}));
}

function versionsOfMonday(): Promise<unknown[]> {
  return ask(`
    MATCH (c:Claim) WHERE c.id STARTS WITH 'claim:monday:1'
    RETURN [c.publishedEdtf, c.recordedAt, c.supersededAt] AS value ORDER BY c.publishedEdtf`);
}

/** Every version of a quantity that some version of a claim has given; `now` where both are current. */
function quantitiesGiven(): Promise<unknown[]> {
  return ask(`
    MATCH (c:Claim)-[:GIVES]->(q:Quantity)-[:OF_EVENT]->(e:Event)
    RETURN c.id + ' gives ' + q.id + ' of ' + e.id + CASE
      WHEN c.supersededAt IS NULL AND q.supersededAt IS NULL THEN ' now'
      ELSE ''
    END AS value ORDER BY value`);
}

/** The claims that the graph had recorded by then, each with its factuality and the claim around it. */
function claimsKnownAsOf(then: number): Promise<unknown[]> {
  return ask(
    `MATCH (c:Claim)
     WHERE c.recordedAt <= $then AND (c.supersededAt IS NULL OR $then < c.supersededAt)
     OPTIONAL MATCH (c)-[:WITHIN]->(outer)
     RETURN c.id + ' ' + c.factuality + coalesce(' in ' + outer.id, '') AS value ORDER BY value`,
    { then },
  );
}

/** Every node and every relationship with its properties. */
async function dump(): Promise<unknown[]> {
  const nodes = await ask(
    'MATCH (n) RETURN [labels(n), properties(n)] AS value ORDER BY elementId(n)',
  );
  const edges = await ask(
    'MATCH (a)-[r]->(b) RETURN [elementId(a), type(r), properties(r), elementId(b)] AS value ORDER BY elementId(r)',
  );
  return [...nodes, ...edges];
}
