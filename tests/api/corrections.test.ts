import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import type { CorpusReading } from '../../src/domain/corpus';
import type { Principal } from '../../src/domain/principal';
import { assess } from '../../src/use-cases/corrections/assess';
import { ConflictError } from '../../src/use-cases/corrections/conflict-error';
import { addAlias } from '../../src/use-cases/corrections/curate-entity';
import { mergeEntities } from '../../src/use-cases/corrections/merge-entities';
import { restoreClaim } from '../../src/use-cases/corrections/restore-claim';
import { retractClaim } from '../../src/use-cases/corrections/retract-claim';
import { createKey } from '../../src/access/create-key';
import { makeLocalSecret } from '../../src/access/key-secret';
import { readCorpus } from '../../src/annotations/read-corpus';
import { openUnpacked } from '../../src/cli/open-unpacked';
import { type App, startApp } from '../../src/server/app';
import { ZIP_LIMITS } from '../../src/server/unpack-zip';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { assessmentOf, corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { emptyGraph } from '../support/empty-graph';
import { propertyRuns } from '../support/property-runs';
import { watchWrites } from '../support/store-with';
import { type Answer, idsOf, type Server, startServer } from './ask';

const KIM: Principal = { id: 'key:kim', name: 'Kim', role: 'CURATOR' };
const ADA: Principal = { id: 'key:ada', name: 'Ada', role: 'ADMIN' };

const TEXT =
  'The Gazette wrote that Ann said: ISIS held Mosul. Ben said that Iraq held Mosul. Sixty fled, and Mosul was freed.';

/**
 * On 15 June 2014 Ann and Ben contradict each other about who held Mosul. Claim 2 lies in claim 1, which relays it;
 * claim 4 asserts an event and gives a number.
 */
function notes({
  text = TEXT,
  benIs = 'CERTAIN' as 'CERTAIN' | 'PROBABLE',
  bensNumber = 3,
} = {}): CorpusReading {
  const entities = [
    ...['city:mosul', 'organisation:isis', 'country:iraq', 'organisation:gazette'],
    ...['person:ann', 'person:ben'],
  ].map((id) => entityOf(id));
  return corpusOf(
    { id: 'notes', entities, assessments: [assessmentOf(`claim:notes:${bensNumber}`, 2)] },
    [
      documentOf('notes', {
        text,
        publisher: 'organisation:gazette',
        published: '2014-07-01',
        events: {
          E1: {
            trigger: 'freed',
            name: 'Mosul is freed',
            places: ['city:mosul'],
            when: '2017-07-10',
          },
        },
        quantities: { Q1: { at: 'Sixty', value: '60 PERSON', claims: [4], events: ['E1'] } },
        controls: {
          '1': { place: 'city:mosul', force: 'organisation:isis', when: '2014-06-15' },
          '2': { place: 'city:mosul', force: 'country:iraq', when: '2014-06-15' },
        },
        claims: {
          '1': {
            content: 'Ann said: ISIS held Mosul',
            speakers: ['organisation:gazette'],
            mode: 'NARRATED',
          },
          '2': {
            content: 'ISIS held Mosul',
            speakers: ['person:ann'],
            inside: 1,
            about: ['city:mosul'],
            asserts: ['C1'],
          },
          [bensNumber]: {
            content: 'Iraq held Mosul',
            speakers: ['person:ben'],
            about: ['city:mosul'],
            factuality: benIs,
            asserts: ['C2'],
          },
          '4': { content: 'Sixty fled, and Mosul was freed', asserts: ['E1'] },
        },
      }),
    ],
  );
}

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  await emptyGraph(server.store);
  await server.importAt(Date.UTC(2020, 2, 1), notes());
});
afterAll(() => server?.close());

let nextId = 0;
const revision = async () => (await server.answer('{ graphRevision }')).graphRevision as number;

/** Asks for a correction of a claim as Kim, at the graph's revision unless told otherwise. */
async function correct(
  name: 'retractClaim' | 'restoreClaim',
  id: string,
  { by = KIM, ...given }: { by?: Principal; clientId?: string; expectedRevision?: number } = {},
): Promise<Answer> {
  const asked = {
    clientId: `client-${(nextId += 1)}`,
    expectedRevision: await revision(),
    reason: 'The desk asked Ben again',
    ...given,
  };
  return server.askAs(
    by,
    `mutation ($id: ID!, $clientId: String!, $expectedRevision: Int!, $reason: String!) {
      done: ${name}(id: $id, clientId: $clientId, expectedRevision: $expectedRevision, reason: $reason) {
        revision repeated record { id act by of before after reason }
        node { id ... on Claim { retracted supersededAt } }
      }
    }`,
    { id, ...asked },
  );
}

async function retract(id: string): Promise<Answer['data']> {
  const { data, errors } = await correct('retractClaim', id);
  expect(errors).toBeUndefined();
  return data.done;
}

async function restore(id: string): Promise<Answer['data']> {
  const { data, errors } = await correct('restoreClaim', id);
  expect(errors).toBeUndefined();
  return data.done;
}

/** Who held Mosul on that day, and how many contradictions there are about it. */
async function mosul(knownAsOf: string | null = null) {
  const { control, contradictions, claims } = await server.answer(
    `query ($lens: Lens, $knownAsOf: DateTime) {
      control(at: "2014-06-15", lens: $lens) { edges { node { force { id } disputed } } }
      contradictions(lens: $lens) { totalCount }
      claims(filter: { knownAsOf: $knownAsOf }) { edges { node { id } } }
    }`,
    { lens: knownAsOf === null ? null : { knownAsOf }, knownAsOf },
  );
  return {
    holders: control.edges
      .map((edge: { node: { force: { id: string } } }) => edge.node.force.id)
      .sort(),
    contradictions: contradictions.totalCount,
    claims: idsOf(claims)
      .map((id) => id.replace('claim:notes:', ''))
      .sort(),
  };
}

const AS_IMPORTED = {
  holders: ['country:iraq', 'organisation:isis'],
  contradictions: 1,
  claims: ['1', '2', '3', '4'],
};

