import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { ANNS, BENS, importHwijaReports } from '../support/hwija-reports';
import { idsOf, type Server, startServer } from './ask';

const MARCH = Date.UTC(2020, 2, 1);
const APRIL = Date.UTC(2020, 3, 1);

/** In April the first claim is gone, the second is less sure, the third is new. */
const notes = (second: 'CERTAIN' | 'POSSIBLE', numbers: string[]) => {
  const claims = {
    '1': { content: 'Mosul fell', about: ['city:mosul'] },
    '2': { content: 'Hwija fell', about: ['city:hawija'], factuality: second },
    '3': { content: 'Tal Afar fell', about: ['city:mosul'] },
  };
  return corpusOf({ id: 'notes', entities: [entityOf('city:mosul'), entityOf('city:hawija')] }, [
    documentOf('notes', {
      text: 'Mosul fell. Hwija fell. Tal Afar fell.',
      claims: Object.fromEntries(
        Object.entries(claims).filter(([number]) => numbers.includes(number)),
      ),
    }),
  ]);
};

let server: Server;
beforeAll(async () => {
  server = await startServer();
  await server.importAt(MARCH, notes('CERTAIN', ['1', '2']));
  await server.importAt(APRIL, notes('POSSIBLE', ['2', '3']));
});
afterAll(() => server?.close());

const asOf = async (moment: string | null, about: string[] | null = null) => {
  const data = await server.answer(
    `query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount edges { node { id } } } }`,
    { filter: { knownAsOf: moment, about } },
  );
  expect(data.claims.totalCount).toBe(data.claims.edges.length);
  return idsOf(data.claims);
};

describe('claims as the graph had them', () => {
  it('are the current ones where no moment is named', async () => {
    expect(await asOf(null)).toEqual(['claim:notes:2~2', 'claim:notes:3']);
  });

  it.each([
    ['before anything was recorded', '2020-02-29T23:59:59Z', []],
    ['from the moment of an import', '2020-03-01T00:00:00Z', ['claim:notes:1', 'claim:notes:2']],
    ['until the next', '2020-03-31T23:59:59.999Z', ['claim:notes:1', 'claim:notes:2']],
    ['from the moment of the next', '2020-04-01T00:00:00Z', ['claim:notes:2~2', 'claim:notes:3']],
    [
      'by a moment in another zone',
      '2020-04-01T01:59:59+02:00',
      ['claim:notes:1', 'claim:notes:2'],
    ],
    ['long after', '2999-01-01T00:00:00Z', ['claim:notes:2~2', 'claim:notes:3']],
  ])('are those of %s', async (_name, moment, expected) => {
    expect(await asOf(moment)).toEqual(expected);
  });

  it('are filtered by the rest of the filter as they were then', async () => {
    expect(await asOf('2020-03-15T00:00:00Z', ['city:mosul'])).toEqual(['claim:notes:1']);
    expect(await asOf('2020-04-15T00:00:00Z', ['city:mosul'])).toEqual(['claim:notes:3']);
  });

  it('are all found by their ids, with when each was recorded and superseded', async () => {
    const data = await server.answer(`{
      gone: claim(id: "claim:notes:1") { recordedAt supersededAt about { id } }
      old: claim(id: "claim:notes:2") { factuality supersededAt evidence { exact } }
      new: claim(id: "claim:notes:2~2") { factuality recordedAt supersededAt }
    }`);
    expect(data).toEqual({
      gone: {
        recordedAt: '2020-03-01T00:00:00.000Z',
        supersededAt: '2020-04-01T00:00:00.000Z',
        about: [{ id: 'city:mosul' }],
      },
      old: {
        factuality: 'CERTAIN',
        supersededAt: '2020-04-01T00:00:00.000Z',
        evidence: [{ exact: 'Hwija fell' }],
      },
      new: {
        factuality: 'POSSIBLE',
        recordedAt: '2020-04-01T00:00:00.000Z',
        supersededAt: null,
      },
    });
  });
});

