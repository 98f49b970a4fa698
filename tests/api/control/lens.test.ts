import { corpusOf, type DocumentSketch, documentOf, entityOf } from '../../support/corpus-of';
import { idsOf, type Server, startServer } from '../ask';

/*
 * Deir ez-Zor in 2017, as three capitals tell it. SANA (Damascus) and its friends say that the Syrian
 * army took the city on 3 November; Amaq says that ISIS held it until December; a paper in Baghdad
 * relays SANA's statement in its own pages.
 */
const ENTITIES = [
  entityOf('country:syria'),
  entityOf('city:deir-ez-zor', { partOf: ['country:syria'] }),
  entityOf('organisation:isis'),
  entityOf('organisation:syrian-army'),
  entityOf('organisation:sana'),
  entityOf('organisation:amaq'),
  entityOf('organisation:baghdad-times'),
];

const SANA: DocumentSketch = {
  text: 'The army took Deir ez-Zor on 3 November.',
  publisher: 'organisation:sana',
  published: '2017-11-03',
  relations: [
    { type: 'MEMBER_OF', subject: 'organisation:sana', object: 'organisation:syrian-army' },
    { type: 'FIGHTS', subject: 'organisation:syrian-army', object: 'organisation:isis' },
  ],
  controls: {
    1: { place: 'city:deir-ez-zor', force: 'organisation:syrian-army', when: '2017-11-03/..' },
  },
  claims: {
    1: {
      content: 'The army took Deir ez-Zor on 3 November',
      speakers: ['organisation:sana'],
      mode: 'NARRATED',
      asserts: [
        'C1',
        'relation:MEMBER_OF:organisation:sana:organisation:syrian-army',
        'relation:FIGHTS:organisation:syrian-army:organisation:isis',
      ],
    },
  },
};
const AMAQ: DocumentSketch = {
  text: 'The city is ours, from 2014-07 to 2017-12.',
  publisher: 'organisation:amaq',
  published: '2017-12-31',
  relations: [{ type: 'MEMBER_OF', subject: 'organisation:amaq', object: 'organisation:isis' }],
  controls: {
    1: { place: 'city:deir-ez-zor', force: 'organisation:isis', when: '2014-07/2017-12' },
  },
  claims: {
    1: {
      content: 'The city is ours',
      speakers: ['organisation:amaq'],
      mode: 'NARRATED',
      asserts: ['C1', 'relation:MEMBER_OF:organisation:amaq:organisation:isis'],
    },
  },
};
const BAGHDAD: DocumentSketch = {
  text: 'According to SANA the army took the city.',
  publisher: 'organisation:baghdad-times',
  published: '2017-11-05',
  controls: {
    1: { place: 'city:deir-ez-zor', force: 'organisation:syrian-army', when: '2017-11-03/..' },
  },
  claims: {
    1: {
      content: 'the army took the city',
      cue: 'According to',
      speakers: ['organisation:sana'],
      speakerText: 'SANA',
      asserts: ['C1'],
    },
  },
};

let server: Server;
beforeAll(async () => {
  const documents = Object.entries({ sana: SANA, amaq: AMAQ, baghdad: BAGHDAD });
  server = await startServer(
    corpusOf(
      { id: 'deir', entities: ENTITIES },
      documents.map(([name, sketch]) => documentOf(name, sketch)),
    ),
  );
});
afterAll(() => server.close());

/** Who held the city on a day, under a lens: `organisation:isis CERTAIN`. */
async function holders(at: string, lens: string): Promise<string[]> {
  const { entity } = await server.answer(
    `{ entity(id: "city:deir-ez-zor") { ... on Place {
      control(at: "${at}", lens: ${lens}) { force { id } certainty }
    } } }`,
  );
  return entity.control.map(
    ({ force, certainty }: { force: { id: string }; certainty: string }) =>
      `${force.id} ${certainty}`,
  );
}