describe('a retracted claim', () => {
  it('no longer says who held a place, nor contradicts anything, but did before', async () => {
    expect(await mosul()).toEqual(AS_IMPORTED);
    const done = await retract('claim:notes:3');
    expect(done).toMatchObject({
      repeated: false,
      record: {
        act: 'RETRACT',
        by: 'Kim',
        of: ['claim:notes:3'],
        before: 'Iraq held Mosul',
        after: 'retracted',
        reason: 'The desk asked Ben again',
      },
      node: { id: 'claim:notes:3', retracted: true },
    });
    expect(await mosul()).toEqual({
      holders: ['organisation:isis'],
      contradictions: 0,
      claims: ['1', '2', '4'],
    });
    expect(await mosul('2020-03-02T00:00:00Z')).toEqual(AS_IMPORTED);
  });

  it('takes with it what lies in it, its events, its numbers and its grades, and says so', async () => {
    expect((await retract('claim:notes:1')).record).toMatchObject({
      of: ['claim:notes:1', 'claim:notes:2'],
      after: 'retracted, with 1 claim in it',
    });
    await retract('claim:notes:4');
    await retract('claim:notes:3');
    const data = await server.answer(`{
      events { totalCount } quantities(filter: { unit: "PERSON" }) { totalCount }
      claim(id: "claim:notes:3") { assessments { credibility } }
      search(text: "Iraq held Mosul") { totalCount }
    }`);
    expect(data).toEqual({
      events: { totalCount: 0 },
      quantities: { totalCount: 0 },
      claim: { assessments: [] },
      search: { totalCount: 0 },
    });
    expect(await mosul()).toEqual({ holders: [], contradictions: 0, claims: [] });
  });

  it('is still read by its id, with who recorded it, who retracted it, when and why', async () => {
    await retract('claim:notes:3');
    const { node } = await server.answer(`{
      node(id: "claim:notes:3") { history { act by of after reason } ... on Claim { text retracted } }
    }`);
    expect(node).toEqual({
      text: 'Iraq held Mosul',
      retracted: true,
      history: [
        // Four claims, two control claims, a report, a number, a text and a grade.
        {
          act: 'IMPORT',
          by: 'owner of this machine',
          of: ['notes'],
          after: '10 records added, 0 superseded',
          reason: null,
        },
        {
          act: 'RETRACT',
          by: 'Kim',
          of: ['claim:notes:3'],
          after: 'retracted',
          reason: 'The desk asked Ben again',
        },
      ],
    });
  });

  it('stays out of every import in which it says the same, though its text stands elsewhere', async () => {
    await retract('claim:notes:3');
    const day = new Date().toISOString().slice(0, 10);
    const note = `claim:notes:3 stays out: Kim retracted it on ${day}: The desk asked Ben again`;
    const again = await importCorpus(server.store, notes());
    expect(again).toMatchObject({ changed: false, notes: [note] });
    const moved = await importCorpus(server.store, notes({ text: `Monday. ${TEXT}` }));
    expect(moved).toMatchObject({ changed: true, notes: [note] });
    expect(await mosul()).toEqual({
      holders: ['organisation:isis'],
      contradictions: 0,
      claims: ['1~2', '2~2', '4~2'],
    });
  });

  it('comes in as a new version where its corpus says something else, which is told once', async () => {
    await retract('claim:notes:3');
    const { notes: told } = await importCorpus(server.store, notes({ benIs: 'PROBABLE' }));
    const day = new Date().toISOString().slice(0, 10);
    expect(told).toEqual([
      `claim:notes:3, which Kim retracted on ${day}, says something else now and came in as claim:notes:3~2`,
    ]);
    expect((await mosul()).claims).toEqual(['1', '2', '3~2', '4']);
    expect((await importCorpus(server.store, notes({ benIs: 'PROBABLE' }))).notes).toEqual([]);
  });
});

describe('a retracted claim whose corpus numbers it anew', () => {
  it('comes in under its new number, which is told once', async () => {
    await retract('claim:notes:3');
    const { notes: told } = await importCorpus(server.store, notes({ bensNumber: 9 }));
    const day = new Date().toISOString().slice(0, 10);
    expect(told).toEqual([
      `claim:notes:3, which Kim retracted on ${day}, has the words of claim:notes:9, new with this import: retract that too if it is the same claim with another number`,
    ]);
    expect((await mosul()).claims).toEqual(['1', '2', '4', '9']);
    await retract('claim:notes:9');
    const again = await importCorpus(server.store, notes({ bensNumber: 9 }));
    expect(again.notes).toEqual([
      expect.stringMatching(/^claim:notes:3 stays out/),
      expect.stringMatching(/^claim:notes:9 stays out/),
    ]);
  });
});

describe('a restored claim', () => {
  it('is a new version that says all that the retracted one said', async () => {
    await retract('claim:notes:3');
    const between = new Date().toISOString();
    expect(await restore('claim:notes:3')).toMatchObject({
      record: { act: 'RESTORE', before: 'retracted', after: 'claim:notes:3~2' },
      node: { id: 'claim:notes:3~2', retracted: false, supersededAt: null },
    });
    expect(await mosul()).toEqual({ ...AS_IMPORTED, claims: ['1', '2', '3~2', '4'] });
    expect((await mosul(between)).holders).toEqual(['organisation:isis']);
    const { claim } = await server.answer(
      '{ claim(id: "claim:notes:3~2") { history { act } assessments { credibility } } }',
    );
    expect(claim).toEqual({
      history: [{ act: 'IMPORT' }, { act: 'RETRACT' }, { act: 'RESTORE' }],
      assessments: [{ credibility: 2 }],
    });
    expect(await importCorpus(server.store, notes())).toMatchObject({ changed: false, notes: [] });
  });

  it('comes back with what lay in it, and lies in what is current', async () => {
    await retract('claim:notes:1');
    const alone = await correct('restoreClaim', 'claim:notes:2');
    expect(alone.errors?.[0]).toMatchObject({
      message:
        'id lies in claim:notes:1, which is not current (expected that claim to be restored first)',
    });
    await restore('claim:notes:1');
    expect(await mosul()).toEqual({ ...AS_IMPORTED, claims: ['1~2', '2~2', '3', '4'] });
    await retract('claim:notes:2~2');
    await restore('claim:notes:2~2');
    const { claim } = await server.answer(
      '{ claim(id: "claim:notes:2~3") { chain { speakers { id } } } }',
    );
    expect(
      claim.chain.map((hop: { speakers: { id: string }[] }) => hop.speakers.map(({ id }) => id)),
    ).toEqual([['organisation:gazette'], ['person:ann']]);
  });

  it('waits for the next import where the text of its document has changed since', async () => {
    await retract('claim:notes:3');
    const moved = notes({ text: `Monday. ${TEXT}` });
    await importCorpus(server.store, moved);
    expect(await restore('claim:notes:3')).toMatchObject({
      record: { after: 'comes back with the next import' },
    });
    expect((await mosul()).holders).toEqual(['organisation:isis']);
    await importCorpus(server.store, moved);
    expect(await mosul()).toEqual({ ...AS_IMPORTED, claims: ['1~2', '2~2', '3~2', '4~2'] });
  });

  it('leaves, with any others, the graph of an import but for the ids of versions', async () => {
    const expected = await currentContent();
    const step = fc.record({ number: fc.constantFrom(1, 2, 3, 4), retracts: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        await emptyGraph(server.store);
        await server.importAt(Date.UTC(2020, 2, 1), notes());
        /** By the id of a retracted version, in the order of retraction. */
        const out = new Set<string>();
        for (const { number, retracts } of steps) {
          const name = retracts ? 'retractClaim' : 'restoreClaim';
          for (const id of retracts ? await currentIds(number) : [...out].slice(-1)) {
            expect((await correct(name, id)).errors).toBeUndefined();
            if (retracts) out.add(id);
            else out.delete(id);
          }
        }
        for (const id of [...out].reverse()) await restore(id);
        expect(await currentContent()).toEqual(expected);
      }),
      { numRuns: propertyRuns(1, 30) },
    );
  });
});

/** The current version of a claim, or none. */
async function currentIds(number: number): Promise<string[]> {
  const { claims } = await server.answer('{ claims { edges { node { id } } } }');
  return idsOf(claims).filter((id) => id.split('~')[0] === `claim:notes:${number}`);
}

/** All that a graph has now but ids of versions and times of recording, as sorted lines. */
async function currentContent(): Promise<string[]> {
  const text = `
    MATCH (node)
    WHERE NOT node:Graph AND NOT node:Change AND NOT node:AuditRecord AND NOT node:Audited
      AND NOT node:Migration AND NOT node:MigrationLock AND node.supersededAt IS NULL
      AND NOT (node:Relation AND node.withdrawn IS NOT NULL)
    RETURN labels(node) AS labels, properties(node) AS properties,
      [(node)-[edge]->(end) WHERE end.supersededAt IS NULL |
        [type(edge), properties(edge), coalesce(end.id, end.folded, end.url)]] AS edges`;
  return (
    await server.store.read(
      { name: 'content', text },
      {},
      (row: Record<'labels' | 'properties' | 'edges', never>) => {
        const {
          recordedAt: _,
          revision: __,
          ...properties
        } = row.properties as Record<string, unknown>;
        // That of a contradiction is over ids of claims too.
        if ((row.labels as string[]).includes('Contradiction')) delete properties.fingerprint;
        const edges = (row.edges as unknown[]).map((edge) => JSON.stringify(edge)).sort();
        const line = JSON.stringify([row.labels, Object.entries(properties).sort(), edges]);
        // The id of an interval or a contradiction is a hash of what it says, ids of claims included.
        return line
          .replace(/~\d+/g, '')
          .replace(/((?:interval|contradiction):[a-z:-]+:)[0-9a-f]+/g, '$1');
      },
    )
  ).sort();
}