describe('the history of a fact', () => {
  beforeAll(() => importHwijaReports(server.store));

  const momentsOf = async (id: string, asked: { at?: string; lens?: object } = {}) => {
    const { moments } = await server.answer(
      `query ($id: ID!, $at: EDTF, $lens: Lens) {
        moments(id: $id, at: $at, lens: $lens) {
          recordedAt moved moves { act bearing claim { id } successor { id } }
        }
      }`,
      { id, ...asked },
    );
    type Move = { act: string; bearing: string; claim: { id: string }; successor: { id: string } };
    return moments?.map((moment: { recordedAt: string; moved: boolean; moves: Move[] }) => [
      `${moment.recordedAt.slice(5, 7)}${moment.moved ? ' moved' : ''}`,
      ...moment.moves.map(
        ({ act, bearing, claim, successor }) =>
          `${act} ${bearing} ${claim.id}${successor === null ? '' : ` by ${successor.id}`}`,
      ),
    ]);
  };

  it('of a claim has its later versions, and the claims that came to contradict it', async () => {
    expect(await momentsOf(ANNS)).toEqual([
      ['05 moved', `ADDED ITSELF ${ANNS}`],
      ['06 moved', `ADDED AGAINST ${BENS}`],
      ['07 moved', `SUPERSEDED ITSELF ${ANNS} by ${ANNS}~2`],
    ]);
    expect(await momentsOf(BENS)).toEqual([
      ['06 moved', `ADDED ITSELF ${BENS}`],
      ['07 moved', `SUPERSEDED AGAINST ${ANNS} by ${ANNS}~2`],
    ]);
  });

  const [ANNS_ADDED, BENS_ADDED] = [ANNS, BENS].map((id) => `ADDED EVIDENCE ${id}`);
  const CHANGED = [`SUPERSEDED EVIDENCE ${ANNS} by ${ANNS}~2`, `ADDED EVIDENCE ${ANNS}~2`];

  it('of who held a place says at which moments the answer moved, by which claims', async () => {
    const all = [
      ['05 moved', ANNS_ADDED],
      ['06 moved', BENS_ADDED],
      ['07 moved', ...CHANGED],
    ];
    expect(await momentsOf('city:hawija')).toEqual(all);
    expect(await momentsOf('city:hawija', { at: '2017-06-15' })).toEqual(all);
    expect(await momentsOf('city:hawija', { at: '2014-08' })).toEqual([
      ['05 moved', ANNS_ADDED],
      ['06', BENS_ADDED],
      ['07', ...CHANGED],
    ]);
    const lens = { accordingTo: ['person:ben'] };
    expect(await momentsOf('city:hawija', { lens })).toEqual([['06 moved', BENS_ADDED]]);
  });

  it('of a contradiction goes from when both sides stood to when one fell', async () => {
    const lens = { knownAsOf: '2020-06-15T00:00:00Z' };
    const then = await server.answer(
      `query ($lens: Lens) { contradictions(lens: $lens) { edges { node { id } } } }`,
      { lens },
    );
    const [id] = idsOf(then.contradictions);
    const question = 'query ($id: ID!, $lens: Lens) { contradiction(id: $id, lens: $lens) { id } }';
    expect(await server.answer(question, { id, lens })).toEqual({ contradiction: { id } });
    expect(await server.answer(question, { id })).toEqual({ contradiction: null });
    expect(await momentsOf(id!, { lens })).toEqual([
      ['06 moved', `ADDED EVIDENCE ${BENS}`],
      ['07 moved', `SUPERSEDED EVIDENCE ${ANNS} by ${ANNS}~2`],
    ]);
    expect(await momentsOf(id!)).toBeUndefined();
  });

  it('shows the claims for and against a claim at a moment', async () => {
    const against = async (moment: string | null) => {
      const { claim } = await server.answer(
        `query ($id: ID!, $moment: DateTime) {
          claim(id: $id) { contradictedBy(knownAsOf: $moment) { edges { node { id } } } }
        }`,
        { id: ANNS, moment },
      );
      return idsOf(claim.contradictedBy);
    };
    expect(await against('2020-05-15T00:00:00Z')).toEqual([]);
    expect(await against('2020-06-01T00:00:00Z')).toEqual([BENS]);
    expect(await against(null)).toEqual([`${ANNS}~2`, BENS]);
  });

  it('is cited by an address of one moment, now or then', async () => {
    const cite = async (id: string, asked: { at?: string; lens?: object } = {}) => {
      const { citation } = await server.answer(
        `query ($id: ID!, $at: EDTF, $lens: Lens) {
          citation(id: $id, at: $at, lens: $lens) { text: format(as: TEXT) }
        }`,
        { id, ...asked },
      );
      return citation?.text;
    };
    const site = 'http://127.0.0.1:4000';
    expect(await cite(ANNS)).toBe(
      `ann: “held Hwija”, in “A report”, by ann, 2018, characters 5–15. Claimline, ${ANNS}, as recorded on ` +
        `1 July 2020, 00:00:00 UTC. ${site}/${ANNS}?knownAsOf=2020-07-01T00%3A00%3A00.000Z\n`,
    );
    const lens = { excluding: ['person:ben'], knownAsOf: '2020-06-01T00:00:00Z' };
    expect(await cite('city:hawija', { at: '2017-06-15', lens })).toBe(
      'Who held Hwija on 15 June 2017: ISIS, certain. Claimline, city:hawija, as recorded on 1 June 2020, 00:00:00 UTC. ' +
        `${site}/city:hawija?at=2017-06-15&excluding=person%3Aben&knownAsOf=2020-06-01T00%3A00%3A00.000Z\n`,
    );
    expect(await cite('claim:ann:9')).toBeUndefined();
  });

  it.each([
    ['id', { id: 'person:ann' }],
    ['lens.minimumOrigins', { id: 'city:hawija', lens: { minimumOrigins: 2 } }],
    ['at', { id: 'city:hawija', at: '2017/..' }],
  ])('is refused where no address can hold the question, naming %s', async (argument, asked) => {
    const { errors } = await server.ask(
      'query ($id: ID!, $at: EDTF, $lens: Lens) { citation(id: $id, at: $at, lens: $lens) { id } }',
      asked,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});