describe('a lens', () => {
  it('left out, gives both sides of a contradiction', async () => {
    expect(await holders('2017-11-20', 'null')).toEqual([
      'organisation:isis CERTAIN',
      // Said on 3 and 5 November, and nothing since.
      'organisation:syrian-army LAST_KNOWN',
    ]);
  });

  it.each([
    ['accordingTo who makes a claim', '{ accordingTo: ["organisation:amaq"] }', ['isis']],
    [
      'accordingTo who relays one',
      '{ accordingTo: ["organisation:baghdad-times"] }',
      ['syrian-army'],
    ],
    ['excluding a speaker everywhere', '{ excluding: ["organisation:sana"] }', ['isis']],
    ['publishedBefore a time', '{ publishedBefore: "2017-12" }', ['syrian-army']],
    [
      'saidBefore, where only publication is dated',
      '{ saidBefore: "2017-11-04" }',
      ['syrian-army'],
    ],
    ['minimumOrigins: a relay is no second origin', '{ minimumOrigins: 2 }', []],
    ['excluding everybody', '{ excluding: ["organisation:sana", "organisation:amaq"] }', []],
    ['accordingTo nobody', '{ accordingTo: [] }', []],
    ['knownAsOf a time before this graph', '{ knownAsOf: "2001-01-01T00:00:00Z" }', []],
    ['againstInterest: both speak for themselves', '{ againstInterest: true }', []],
    [
      'of several parts, all of which must hold',
      '{ accordingTo: ["organisation:sana"], publishedBefore: "2017-11-03" }',
      [],
    ],
  ])('%s', async (_name, lens, expected) => {
    expect(await holders('2017-11-20', lens)).toEqual(
      expected.map((name) => `organisation:${name} ${name === 'isis' ? 'CERTAIN' : 'LAST_KNOWN'}`),
    );
  });

  it('serves the list of all states and what an actor holds alike', async () => {
    const lens = '{ accordingTo: ["organisation:amaq"] }';
    const data = await server.answer(`{
      control(at: "2017-11-20", lens: ${lens}) { totalCount edges { node { place { id } force { id } } } }
      isis: entity(id: "organisation:isis") { ... on Actor {
        holds(at: "2017-11-20", lens: ${lens}) { edges { node { place { id } } } } } }
      army: entity(id: "organisation:syrian-army") { ... on Actor {
        holds(at: "2017-11-20", lens: ${lens}) { totalCount } } }
    }`);
    expect(data).toEqual({
      control: {
        totalCount: 1,
        edges: [
          { node: { place: { id: 'city:deir-ez-zor' }, force: { id: 'organisation:isis' } } },
        ],
      },
      isis: { holds: { edges: [{ node: { place: { id: 'city:deir-ez-zor' } } }] } },
      army: { holds: { totalCount: 0 } },
    });
  });
});