describe('a correction', () => {
  it('that is sent twice is carried out once, and has the same answer', async () => {
    const [first, second] = await Promise.all([
      correct('retractClaim', 'claim:notes:3', { clientId: 'once', expectedRevision: 3 }),
      correct('retractClaim', 'claim:notes:3', { clientId: 'once', expectedRevision: 3 }),
    ]);
    expect([first.data.done.repeated, second.data.done.repeated].sort()).toEqual([false, true]);
    expect(first.data.done.record).toEqual(second.data.done.record);
    const other = await correct('retractClaim', 'claim:notes:2', { clientId: 'once' });
    expect(other.errors?.[0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'clientId',
    });
    const ofAda = await correct('retractClaim', 'claim:notes:2', { clientId: 'once', by: ADA });
    expect(ofAda.errors).toBeUndefined();
  });

  it('of what others have changed since is a conflict that tells what they did; of other things it is none', async () => {
    const seen = await revision();
    await retract('claim:notes:2');
    const other = await correct('retractClaim', 'claim:notes:3', { expectedRevision: seen });
    expect(other.errors).toBeUndefined();
    const behind = await correct('retractClaim', 'claim:notes:1', { expectedRevision: seen });
    expect(behind.errors).toBeUndefined();
    const late = await correct('retractClaim', 'claim:notes:2', { expectedRevision: seen });
    expect(late.errors?.[0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      changes: [
        { act: 'RETRACT', by: 'Kim', of: ['claim:notes:2'], reason: 'The desk asked Ben again' },
      ],
    });
    const known = await correct('retractClaim', 'claim:notes:2');
    expect(known.errors?.[0]).toMatchObject({
      message: 'id is retracted already (expected the id of a current claim)',
    });
  });

  it('of a claim that an import has changed since is a conflict with that import', async () => {
    const seen = await revision();
    await importCorpus(server.store, notes({ benIs: 'PROBABLE' }));
    const late = await correct('retractClaim', 'claim:notes:3', { expectedRevision: seen });
    expect(late.errors?.[0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      changes: [{ act: 'IMPORT', of: ['notes'] }],
    });
  });

  it.each([
    ['an unknown claim', { id: 'claim:notes:99' }, 'id'],
    ['an entity', { id: 'city:mosul' }, 'id'],
    ['no reason', { reason: ' ' }, 'reason'],
    ['a reason without end', { reason: 'x'.repeat(2_001) }, 'reason'],
    ['a reason that turns text', { reason: 'x\u202Ey' }, 'reason'],
    ['a reason that XML cannot hold', { reason: 'x\u0000y' }, 'reason'],
    ['no client id', { clientId: '' }, 'clientId'],
    ['a revision that has not come', { expectedRevision: 1_000 }, 'expectedRevision'],
  ])('with %s names the argument and writes nothing', async (_name, wrong, argument) => {
    const before = await revision();
    const asked = {
      id: 'claim:notes:3',
      clientId: 'x',
      expectedRevision: 1,
      reason: 'y',
      ...wrong,
    };
    const failing = retractClaim(server.store, asked, { by: KIM });
    await expect(failing).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(await revision()).toBe(before);
  });

  it('is for curators, and the audit for admins', async () => {
    const reader: Principal = { id: 'key:rex', name: 'Rex', role: 'READER' };
    const refused = await correct('retractClaim', 'claim:notes:3', { by: reader });
    expect(refused.errors?.[0]!.extensions.code).toBe('FORBIDDEN');
    await retract('claim:notes:3');
    const query = '{ audit(by: "Kim") { totalCount edges { node { act of } } } }';
    expect((await server.askAs(KIM, query)).errors?.[0]!.extensions.code).toBe('FORBIDDEN');
    expect((await server.askAs(ADA, query)).data.audit).toEqual({
      totalCount: 1,
      edges: [{ node: { act: 'RETRACT', of: ['claim:notes:3'] } }],
    });
    const ofNotes =
      '{ audit(of: "notes", first: 1) { edges { node { act by } } pageInfo { hasNextPage } } }';
    expect((await server.askAs(ADA, ofNotes)).data.audit).toEqual({
      edges: [{ node: { act: 'IMPORT', by: 'owner of this machine' } }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('and its audit record are written together or not at all', async () => {
    const failing = watchWrites(server.store, ({ name }) => {
      if (name.endsWith('record-audit.cypher')) throw new Error('no');
    });
    const asked = { id: 'claim:notes:3', clientId: 'x', expectedRevision: 1, reason: 'y' };
    await expect(retractClaim(failing, asked, { by: KIM })).rejects.toThrow('no');
    expect(await mosul()).toEqual(AS_IMPORTED);
  });

  it('is not lost among fifty at once: of one thing, one is made and the others are told of it', async () => {
    const seen = await revision();
    const retractions = Array.from({ length: 50 }, (_, index) =>
      retractClaim(
        server.store,
        {
          id: 'claim:notes:3',
          clientId: `at-once-${index}`,
          expectedRevision: seen,
          reason: `${index}`,
        },
        { by: KIM },
      ),
    );
    const ended = await Promise.allSettled(retractions);
    const made = ended.filter(({ status }) => status === 'fulfilled');
    const refused = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(made).toHaveLength(1);
    expect(refused).toHaveLength(49);
    for (const error of refused)
      expect(error).toMatchObject({ code: 'CONFLICT', changes: [{ act: 'RETRACT' }] });
    expect(await revision()).toBe(seen + 1);
    await restoreClaim(
      server.store,
      { id: 'claim:notes:3', clientId: 'back', expectedRevision: seen + 1, reason: 'It was right' },
      { by: KIM },
    );
    expect(await mosul()).toEqual({ ...AS_IMPORTED, claims: ['1', '2', '3~2', '4'] });
  });
});

describe('fifty edits of one entity at once', () => {
  it.each([1, 2])(
    'by %d clients over HTTP wait in line: one is made, 49 are conflicts',
    async (count) => {
      const app = await startApp(server.store, { host: '127.0.0.1', port: 0 });
      const secrets: string[] = [];
      for (let nth = 0; nth < count; nth += 1) {
        const asked = { name: `client-${nth}`, role: 'CURATOR', expires: null };
        secrets.push((await createKey(server.store, asked)).secret);
      }
      const seen = await revision();
      const edit = async (index: number): Promise<unknown> => {
        const own = `clientId: "edit-${index}", expectedRevision: ${seen}, reason: "Seen so"`;
        const query = `mutation { addAlias(id: "city:mosul", alias: "Mosul ${index}", ${own}) { revision } }`;
        const answer = await fetch(`${app.address}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${secrets[index % count]}`,
          },
          body: JSON.stringify({ query }),
        });
        // A machine that is busy with other tests may send it away, having written nothing: it comes again.
        if (answer.status === 503) return edit(index);
        const { data, errors } = (await answer.json()) as Answer;
        return data?.addAlias ?? [answer.status, errors![0]!.extensions];
      };
      const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => edit(index)));
      const made = answers.findIndex((answer) => !Array.isArray(answer));
      const told = { code: 'CONFLICT', revision: seen + 1, changes: [{ act: 'ADD_ALIAS' }] };
      for (const [index, answer] of answers.entries()) {
        if (index !== made) expect(answer).toMatchObject([409, told]);
      }
      expect(answers[made]).toEqual({ revision: seen + 1 });
      const { entity } = await server.answer('{ entity(id: "city:mosul") { aliases } }');
      expect(entity.aliases).toEqual([`Mosul ${made}`]);
      await app.close();
    },
  );
});

/** A correction of an entity, or a grade, as Kim at the graph's revision; its own arguments as GraphQL writes them. */
async function change(name: string, own: string, by = KIM): Promise<Answer> {
  const given = `clientId: "client-${(nextId += 1)}", expectedRevision: ${await revision()}, reason: "Seen so"`;
  return server.askAs(
    by,
    `mutation { ${name}(${own}, ${given}) { node { id } record { act before after } } }`,
  );
}

async function done(name: string, own: string, by = KIM): Promise<Answer['data']> {
  const { data, errors } = await change(name, own, by);
  expect(errors).toBeUndefined();
  return data[name].record;
}

const WIRE =
  'Anne said: Daesh took Mossul, and Daesh held the airport. Daesh is part of ISIS. Iraq held Mossul.';

/**
 * A corpus by another desk, which calls ISIS, Mosul and Ann by ids of its own. It says what the notes say, that Daesh is part of
 * ISIS, and that Iraq held the town on the same day.
 */
function wire({ text = WIRE } = {}): CorpusReading {
  const entities = [
    entityOf('organisation:isis', { name: 'Islamic State', sameAs: ['https://isis.example/'] }),
    entityOf('organisation:daesh', { name: 'Daesh', aliases: ['Da’ish'] }),
    entityOf('organisation:caliphate', { name: 'The Caliphate' }),
    entityOf('country:iraq'),
    entityOf('province:nineveh', { name: 'Nineveh' }),
    entityOf('city:mosul', { name: 'Mosul', partOf: ['province:nineveh'] }),
    entityOf('city:mossul', { name: 'Mossul', latitude: 36.34, longitude: 43.13 }),
    entityOf('facility:airport', { name: 'Airport', partOf: ['city:mossul'] }),
    entityOf('person:anne', { name: 'Anne' }),
  ];
  const day = '2014-06-15';
  const assessments = [assessmentOf('person:anne', 'C'), assessmentOf('claim:wire:2', 3)];
  return corpusOf({ id: 'wire', entities, assessments }, [
    documentOf('wire', {
      text,
      publisher: 'organisation:daesh',
      authors: ['person:anne'],
      published: '2014-07-02',
      mentions: {
        T1: { of: 'organisation:daesh', at: 'Daesh' },
        T2: { of: 'city:mossul', at: 'Mossul' },
      },
      events: {
        E1: {
          trigger: 'took',
          places: ['city:mossul'],
          participants: [['AGENT', 'organisation:daesh']],
          gains: ['organisation:daesh'],
          when: '2014-06-10',
        },
      },
      quantities: { Q1: { at: 'Daesh', value: '1 PERSON', claims: [3], events: ['E1'] } },
      relations: [
        { type: 'MEMBER_OF', subject: 'organisation:daesh', object: 'organisation:isis' },
        { type: 'ALLIED_WITH', subject: 'organisation:daesh', object: 'organisation:caliphate' },
      ],
      controls: {
        '1': { place: 'city:mossul', force: 'organisation:daesh', when: day },
        '2': { place: 'facility:airport', force: 'organisation:daesh', when: day },
        '3': { place: 'city:mossul', force: 'country:iraq', when: day },
      },
      claims: {
        '1': { content: WIRE.slice(0, 56), speakers: ['organisation:daesh'], mode: 'NARRATED' },
        '2': {
          content: 'Daesh took Mossul',
          speakers: ['person:anne'],
          inside: 1,
          about: ['organisation:daesh', 'city:mossul', 'organisation:isis'],
          asserts: ['E1', 'C1'],
        },
        '3': {
          content: 'Daesh held the airport',
          speakers: ['person:anne'],
          inside: 1,
          asserts: ['C2'],
        },
        '4': {
          content: 'Daesh is part of ISIS',
          speakers: ['person:anne'],
          about: ['organisation:isis', 'organisation:daesh'],
          asserts: [
            'relation:MEMBER_OF:organisation:daesh:organisation:isis',
            'relation:ALLIED_WITH:organisation:daesh:organisation:caliphate',
          ],
        },
        '5': { content: 'Iraq held Mossul', speakers: ['person:anne'], asserts: ['C3'] },
      },
    }),
  ]);
}

/** Merges and undoes merges as Kim, at the graph's revision. */
const merge = (from: string, into: string) =>
  done('mergeEntities', `into: "${into}", from: "${from}"`);
const unmerge = (from: string) => done('unmergeEntities', `from: "${from}"`);

describe('a merged entity', () => {
  beforeEach(() => server.importAt(Date.UTC(2020, 2, 2), wire()));

  /** Who held these towns on that day, and which contradictions there are. */
  async function towns(knownAsOf: string | null = null) {
    const { control, contradictions } = await server.answer(
      `query ($lens: Lens) {
        control(at: "2014-06-15", lens: $lens) { edges { node { place { id } force { id } } } }
        contradictions(lens: $lens) { edges { node { explanation } } }
      }`,
      { lens: knownAsOf === null ? null : { knownAsOf } },
    );
    type Held = { node: Record<'place' | 'force', { id: string }> };
    type Told = { node: { explanation: string } };
    return {
      held: control.edges.map(({ node }: Held) => `${node.place.id} ${node.force.id}`).sort(),
      contradictions: contradictions.edges.map(({ node }: Told) => node.explanation).sort(),
    };
  }

  /** The ids of the nodes that these parts of a node give. */
  async function named(query: string): Promise<Answer['data']> {
    const strip = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(strip);
      if (typeof value !== 'object' || value === null) return value;
      const parts = Object.entries(value);
      return parts.length === 1
        ? strip(parts[0]![1])
        : Object.fromEntries(parts.map(([k, v]) => [k, strip(v)]));
    };
    return strip(await server.answer(query));
  }

  /** The states and contradictions that a merge would end and begin, as its preview tells Kim. */
  async function previewed(from: string, into: string) {
    const query = `{ mergePreview(into: "${into}", from: "${from}") {
      outcome contradictionsGone contradictionsNew
      statesGone { place { id } force { id } } statesNew { place { id } force { id } }
    } }`;
    const reader: Principal = { id: 'key:rex', name: 'Rex', role: 'READER' };
    expect((await server.askAs(reader, query)).errors?.[0]!.extensions.code).toBe('FORBIDDEN');
    const seen = await revision();
    const { data, errors } = await server.askAs(KIM, query);
    expect(errors).toBeUndefined();
    expect(await revision()).toBe(seen);
    const { outcome, statesGone, statesNew, contradictionsGone, contradictionsNew } =
      data.mergePreview;
    type State = Record<'place' | 'force', { id: string }>;
    const inWords = ({ place, force }: State) => `${place.id} ${force.id}`;
    return {
      outcome,
      states: [statesGone.map(inWords), statesNew.map(inWords)],
      contradictions: [contradictionsGone.sort(), contradictionsNew.sort()],
    };
  }

  it('is named by its other id in all that claims say, and by its own in what was known before', async () => {
    const apart = await towns();
    expect(apart.held).toEqual([
      'city:mossul country:iraq',
      'city:mossul organisation:daesh',
      'city:mosul country:iraq',
      'city:mosul organisation:isis',
      'facility:airport organisation:daesh',
    ]);
    const early = new Date().toISOString();
    await merge('city:mossul', 'city:mosul');
    const oneTown = await towns();
    const between = new Date().toISOString();
    const preview = await previewed('organisation:daesh', 'organisation:isis');
    expect(await towns()).toEqual(oneTown);
    await merge('organisation:daesh', 'organisation:isis');
    const merged = await towns();
    const without = (all: string[], others: string[]) => all.filter((one) => !others.includes(one));
    expect(preview).toEqual({
      outcome: 'organisation:daesh merged into organisation:isis, with 4 claims',
      states: [
        expect.arrayContaining(['facility:airport organisation:daesh']),
        expect.arrayContaining(['facility:airport organisation:isis']),
      ],
      contradictions: [
        without(oneTown.contradictions, merged.contradictions),
        without(merged.contradictions, oneTown.contradictions),
      ],
    });
    expect(merged.held).toEqual([
      'city:mosul country:iraq',
      'city:mosul organisation:isis',
      'facility:airport organisation:isis',
    ]);
    const sayDaesh = ({ contradictions }: { contradictions: string[] }) =>
      contradictions.filter((explanation) => explanation.includes('Daesh'));
    // Iraq and ISIS in Mosul; Iraq in Mossul and Daesh at its airport.
    expect(apart.contradictions).toHaveLength(2);
    // Iraq and ISIS, Iraq and Daesh in Mosul; Iraq in Mosul and Daesh at its airport.
    expect([oneTown.contradictions.length, sayDaesh(oneTown).length]).toEqual([3, 2]);
    expect([merged.contradictions.length, sayDaesh(merged).length]).toEqual([2, 0]);
    // Which place lies in which is a description, of which the newest stands.
    const ofTowns = ({ held, contradictions }: typeof apart) => ({
      held,
      contradictions: contradictions.filter((one: string) => !one.includes('which lies in')),
    });
    expect(ofTowns(await towns(early))).toEqual(ofTowns(apart));
    expect(await towns(between)).toEqual(oneTown);
    await unmerge('organisation:daesh');
    expect(await towns()).toEqual(oneTown);
    await unmerge('city:mossul');
    expect(await towns()).toEqual(apart);
  });

  it('leads all that names it to the other, each once, with its names, addresses and place', async () => {
    expect(await merge('organisation:daesh', 'organisation:isis')).toEqual({
      act: 'MERGE',
      before: 'Daesh (organisation:daesh) and isis (organisation:isis)',
      after: 'organisation:daesh merged into organisation:isis, with 4 claims',
    });
    await merge('city:mossul', 'city:mosul');
    await merge('person:anne', 'person:ann');
    const all = await named(`{
      isis: entity(id: "organisation:isis") { sameAs }
      mosul: entity(id: "city:mosul") { ... on City { latitude } }
      claim(id: "claim:wire:2~4") { about { id } }
      event(id: "event:wire:1") { places { id } participants { entity { id } role } }
      document(id: "document:wire") { publisher { id } authors { id } }
      ann: entity(id: "person:ann") { ... on Person { assessments { reliability } } }
      airport: entity(id: "facility:airport") { ... on Facility { partOf { id } } }
      relations: entity(id: "organisation:isis") { relations { edges { node { id } } } }
    }`);
    expect(all).toEqual({
      isis: ['https://isis.example/'],
      mosul: 36.34,
      claim: ['city:mosul', 'organisation:isis'],
      event: {
        places: ['city:mosul'],
        participants: [{ entity: 'organisation:isis', role: 'AGENT' }],
      },
      document: { publisher: 'organisation:isis', authors: ['person:ann'] },
      ann: ['C'],
      airport: ['city:mosul'],
      // That ISIS is part of itself says nothing.
      relations: ['relation:ALLIED_WITH:organisation:isis:organisation:caliphate'],
    });
  });

  it('is asked for by its id with a pointer to the other, and refused where it would find nothing', async () => {
    const before = new Date().toISOString();
    await merge('organisation:daesh', 'organisation:isis');
    const { entity, other, entities, search } = await server.answer(`{
      entity(id: "organisation:daesh") { id name mergedInto { id } mergedAt history { act } }
      other: entity(id: "organisation:isis") {
        name aliases mergedInto { id } merged { id } descriptions { ofId name } history { act }
      }
      entities(filter: { name: "da’ish" }) { edges { node { id } } }
      search(text: "daesh", kinds: [ENTITY]) { edges { node { id } } }
    }`);
    expect(entity).toEqual({
      ...{ id: 'organisation:daesh', name: 'Daesh', mergedInto: { id: 'organisation:isis' } },
      ...{ mergedAt: expect.any(String), history: [{ act: 'MERGE' }] },
    });
    expect(other).toEqual({
      ...{ name: 'isis', aliases: ['Islamic State', 'Daesh', 'Da’ish'], mergedInto: null },
      merged: [{ id: 'organisation:daesh' }],
      descriptions: [
        { ofId: 'organisation:isis', name: 'isis' },
        { ofId: 'organisation:isis', name: 'Islamic State' },
        { ofId: 'organisation:daesh', name: 'Daesh' },
      ],
      history: [{ act: 'MERGE' }],
    });
    expect(idsOf(entities)).toEqual(['organisation:isis']);
    expect(idsOf(search)).toEqual(['organisation:isis']);
    const asked =
      'query ($at: DateTime) { claims(filter: { about: "organisation:daesh", knownAsOf: $at }) { totalCount } }';
    expect((await server.ask(asked)).errors?.[0]).toMatchObject({
      message: expect.stringContaining('which was merged into "organisation:isis" at'),
      extensions: { code: 'BAD_USER_INPUT', argument: 'filter.about[0]' },
    });
    expect((await server.answer(asked, { at: before })).claims.totalCount).toBe(2);
  });

  it('stays merged whatever its corpus brings, which an import tells', async () => {
    await merge('organisation:daesh', 'organisation:isis');
    const day = new Date().toISOString().slice(0, 10);
    const note = `organisation:daesh stays merged into organisation:isis: Kim merged it on ${day}: Seen so`;
    const again = await importCorpus(server.store, wire());
    expect(again).toMatchObject({ changed: false, notes: expect.arrayContaining([note]) });
    const moved = await importCorpus(server.store, wire({ text: `Monday. ${WIRE}` }));
    expect(moved.notes).toContain(note);
    const { held } = await towns();
    expect(held.filter((one: string) => one.includes('daesh'))).toEqual([]);
    await unmerge('organisation:daesh');
    expect((await towns()).held).toContain('city:mossul organisation:daesh');
  });

  it('is not merged into itself, another type, what it lies in, what lies in it, or what is no more', async () => {
    await merge('organisation:daesh', 'organisation:isis');
    const before = await revision();
    for (const [from, into, argument] of [
      ['city:mosul', 'city:mosul', 'from'],
      ['city:mossul', 'person:ann', 'from'],
      ['organisation:isis', 'country:iraq', 'from'],
      ['city:mosul', 'province:nineveh', 'from'],
      ['city:mossul', 'facility:airport', 'from'],
      ['city:mosul', 'city:nowhere', 'into'],
      ['organisation:caliphate', 'organisation:daesh', 'into'],
      ['organisation:daesh', 'organisation:caliphate', 'from'],
    ]) {
      const { errors } = await change('mergeEntities', `into: "${into}", from: "${from}"`);
      expect(errors?.[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    }
    const alone = await change('unmergeEntities', 'from: "city:mosul"');
    expect(alone.errors?.[0]!.message).toBe(
      'from is not merged into any other (expected the id of a merged entity)',
    );
    const named = await change('addAlias', 'id: "organisation:daesh", alias: "IS"');
    expect(named.errors?.[0]!.extensions).toMatchObject({ argument: 'id' });
    expect(await revision()).toBe(before);
  });

  it('is merged by one of ten who merge it at once, and the others are told by whom', async () => {
    const seen = await revision();
    const merges = Array.from({ length: 10 }, (_, index) =>
      mergeEntities(
        server.store,
        {
          ...{ from: 'organisation:daesh', clientId: `at-once-${index}`, expectedRevision: seen },
          ...{
            into: index % 2 === 0 ? 'organisation:isis' : 'organisation:caliphate',
            reason: 'x',
          },
        },
        { by: KIM },
      ),
    );
    const ended = await Promise.allSettled(merges);
    const refused = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toHaveLength(9);
    for (const error of refused) {
      expect(error).toMatchObject({ code: 'CONFLICT', changes: [{ act: 'MERGE', by: 'Kim' }] });
    }
    expect(await revision()).toBe(seen + 1);
  });

  it('leaves, once all merges are undone in any order, the graph as it was but for ids of versions', async () => {
    const expected = await currentContent();
    const pairs: [from: string, into: string][] = [
      ['organisation:daesh', 'organisation:isis'],
      ['organisation:isis', 'organisation:caliphate'],
      ['organisation:caliphate', 'organisation:gazette'],
      ['city:mossul', 'city:mosul'],
      ['person:anne', 'person:ben'],
      ['person:ben', 'person:ann'],
      ['facility:airport', 'city:mosul'],
    ];
    const splits: [id: string, into: string, number: number, name?: string][] = [
      ['city:mossul', 'city:mossul-2', 5, 'Mossul on the Khabur'],
      ['city:mossul', 'city:mosul', 2],
      ['city:mosul', 'city:mossul-2', 2, 'Mossul on the Khabur'],
      ['organisation:daesh', 'organisation:caliphate', 4],
      ['organisation:isis', 'organisation:gazette', 4],
      ['person:anne', 'person:ben', 3],
      ['person:ben', 'person:anne', 3],
    ];
    const ofKind = (act: string, most: number) =>
      fc.record({ act: fc.constant(act), at: fc.nat(most) });
    const step = fc.oneof(
      { weight: 4, arbitrary: ofKind('MERGE', pairs.length - 1) },
      { weight: 3, arbitrary: ofKind('SPLIT', splits.length - 1) },
      { weight: 3, arbitrary: ofKind('UNDO', 9) },
      ...['MOVE', 'IMPORT', 'RETRACT'].map((act) => ({ weight: 1, arbitrary: ofKind(act, 4) })),
    );
    const steps = fc.array(step, { minLength: 3, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(9), async (given, last) => {
        await emptyGraph(server.store);
        await server.importAt(Date.UTC(2020, 2, 1), notes());
        await server.importAt(Date.UTC(2020, 2, 2), wire());
        const undos: (() => Promise<unknown>)[] = [];
        const undo = (at: number) => undos.splice(at % undos.length, 1)[0]?.();
        for (const { act, at } of given) {
          // An act that is refused leaves nothing to undo.
          if (act === 'MERGE') {
            const [from, into] = pairs[at]!;
            const { errors } = await change('mergeEntities', `into: "${into}", from: "${from}"`);
            if (errors === undefined) undos.push(() => unmerge(from));
          } else if (act === 'SPLIT') {
            const [id, into, number, name] = splits[at]!;
            const auditId = await split(id, into, await currentWire(number), name);
            if (auditId !== null) undos.push(() => done('unsplitEntity', `split: "${auditId}"`));
          } else if (act === 'UNDO') {
            await undo(at);
          } else if (act === 'RETRACT') {
            const id = await currentWire(at + 1);
            await retract(id);
            await undo(last);
            await restore(id);
          } else {
            await server.import(wire(act === 'MOVE' ? { text: `Monday. ${WIRE}` } : {}));
          }
        }
        while (undos.length > 0) await undo(last);
        await server.import(wire());
        const content = await currentContent();
        // The entity that a split made stays, withdrawn.
        expect(
          content.filter((line) => !line.includes('khabur') && !line.includes('mossul-2')),
        ).toEqual(expected);
      }),
      { numRuns: propertyRuns(1) },
    );
  });

  it('is parted again by its claims and mentions, which an import of their corpus keeps', async () => {
    const before = await towns();
    const early = new Date().toISOString();
    const auditId = await split(
      'city:mossul',
      'city:mossul-2',
      'claim:wire:2',
      'Mossul on the Khabur',
    );
    const parted = {
      held: [
        'city:mossul country:iraq',
        'city:mossul-2 organisation:daesh',
        'city:mosul country:iraq',
        'city:mosul organisation:isis',
        'facility:airport organisation:daesh',
      ].sort(),
      contradictions: before.contradictions,
    };
    expect(await towns()).toEqual(parted);
    expect(await towns(early)).toEqual(before);
    const all = await named(`{
      entity(id: "city:mossul-2") { name mentions { edges { node { kind } } } history { act } }
      claim(id: "claim:wire:2~2") { about { id } }
      event(id: "event:wire:1") { places { id } }
      entities(filter: { name: "mossul on the khabur" }) { totalCount }
    }`);
    expect(all).toEqual({
      entity: { name: 'Mossul on the Khabur', mentions: ['NAME'], history: ['SPLIT'] },
      claim: ['organisation:daesh', 'city:mossul-2', 'organisation:isis'],
      event: ['city:mossul-2'],
      entities: 1,
    });
    await importCorpus(server.store, wire({ text: `Monday. ${WIRE}` }));
    expect(await towns()).toEqual(parted);
    await done('unsplitEntity', `split: "${auditId}"`);
    expect(await towns()).toEqual(before);
    const { entity } = await server.answer(
      '{ entity(id: "city:mossul-2") { descriptions { name } } entities(filter: { name: "mossul on the khabur" }) { totalCount } }',
    );
    expect(entity.descriptions).toEqual([{ name: 'Mossul on the Khabur' }]);
    for (const [wrong, argument] of [
      [`id: "city:mossul", into: "city:mossul-3", records: ["claim:wire:5~2"]`, 'into'],
      [
        `id: "city:mossul", into: "city:Mossul 3", name: "Mossul", records: ["claim:wire:5~2"]`,
        'into',
      ],
      [
        `id: "city:mossul", into: "city:mosul", name: "Mossul", records: ["claim:wire:5~2"]`,
        'name',
      ],
      [`id: "city:mossul", into: "person:ann", records: ["claim:wire:5~2"]`, 'id'],
      [
        `id: "city:mossul", into: "city:mosul", records: ["claim:wire:5~2", "claim:wire:4~2"]`,
        'records[1]',
      ],
      [`id: "city:mossul", into: "city:mosul", records: []`, 'records'],
    ]) {
      const { errors } = await change('splitEntity', wrong!);
      expect([wrong, errors?.[0]!.extensions]).toMatchObject([
        wrong,
        { code: 'BAD_USER_INPUT', argument },
      ]);
    }
    const again = await change('unsplitEntity', `split: "${auditId}"`);
    expect(again.errors?.[0]!.extensions).toMatchObject({ argument: 'split' });
  });
});

/** The current version of a claim of the wire. */
async function currentWire(number: number): Promise<string> {
  const { claims } = await server.answer('{ claims { edges { node { id } } } }');
  return idsOf(claims).find((id) => id.split('~')[0] === `claim:wire:${number}`)!;
}

/** Splits one record off as Kim; gives the id of the act, or null where it is refused. */
async function split(
  id: string,
  into: string,
  record: string,
  name?: string,
): Promise<string | null> {
  const own = `id: "${id}", into: "${into}", records: ["${record}"]`;
  const asked = `clientId: "client-${(nextId += 1)}", expectedRevision: ${await revision()}, reason: "Seen so"`;
  const run = (named: string) =>
    server.askAs(KIM, `mutation { splitEntity(${own}${named}, ${asked}) { record { id } } }`);
  const first = await run('');
  // A new entity takes a name, and one of the graph takes none.
  const { data } =
    first.data === null && name !== undefined ? await run(`, name: "${name}"`) : first;
  return data?.splitEntity.record.id ?? null;
}

describe('an entity that curators describe', () => {
  const isis = async () => {
    const { entity, entities } = await server.answer(`{
      entity(id: "organisation:isis") {
        name aliases sameAs descriptions { corpus { id } name aliases } history { act }
      }
      entities(filter: { name: "daesh" }) { totalCount }
    }`);
    return { ...entity, found: entities.totalCount };
  };

  it('is found by the name that they add, whatever is imported, until they take it back', async () => {
    expect(await done('addAlias', 'id: "organisation:isis", alias: " Daesh "')).toEqual({
      act: 'ADD_ALIAS',
      before: null,
      after: 'aliases Daesh',
    });
    await importCorpus(
      server.store,
      corpusOf({ id: 'other', entities: [entityOf('organisation:isis', { name: 'IS' })] }, []),
    );
    expect(await isis()).toMatchObject({
      name: 'isis',
      aliases: ['IS', 'Daesh'],
      found: 1,
      descriptions: [
        { corpus: { id: 'notes' }, name: 'isis', aliases: [] },
        { corpus: { id: 'other' }, name: 'IS', aliases: [] },
        { corpus: null, name: null, aliases: ['Daesh'] },
      ],
      history: [{ act: 'ADD_ALIAS' }],
    });
    const again = await change('addAlias', 'id: "organisation:isis", alias: "Daesh"');
    expect(again.errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'alias' },
    });
    await done('removeAlias', 'id: "organisation:isis", alias: "Daesh"');
    expect(await isis()).toMatchObject({ aliases: ['IS'], found: 0 });
    const ofCorpus = await change('removeAlias', 'id: "organisation:isis", alias: "IS"');
    expect(ofCorpus.errors?.[0]!.extensions).toMatchObject({ argument: 'alias' });
  });

  it('is one force with another that has the address that they add', async () => {
    const url = 'https://www.wikidata.org/wiki/Q1';
    await done('addSameAs', `id: "organisation:isis", url: "${url}"`);
    expect((await mosul()).contradictions).toBe(1);
    await done('addSameAs', `id: "country:iraq", url: "${url}"`);
    const { holders, contradictions } = await mosul();
    expect([holders.length, contradictions]).toEqual([1, 0]);
    await done('removeSameAs', `id: "country:iraq", url: "${url}"`);
    expect(await mosul()).toEqual(AS_IMPORTED);
  });

  it('takes no address that holds a password, and tells nobody the password', async () => {
    const url = 'https://kim:secret@wiki.example/Q1';
    const { errors } = await change('addSameAs', `id: "organisation:isis", url: "${url}"`);
    expect(errors?.[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'url' });
    expect(JSON.stringify(errors)).not.toContain('secret');
  });

  it('is called, and lies, as they say, and as its corpora say where they take that back', async () => {
    await done(
      'describeEntity',
      'id: "city:mosul", name: "Mosul", latitude: 36.34, longitude: 43.13',
    );
    const city = '{ place: entity(id: "city:mosul") { name aliases ... on City { latitude } } }';
    expect((await server.answer(city)).place).toEqual({
      name: 'Mosul',
      aliases: ['mosul'],
      latitude: 36.34,
    });
    await done('describeEntity', 'id: "city:mosul", name: null');
    expect((await server.answer(city)).place).toEqual({
      name: 'mosul',
      aliases: [],
      latitude: 36.34,
    });
    for (const [wrong, argument] of [
      ['id: "city:mosul", latitude: 36.34', 'longitude'],
      ['id: "city:mosul", latitude: 91, longitude: 0', 'latitude'],
      ['id: "person:ann", latitude: 1, longitude: 1', 'latitude'],
      ['id: "person:ann", organisationKind: MEDIA', 'organisationKind'],
      ['id: "city:mosul"', 'name'],
      ['id: "city:nowhere", name: "Nowhere"', 'id'],
    ]) {
      const { errors } = await change('describeEntity', wrong!);
      expect(errors?.[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    }
  });

  it('keeps the names of ten who add one each at once: who comes late is told, and tries again', async () => {
    const seen = await revision();
    const add = async (alias: string) => {
      for (let expectedRevision = seen, attempt = 0; ; attempt += 1) {
        const asked = {
          id: 'city:mosul',
          alias,
          expectedRevision,
          clientId: `${alias} ${attempt}`,
          reason: 'Read so',
        };
        try {
          return await addAlias(server.store, asked, { by: KIM });
        } catch (error) {
          if (!(error instanceof ConflictError)) throw error;
          expectedRevision = error.revision;
        }
      }
    };
    const names = Array.from({ length: 10 }, (_, index) => `Name ${index}`);
    await Promise.all(names.map(add));
    const { entity } = await server.answer(
      '{ entity(id: "city:mosul") { aliases history { act } } }',
    );
    expect([...entity.aliases].sort()).toEqual(names);
    expect(entity.history).toHaveLength(10);
  });
});

describe('a grade by a curator', () => {
  const grades = async (id: string) => {
    const { node } = await server.answer(
      `query ($id: ID!) { node(id: $id) {
        ... on Claim { assessments { by credibility reason } } ... on Actor { assessments { by reliability reason } }
      } }`,
      { id },
    );
    return node.assessments;
  };

  it('stands beside those of others, until its curator gives another or takes it back', async () => {
    await done('assess', 'of: "person:ann", reliability: C');
    await done('assess', 'of: "person:ann", reliability: B', ADA);
    expect(await done('assess', 'of: "person:ann", reliability: D')).toMatchObject({ after: 'D' });
    expect(await grades('person:ann')).toEqual([
      { by: 'Ada', reliability: 'B', reason: 'Seen so' },
      { by: 'Kim', reliability: 'D', reason: 'Seen so' },
    ]);
    await done('assess', 'of: "person:ann"');
    expect(await grades('person:ann')).toHaveLength(1);
    for (const [wrong, argument] of [
      ['of: "claim:notes:3", reliability: A', 'reliability'],
      ['of: "person:ann", credibility: 1', 'credibility'],
      ['of: "claim:notes:3", credibility: 7', 'credibility'],
      ['of: "city:mosul", reliability: A', 'of'],
    ]) {
      const { errors } = await change('assess', wrong!);
      expect(errors?.[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    }
  });

  it('is kept of each of fifty who grade one claim at once', async () => {
    const seen = await revision();
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        assess(
          server.store,
          {
            of: 'claim:notes:2',
            reliability: null,
            credibility: 2,
            clientId: 'one',
            expectedRevision: seen,
            reason: 'Heard',
          },
          { by: { id: `key:${index}`, name: `Curator ${index}`, role: 'CURATOR' } },
        ),
      ),
    );
    expect(await grades('claim:notes:2')).toHaveLength(50);
    expect(await importCorpus(server.store, notes())).toMatchObject({ changed: false });
  });
});

describe('a corpus that an admin asks a server for', () => {
  const ask = async (
    mutation: string,
    given: { clientId?: string; expectedRevision?: number } = {},
    by = ADA,
  ) => {
    const { clientId = `client-${(nextId += 1)}`, expectedRevision = await revision() } = given;
    const asked = `clientId: "${clientId}", expectedRevision: ${expectedRevision}, reason: "New texts"`;
    const [name, own] = mutation.split(' ', 2) as [string, string];
    const { data, errors } = await server.askAs(
      by,
      `mutation { done: ${name}(${own}, ${asked}) {
        repeated problemCount problems { code } claimsAdded claimsSuperseded
      } }`,
    );
    return { done: data?.done, error: errors?.[0]?.extensions };
  };

  it('is withdrawn once, with the reason, and a second time is a conflict', async () => {
    const seen = await revision();
    const first = await ask('withdrawCorpus id:"notes"', { clientId: 'w', expectedRevision: seen });
    expect(first.done).toMatchObject({ repeated: false, claimsSuperseded: 4 });
    const again = await ask('withdrawCorpus id:"notes"', { clientId: 'w', expectedRevision: seen });
    expect(again.done).toMatchObject({ repeated: true, claimsSuperseded: 0 });
    await server.import(notes());
    const late = await ask('withdrawCorpus id:"notes"', { expectedRevision: seen });
    expect(late.error).toMatchObject({
      code: 'CONFLICT',
      changes: [{ act: 'IMPORT' }, { act: 'WITHDRAW', by: 'Ada', reason: 'New texts' }],
    });
    expect((await mosul()).claims).toEqual(['1~2', '2~2', '3~2', '4~2']);
  });

  it('is imported by its name, and its problems are told; names that lead elsewhere are refused', async () => {
    const unknown = await ask('importCorpus name:"no-such-corpus"');
    expect(unknown.done).toMatchObject({ problemCount: 1, claimsAdded: 0 });
    const seed = await ask('importCorpus name:"mosul-2017"');
    expect(seed.done).toMatchObject({ repeated: false, problemCount: 0 });
    expect(seed.done.claimsAdded).toBeGreaterThan(0);
    for (const name of ['..', '../tests', '/etc', '', 'a/b']) {
      const { error } = await ask(`importCorpus name:"${name}"`);
      expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'name' });
    }
    expect((await ask('withdrawCorpus id:"nothing"')).error).toMatchObject({ argument: 'id' });
    expect((await ask('importCorpus name:"mosul-2017"', {}, KIM)).error).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a corpus that an admin uploads as a zip', () => {
  const SEED = path.join('seeds', 'mosul-2017');
  const localKey = makeLocalSecret();
  let app: App;
  beforeEach(async () => {
    await emptyGraph(server.store);
    const settings = { host: '127.0.0.1', port: 0, localKey, openUnpacked };
    app = await startApp(server.store, settings);
  });
  afterEach(() => app.close());

  /** The seed in a zip, each file in the folder that is given, changed as is asked for. */
  async function zipSeed(folder: string, change = (text: string) => text): Promise<Buffer> {
    const zip = new ZipFile();
    for (const name of await readdir(SEED)) {
      const text = await readFile(path.join(SEED, name), 'utf8');
      zip.addBuffer(Buffer.from(change(text)), `${folder}${name}`);
    }
    zip.end();
    return buffer(zip.outputStream);
  }

  async function upload(
    body: Buffer,
    { clientId = 'u1', expectedRevision = 0, headers = {} as Record<string, string> } = {},
  ) {
    const query = new URLSearchParams({
      ...{ clientId, reason: 'New texts', expectedRevision: String(expectedRevision) },
    });
    const answer = await fetch(`${app.address}/corpora?${query}`, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: {
        'content-type': 'application/zip',
        authorization: `Bearer ${localKey}`,
        ...headers,
      },
    });
    return { status: answer.status, ...((await answer.json()) as object) };
  }

  it('gives the graph that its folder gives, once for a client id', async () => {
    const zip = await zipSeed('mosul-2017/');
    const done = { corpusId: 'mosul-2017', problemCount: 0 };
    expect(await upload(zip)).toMatchObject({ ...done, status: 200, claimsAdded: 44 });
    expect(await upload(zip)).toMatchObject({ ...done, status: 200, repeated: true });
    const uploaded = await currentContent();
    const { audit } = (await server.askAs(ADA, '{ audit { edges { node { act by of reason } } } }'))
      .data;
    expect(audit.edges).toEqual([
      {
        node: {
          act: 'IMPORT',
          by: 'owner of this machine',
          of: ['mosul-2017'],
          reason: 'New texts',
        },
      },
    ]);
    await emptyGraph(server.store);
    await importCorpus(server.store, await readCorpus(SEED));
    expect(uploaded).toEqual(await currentContent());
  });

  it('is refused with its problems as the command prints them, or as a conflict', async () => {
    const broken = await zipSeed('', (text) => text.replace('Person 0 14', 'Person 1 15'));
    expect(await upload(broken)).toMatchObject({
      ...{ status: 422, problemCount: 1, claimsAdded: 0 },
      problems: [{ file: 'corpus/mosul-liberation-interview.ann', line: 1, code: 'text-mismatch' }],
    });
    const zip = await zipSeed('');
    expect(await upload(zip, { clientId: 'u2' })).toMatchObject({ status: 200 });
    expect(await upload(broken, { clientId: 'u2' })).toMatchObject({
      ...{ status: 400, code: 'BAD_USER_INPUT', argument: 'clientId' },
    });
    const other = await zipSeed('', (text) => text.replace('title: The lib', 'title: Lib'));
    expect(await upload(other, { clientId: 'u3' })).toMatchObject({
      ...{ status: 409, code: 'CONFLICT', changes: [{ act: 'IMPORT', of: ['mosul-2017'] }] },
    });
    expect(await upload(other, { clientId: 'u3', expectedRevision: 9_999 })).toMatchObject({
      ...{ status: 400, argument: 'expectedRevision' },
    });
  });

  it('is refused without a corpus in it, of another type, too large, or without the right', async () => {
    expect(await upload(await zipSeed('a/b/'))).toMatchObject({
      code: 'BAD_ZIP',
      fault: 'no-corpus',
    });
    expect(await upload(Buffer.from('id: a'))).toMatchObject({
      code: 'BAD_ZIP',
      fault: 'not-a-zip',
    });
    const json = { headers: { 'content-type': 'application/json' } };
    expect(await upload(Buffer.from('{}'), json)).toMatchObject({
      status: 415,
      message: expect.stringContaining('application/zip'),
    });
    const large = Buffer.alloc(ZIP_LIMITS.packed + 1);
    expect(await upload(large)).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    const nobody = { headers: { authorization: '' } };
    expect(await upload(large, nobody)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    const { secret } = await createKey(server.store, {
      name: 'kim',
      role: 'CURATOR',
      expires: null,
    });
    expect(await upload(large, { headers: { authorization: `Bearer ${secret}` } })).toMatchObject({
      ...{ status: 403, code: 'FORBIDDEN' },
    });
    expect(
      (await readdir(tmpdir())).filter((name) => name.startsWith('claimline-upload-')),
    ).toEqual([]);
  });
});

describe('the feed of changes', () => {
  it('has each revision once, whoever made it, and is read on from any', async () => {
    await retract('claim:notes:3');
    const last = await revision();
    const read = async (after: number, first: number) => {
      const { graphChanges } = await server.answer(
        `query ($after: Int!, $first: Int) {
          graphChanges(after: $after, first: $first) {
            totalCount edges { node { revision act by touched added superseded record { id act } } } pageInfo { hasNextPage }
          }
        }`,
        { after, first },
      );
      return graphChanges;
    };
    const all = await read(0, 100);
    const revisions = all.edges.map(({ node }: { node: { revision: number } }) => node.revision);
    expect(revisions).toEqual(Array.from({ length: last }, (_, index) => index + 1));
    expect(all).toMatchObject({ totalCount: last, pageInfo: { hasNextPage: false } });
    expect(all.edges.at(-1).node).toMatchObject({
      act: 'RETRACT',
      by: 'Kim',
      added: 0,
      // The claim, its control claim and its grade.
      superseded: 3,
      record: { act: 'RETRACT' },
    });
    expect(all.edges.at(-1).node.touched).toContain('city:mosul');
    expect(all.edges[0].node).toMatchObject({
      act: 'IMPORT',
      record: { id: 'audit:1', act: 'IMPORT' },
    });
    const [first] = (await read(1, 1)).edges;
    expect(first.node.revision).toBe(2);
  });

  it('is streamed to a consumer that is killed again and again, which misses nothing and sees nothing twice', async () => {
    const app = await startApp(server.store, { host: '127.0.0.1', port: 0 });
    const seen: number[] = [];
    /** Reads events until it is killed, in the middle of whatever comes, after so many. */
    const consume = async (most: number) => {
      const killing = new AbortController();
      const headers = { 'last-event-id': String(seen.at(-1) ?? 0) };
      const { body } = await fetch(`${app.address}/changes/stream`, {
        headers,
        signal: killing.signal,
      });
      let text = '';
      let count = 0;
      for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        const events = text.split('\n\n');
        text = events.pop()!;
        for (const id of events.flatMap((event) => /^id: (\d+)$/m.exec(event)?.[1] ?? [])) {
          if (count >= most) break;
          seen.push(Number(id));
          count += 1;
        }
        if (count >= most) break;
      }
      killing.abort();
    };
    const before = await revision();
    const changing = (async () => {
      for (const number of [4, 3, 1]) await retract(`claim:notes:${number}`);
      for (const number of [1, 3, 4]) await restore(`claim:notes:${number}`);
    })();
    for (let read = 0; read < before + 6;) {
      const most = Math.min(1 + (read % 3), before + 6 - read);
      await consume(most);
      read += most;
    }
    await changing;
    expect(seen).toEqual(Array.from({ length: await revision() }, (_, index) => index + 1));
    for (const wrong of ['x', '-1', '99999']) {
      expect((await fetch(`${app.address}/changes/stream?after=${wrong}`)).status).toBe(400);
    }
    await app.close();
  });
});