describe('control without a lens', () => {
  it('filters by the place that holds a place, by the force and by the status', async () => {
    const data = await server.answer(`{
      inSyria: control(at: "2015", within: "country:syria") { edges { node { force { id } } } }
      byArmy: control(at: "2018", by: "organisation:syrian-army") { totalCount }
      contested: control(at: "2015", status: [CONTESTED]) { totalCount }
    }`);
    expect(data).toEqual({
      inSyria: { edges: [{ node: { force: { id: 'organisation:isis' } } }] },
      byArmy: { totalCount: 1 },
      contested: { totalCount: 0 },
    });
  });

  it('says which claims and how many independent origins an interval stands on', async () => {
    const { entity } = await server.answer(`{ entity(id: "city:deir-ez-zor") { ... on Place {
      controlTimeline { force { id } when { edtf } disputed origins claims { id } } } } }`);
    expect(entity.controlTimeline).toEqual([
      {
        force: { id: 'organisation:isis' },
        when: { edtf: '2014-07/2017-12' },
        disputed: true,
        origins: 1,
        claims: [{ id: 'claim:amaq:1' }],
      },
      {
        force: { id: 'organisation:syrian-army' },
        when: { edtf: '2017-11-03/..' },
        disputed: true,
        origins: 1,
        claims: [{ id: 'claim:baghdad:1' }, { id: 'claim:sana:1' }],
      },
    ]);
  });

  it('pages forward and back through states without losing one', async () => {
    const page = async (args: string) =>
      (
        await server.answer(
          `{ control(at: "2017-11-20", ${args}) { edges { cursor node { force { id } } }
             pageInfo { hasNextPage hasPreviousPage } } }`,
        )
      ).control;
    const first = await page('first: 1');
    expect(first.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
    const second = await page(`first: 1, after: "${first.edges[0].cursor}"`);
    expect(second.edges[0].node.force.id).toBe('organisation:syrian-army');
    expect(second.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
    const back = await page(`last: 1, before: "${second.edges[0].cursor}"`);
    expect(back.edges).toEqual(first.edges);
  });
});

describe('lenses side by side', () => {
  it('part ways where their claims do', async () => {
    const { controlComparison } = await server.answer(`{ controlComparison(
      place: "city:deir-ez-zor"
      lenses: [
        { name: "Damascus", lens: { accordingTo: ["organisation:sana"] } }
        { name: "ISIS", lens: { accordingTo: ["organisation:amaq"] } }
      ]) {
        timelines { name timeline { force { id } } }
        spans { from agreement lenses { name states { force { id } certainty } } }
      } }`);
    expect(controlComparison.timelines).toEqual([
      { name: 'Damascus', timeline: [{ force: { id: 'organisation:syrian-army' } }] },
      { name: 'ISIS', timeline: [{ force: { id: 'organisation:isis' } }] },
    ]);
    const disagreements = controlComparison.spans.filter(
      ({ agreement }: { agreement: string }) => agreement === 'DISAGREE',
    );
    // Both speak from 3 November on: Damascus has it possibly that day, certainly from the next.
    expect(disagreements[0].from).toBe('2017-11-03T00:00:00.000Z');
    expect(controlComparison.spans[0].agreement).toBe('ONE_SIDED');
    expect(controlComparison.spans.at(-1).agreement).toBe('ONE_SIDED');
  });
});

describe('contradictions', () => {
  it('name the claims on each side, and are found again by their id', async () => {
    const { contradictions } = await server.answer(`{ contradictions(place: "country:syria") {
      edges { node { id kind strength explanation sameSpeaker sides { id } places { id } } } } }`);
    // Each claim of the army's capture by itself: strict contradictions are pairs.
    expect(contradictions.edges).toHaveLength(2);
    const { node } = contradictions.edges.find(
      ({ node: { sides } }: { node: { sides: { id: string }[][] } }) =>
        sides[1]![0]!.id === 'claim:sana:1',
    );
    expect(node).toMatchObject({
      kind: 'CONTROL_OVERLAP',
      sameSpeaker: false,
      strength: 'STRICT',
      sides: [[{ id: 'claim:amaq:1' }], [{ id: 'claim:sana:1' }]],
      places: [{ id: 'city:deir-ez-zor' }],
    });
    const again = await server.answer(`{ node(id: "${node.id}") { __typename id } }`);
    expect(again.node).toEqual({ __typename: 'Contradiction', id: node.id });
  });

  it('are filtered by kind, by speaker and by lens', async () => {
    const count = async (args: string) =>
      (await server.answer(`{ contradictions(${args}) { totalCount } }`)).contradictions.totalCount;
    expect(await count('kind: [ORDER]')).toBe(0);
    expect(await count('speaker: "organisation:amaq"')).toBe(2);
    expect(await count('speaker: "organisation:isis"')).toBe(0);
    expect(await count('lens: { excluding: ["organisation:amaq"] }')).toBe(0);
  });
});

describe('wrong arguments', () => {
  it.each([
    ['control(at: "yesterday") { totalCount }', 'at'],
    ['control(at: "2017/..") { totalCount }', 'at'],
    ['control(at: "99999999") { totalCount }', 'at'],
    ['control(at: "2017", within: "city:atlantis") { totalCount }', 'within'],
    ['control(at: "2017", by: "nobody") { totalCount }', 'by'],
    ['control(at: "2017", by: "city:deir-ez-zor") { totalCount }', 'by'],
    ['control(at: "2017", within: "organisation:amaq") { totalCount }', 'within'],
    [
      'control(at: "2017", lens: { excluding: ["organisation:amaq", "city:deir-ez-zor"] }) { totalCount }',
      'lens.excluding[1]',
    ],
    ['contradictions(speaker: "city:deir-ez-zor") { totalCount }', 'speaker'],
    ['control(at: "2017", first: 101) { totalCount }', 'first'],
    [
      'control(at: "2017", near: { latitude: 91, longitude: 0, kilometres: 1 }) { totalCount }',
      'near.latitude',
    ],
    [
      'controlChanges(from: "2017", to: "2018", near: { latitude: 0, longitude: 0, kilometres: 0 }) { totalCount }',
      'near.kilometres',
    ],
    [
      'control(at: "2017", lens: { accordingTo: ["person:nobody"] }) { totalCount }',
      'lens.accordingTo[0]',
    ],
    ['control(at: "2017", lens: { minimumOrigins: 0 }) { totalCount }', 'lens.minimumOrigins'],
    ['control(at: "2017", lens: { saidBefore: "soon" }) { totalCount }', 'lens.saidBefore'],
    ['contradictions(place: "city:atlantis") { totalCount }', 'place'],
    ['controlComparison(place: "city:deir-ez-zor", lenses: []) { spans { from } }', 'lenses'],
  ])('%s is refused by its path', async (query, argument) => {
    const { errors } = await server.ask(`{ ${query} }`);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

it('asks one statement for the timelines of any number of places', async () => {
  const query = `{ entities(filter: { type: [CITY, COUNTRY] }) { edges { node { id ... on Place {
    controlTimeline { origins } } } } } }`;
  const before = server.statements();
  expect(idsOf((await server.answer(query)).entities)).toHaveLength(2);
  expect(server.statements() - before).toBe(2);
});

describe('a place that a force and its member hold', () => {
  const [WHOLE, MEMBER] = ['organisation:army', 'organisation:militia'];
  const TIE = `relation:MEMBER_OF:${MEMBER}:${WHOLE}:2016`;
  const held = (force: string, speaker: string) => ({
    text: 'They held it.',
    published: '2019',
    controls: { 1: { place: 'city:sinjar', force, when: '2015-01-01/2018-01-01' } },
    claims: { 1: { content: 'They held it', speakers: [speaker], asserts: ['C1'] } },
  });
  beforeAll(async () => {
    const documents: Record<string, DocumentSketch> = {
      'sinjar-army': held(WHOLE, 'person:ann'),
      'sinjar-militia': held(MEMBER, 'person:ben'),
      'sinjar-tie': {
        text: 'The militia is part of the army.',
        published: '2019',
        relations: [{ type: 'MEMBER_OF', subject: MEMBER, object: WHOLE, when: '2016' }],
        claims: { 1: { content: 'The militia is part', speakers: ['person:cal'], asserts: [TIE] } },
      },
    };
    const ids = ['city:sinjar', WHOLE, MEMBER, 'person:ann', 'person:ben', 'person:cal'];
    await server.import(
      corpusOf(
        { id: 'sinjar', entities: ids.map((id) => entityOf(id)) },
        Object.entries(documents).map(([name, sketch]) => documentOf(name, sketch)),
      ),
    );
  });

  const ASK = `query ($at: EDTF!, $lens: Lens) { entity(id: "city:sinjar") { ... on Place {
    control(at: $at, lens: $lens) { force { id } certainty disputed members { id } contradictions { strength } } } } }`;

  it.each([
    ['2016-06-01', null, false],
    ['2015-06-01', null, true],
    ['2016-06-01', { excluding: ['person:cal'] }, true],
    ['2016-06-01', { excluding: ['organisation:amaq'] }, false],
  ])('on %s under %j has both states, disputed: %s', async (at, lens, disputed) => {
    const { entity } = await server.answer(ASK, { at, lens });
    const contradictions = disputed ? [{ strength: 'STRICT' }] : [];
    expect(entity.control).toEqual([
      {
        ...{ force: { id: WHOLE }, certainty: 'CERTAIN', disputed, contradictions },
        members: disputed ? [] : [{ id: MEMBER }],
      },
      {
        ...{ force: { id: MEMBER }, certainty: 'CERTAIN', disputed, contradictions },
        members: [],
      },
    ]);
  });

  it('is agreed on by its two speakers while a lens admits the tie', async () => {
    const query = `query ($lenses: [NamedLens!]!) { controlComparison(place: "city:sinjar", lenses: $lenses) {
      spans { from agreement } } }`;
    const lenses = (...others: string[]) =>
      ['person:ann', 'person:ben'].map((id) => ({
        name: id,
        lens: { accordingTo: [id, ...others] },
      }));
    const found = async (...others: string[]) => {
      const { controlComparison } = await server.answer(query, { lenses: lenses(...others) });
      return controlComparison.spans.map(
        ({ from, agreement }: { from: string; agreement: string }) =>
          `${from.slice(0, 10)} ${agreement}`,
      );
    };
    expect(await found()).not.toContain('2016-01-01 AGREE');
    // On its first and its last day each state is possible.
    expect(await found('person:cal')).toEqual([
      '2015-01-01 DISAGREE',
      '2015-01-02 DISAGREE',
      '2016-01-01 AGREE',
      '2017-01-01 DISAGREE',
      '2018-01-01 DISAGREE',
    ]);
  });
});
