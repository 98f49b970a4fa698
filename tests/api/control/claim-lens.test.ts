import { assessmentOf, corpusOf, documentOf, entityOf } from '../../support/corpus-of';
import { idsOf, type Server, startServer } from '../ask';

/*
 * SANA says that the army took Deir ez-Zor in November 2017, and a paper relays it. Amaq says that ISIS held
 * the city until December; so, later, does a general of the army, against his own side.
 */
const ENTITIES = [
  'city:deir-ez-zor',
  'organisation:isis',
  'organisation:syrian-army',
  'organisation:sana',
  'organisation:amaq',
  'organisation:baghdad-times',
  'person:general',
].map((id) => entityOf(id));

const TAKEN = {
  place: 'city:deir-ez-zor',
  force: 'organisation:syrian-army',
  when: '2017-11-03/..',
};
const HELD = { place: 'city:deir-ez-zor', force: 'organisation:isis', when: '2014-07/2017-12' };
const ARMY_FIGHTS_ISIS = {
  type: 'FIGHTS',
  subject: 'organisation:syrian-army',
  object: 'organisation:isis',
};
const GENERAL_OF_ARMY = {
  type: 'MEMBER_OF',
  subject: 'person:general',
  object: 'organisation:syrian-army',
};
const idOf = ({ type, subject, object }: typeof ARMY_FIGHTS_ISIS) =>
  ['relation', type, subject, object].join(':');

const DOCUMENTS = [
  documentOf('sana', {
    text: 'The army, at war with ISIS, took the city.',
    publisher: 'organisation:sana',
    published: '2017-11-03',
    relations: [ARMY_FIGHTS_ISIS],
    controls: { 1: TAKEN },
    claims: {
      1: {
        content: 'The army, at war with ISIS, took the city',
        speakers: ['organisation:sana'],
        mode: 'NARRATED',
        about: ['city:deir-ez-zor'],
        asserts: ['C1', idOf(ARMY_FIGHTS_ISIS)],
      },
    },
  }),
  documentOf('baghdad', {
    text: 'According to SANA the army took the city.',
    publisher: 'organisation:baghdad-times',
    published: '2017-11-05',
    controls: { 1: TAKEN },
    claims: {
      1: { content: 'the army took the city', speakers: ['organisation:sana'], asserts: ['C1'] },
    },
  }),
  documentOf('amaq', {
    text: 'The city was ours until December.',
    publisher: 'organisation:amaq',
    published: '2017-12-31',
    controls: { 1: HELD },
    claims: {
      1: {
        content: 'The city was ours until December',
        speakers: ['organisation:amaq'],
        mode: 'NARRATED',
        asserts: ['C1'],
      },
    },
  }),
  documentOf('general', {
    text: 'An army general said that ISIS had held it until December.',
    published: '2018-02',
    relations: [GENERAL_OF_ARMY],
    controls: { 1: HELD },
    claims: {
      1: {
        content: 'ISIS had held it until December',
        speakers: ['person:general'],
        about: ['city:deir-ez-zor'],
        asserts: ['C1', idOf(GENERAL_OF_ARMY)],
      },
    },
  }),
];

/** Kim and Lee grade sources and claims; the general rises in Kim's eyes, and falls again. */
const ASSESSMENTS = [
  assessmentOf('organisation:sana', 'B'),
  assessmentOf('organisation:sana', 'D', { by: 'Lee' }),
  assessmentOf('organisation:amaq', 'E'),
  assessmentOf('person:general', 'D', { at: '2018-01-01' }),
  assessmentOf('person:general', 'A', { at: '2019-01-01' }),
  assessmentOf('person:general', 'C', { at: '2020-01-01' }),
  assessmentOf('claim:baghdad:1', 2),
  assessmentOf('claim:amaq:1', 5),
  assessmentOf('claim:general:1', 3, { by: 'Lee' }),
];

/** In April Kim has thought again of Amaq. */
const GRADES_IN_APRIL = ASSESSMENTS.map((one) =>
  one.ofId === 'organisation:amaq' ? { ...one, reliability: 'B' as const } : one,
);

/** The state of knowledge in April: Amaq and the general are less sure, and nobody says who fights whom. */
const IN_APRIL = DOCUMENTS.map((document) => ({
  ...document,
  relations: document.relations.filter(({ type }) => type !== 'FIGHTS'),
  claims: document.claims.map((claim) => ({
    ...claim,
    assertsIds: claim.assertsIds.filter((id) => id !== idOf(ARMY_FIGHTS_ISIS)),
    factuality: claim.speakerIds.includes('organisation:sana')
      ? claim.factuality
      : ('PROBABLE' as const),
  })),
}));

let server: Server;
beforeAll(async () => {
  const description = { id: 'deir', entities: ENTITIES, assessments: ASSESSMENTS };
  server = await startServer(corpusOf(description, DOCUMENTS));
});
afterAll(() => server.close());

async function claims(lens: string, filter = '{}'): Promise<string[]> {
  const data = await server.answer(
    `{ claims(filter: ${filter}, lens: ${lens}) { edges { node { id } } } }`,
  );
  return idsOf(data.claims);
}

describe('a lens on claims', () => {
  it('that asks for two origins lets through what another origin says too', async () => {
    expect(await claims('{ minimumOrigins: 1 }')).toHaveLength(4);
    // A statement and the paper that relays it are one origin.
    expect(await claims('{ minimumOrigins: 2 }')).toEqual(['claim:amaq:1', 'claim:general:1']);
    expect(await claims('{ minimumOrigins: 3 }')).toEqual([]);
  });

  it('counts origins among those whom its other parts believe, wherever the filter looks', async () => {
    const general = '{ speaker: ["person:general"] }';
    expect(await claims('{ minimumOrigins: 2 }', general)).toEqual(['claim:general:1']);
    expect(
      await claims('{ minimumOrigins: 2, excluding: ["organisation:amaq"] }', general),
    ).toEqual([]);
  });

  it('against interest lets through what speaks for the other side', async () => {
    expect(await claims('{ againstInterest: true }')).toEqual(['claim:general:1']);
    expect(await claims('{ againstInterest: true }', '{ speaker: ["organisation:sana"] }')).toEqual(
      [],
    );
  });

  it('counts no origin that its other parts keep out', async () => {
    // Amaq, which alone says the same as the general, speaks for its own side.
    expect(await claims('{ minimumOrigins: 2, againstInterest: true }')).toEqual([]);
  });

  it('narrows facets as it narrows claims', async () => {
    const { claimFacets } = await server.answer(
      '{ claimFacets(lens: { againstInterest: true }) { total } }',
    );
    expect(claimFacets).toEqual({ total: 1 });
  });
});

describe('grades', () => {
  it.each([
    // Lee's D is the worst of SANA's, and Kim's C the latest of the general's.
    ['{ minimumReliability: C }', ['general']],
    ['{ minimumReliability: E }', ['sana', 'baghdad', 'amaq', 'general']],
    // A relayed statement is as reliable as its speaker: the paper has no grade.
    ['{ minimumReliability: C, gradedBy: ["Kim"] }', ['sana', 'baghdad', 'general']],
    ['{ minimumReliability: B, gradedBy: ["Kim"] }', ['sana', 'baghdad']],
    ['{ minimumReliability: E, gradedBy: ["Lee"] }', ['sana', 'baghdad']],
    ['{ minimumCredibility: 3 }', ['baghdad', 'general']],
    ['{ minimumCredibility: 3, gradedBy: ["Kim"] }', ['baghdad']],
    ['{ minimumCredibility: 3, minimumReliability: C }', ['general']],
    ['{ gradedBy: [] }', ['sana', 'baghdad', 'amaq', 'general']],
    // Amaq, which alone says the same as the general, is graded E.
    ['{ minimumOrigins: 2, minimumReliability: E }', ['amaq', 'general']],
    ['{ minimumOrigins: 2, minimumReliability: C }', []],
  ])('%s lets through %s', async (lens, expected) => {
    expect(await claims(lens)).toEqual(expected.map((name) => `claim:${name}:1`));
  });

  it('are shown with who gave them, when and why', async () => {
    const { claim, general } = await server.answer(`{
      claim(id: "claim:general:1") { assessments { of { id } reliability credibility by at reason } }
      general: entity(id: "person:general") { ... on Actor {
        assessments { of { id } reliability credibility at } } }
    }`);
    expect(claim.assessments).toEqual([
      {
        of: { id: 'claim:general:1' },
        reliability: null,
        credibility: 3,
        by: 'Lee',
        at: '2020-01-01T00:00:00.000Z',
        reason: 'As told',
      },
    ]);
    const of = { id: 'person:general' };
    expect(general.assessments).toEqual([
      { of, reliability: 'D', credibility: null, at: '2018-01-01T00:00:00.000Z' },
      { of, reliability: 'A', credibility: null, at: '2019-01-01T00:00:00.000Z' },
      { of, reliability: 'C', credibility: null, at: '2020-01-01T00:00:00.000Z' },
    ]);
  });

  it('decide who held a place, side by side in a comparison', async () => {
    const { controlComparison } = await server.answer(`{
      controlComparison(place: "city:deir-ez-zor", lenses: [
        { name: "reliable", lens: { minimumReliability: B, gradedBy: ["Kim"] } }
        { name: "credible", lens: { minimumCredibility: 3, gradedBy: ["Lee"] } }
      ]) { timelines { name timeline { force { id } claims { id } } } }
    }`);
    expect(controlComparison.timelines).toEqual([
      {
        name: 'reliable',
        timeline: [
          {
            force: { id: 'organisation:syrian-army' },
            claims: [{ id: 'claim:baghdad:1' }, { id: 'claim:sana:1' }],
          },
        ],
      },
      {
        name: 'credible',
        timeline: [{ force: { id: 'organisation:isis' }, claims: [{ id: 'claim:general:1' }] }],
      },
    ]);
  });

  it('leave out of a contradiction whoever is not good enough', async () => {
    const count = async (lens: string) => {
      const { contradictions } = await server.answer(
        `{ contradictions(place: "city:deir-ez-zor", lens: ${lens}) { totalCount } }`,
      );
      return contradictions.totalCount;
    };
    expect(await count('{ minimumReliability: E }')).toBeGreaterThan(0);
    expect(await count('{ minimumReliability: B, gradedBy: ["Kim"] }')).toBe(0);
  });

  it.each([
    ['minimumReliability', 'F'],
    ['minimumCredibility', '6'],
    ['minimumCredibility', '0'],
  ])('%s: %s is refused', async (part, value) => {
    const { errors } = await server.ask(`{ claims(lens: { ${part}: ${value} }) { totalCount } }`);
    expect(errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: `lens.${part}`,
    });
  });
});

describe('an assessor who has graded nothing is refused by name, with those who have:', () => {
  it.each([
    ['kim', 'one of Kim, Lee; "Kim" differs in case alone'],
    ['Leo', 'one of Kim, Lee; "Lee" is the nearest'],
    ['organisation:nato', 'one of Kim, Lee'],
  ])('%s', async (name, expected) => {
    for (const query of [
      'claims(lens: $lens) { totalCount }',
      'control(at: "2017", lens: $lens) { totalCount }',
      'controlChanges(from: "2017", to: "2018", lens: $lens) { totalCount }',
    ]) {
      const lens = { minimumReliability: 'C', gradedBy: ['Kim', name] };
      const { errors } = await server.ask(`query ($lens: Lens) { ${query} }`, { lens });
      expect(errors).toMatchObject([
        {
          message: `lens.gradedBy[1] is "${name}", who has graded nothing in this graph (expected ${expected})`,
          extensions: { code: 'BAD_USER_INPUT', argument: 'lens.gradedBy[1]' },
        },
      ]);
    }
  });
});

describe('a lens on the claims of a node', () => {
  const GENERAL = 'excluding: ["organisation:sana"]';

  /** A node, asked for up to the arguments of its list of claims. */
  async function claimsOf(field: string): Promise<string[]> {
    const open = field.split('{').length - field.split('}').length;
    const query = `{ found: ${field} { edges { node { id } } } ${'}'.repeat(open)} }`;
    return idsOf((await server.answer(query)).found.claims);
  }

  it.each([
    ['a place', 'entity(id: "city:deir-ez-zor") { claims(lens: { againstInterest: true })'],
    ['a place', `entity(id: "city:deir-ez-zor") { claims(lens: { ${GENERAL} })`],
    [
      'a speaker',
      'entity(id: "person:general") { ... on Actor { claims: statements(lens: { minimumOrigins: 2 })',
    ],
    ['a document', 'document(id: "document:general") { claims(lens: { minimumOrigins: 2 })'],
    [
      'a relation',
      `node(id: "${idOf(GENERAL_OF_ARMY)}") { ... on Relation { claims(lens: { ${GENERAL} })`,
    ],
  ])('lets through those that it lets through anywhere: of %s, %s', async (_node, field) => {
    expect(await claimsOf(field)).toEqual(['claim:general:1']);
  });

  it.each([
    [
      'a speaker',
      'entity(id: "organisation:sana") { ... on Actor { claims: statements(lens: { minimumOrigins: 2 })',
    ],
    ['a document', 'document(id: "document:sana") { claims(lens: { againstInterest: true })'],
    [
      'a relation',
      `node(id: "${idOf(ARMY_FIGHTS_ISIS)}") { ... on Relation { claims(lens: { ${GENERAL} })`,
    ],
  ])('keeps out all others: of %s, %s', async (_node, field) => {
    expect(await claimsOf(field)).toEqual([]);
  });

  it('is refused where it names somebody whom the graph does not know', async () => {
    const { errors } = await server.ask(
      '{ document(id: "document:sana") { claims(lens: { accordingTo: ["person:nobody"] }) { totalCount } } }',
    );
    expect(errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'lens.accordingTo[0]',
    });
  });
});

describe('a lens on claims as they were known', () => {
  const [march, april] = [Date.UTC(2020, 2, 1), Date.UTC(2020, 3, 1)];
  const IN_MARCH = '"2020-03-15T00:00:00Z"';
  const NOW = '"2999-01-01T00:00:00Z"';
  let later: Server;
  beforeAll(async () => {
    later = await startServer();
    const description = { id: 'deir', entities: ENTITIES };
    await later.importAt(march, corpusOf({ ...description, assessments: ASSESSMENTS }, DOCUMENTS));
    await later.importAt(
      april,
      corpusOf({ ...description, assessments: GRADES_IN_APRIL }, IN_APRIL),
    );
  });
  afterAll(() => later?.close());

  async function known(lens: string, filter = '{}'): Promise<string[]> {
    const data = await later.answer(
      `{ claims(filter: ${filter}, lens: ${lens}) { edges { node { id } } } }`,
    );
    return idsOf(data.claims);
  }

  it.each([
    ['lens', `{ knownAsOf: ${IN_MARCH}, minimumOrigins: 2 }`, '{}'],
    ['filter', '{ minimumOrigins: 2 }', `{ knownAsOf: ${IN_MARCH} }`],
  ])(
    'counts the origins that were known then, by a time in the %s',
    async (_place, lens, filter) => {
      expect(await known(lens, filter)).toEqual(['claim:amaq:1', 'claim:general:1']);
    },
  );

  it.each([
    ['lens', `{ knownAsOf: ${IN_MARCH}, againstInterest: true }`, '{}'],
    ['filter', '{ againstInterest: true }', `{ knownAsOf: ${IN_MARCH} }`],
  ])('sees the sides that were known then, by a time in the %s', async (_place, lens, filter) => {
    expect(await known(lens, filter)).toEqual(['claim:general:1']);
  });

  it('counts the grades that were known then', async () => {
    const byKim = 'minimumReliability: B, gradedBy: ["Kim"]';
    expect(await known(`{ knownAsOf: ${IN_MARCH}, ${byKim} }`)).toEqual([
      'claim:sana:1',
      'claim:baghdad:1',
    ]);
    expect(await known(`{ ${byKim} }`)).toEqual([
      'claim:sana:1~2',
      'claim:baghdad:1',
      'claim:amaq:1~2',
    ]);
  });

  it('grades a claim that was changed as its corpus still does', async () => {
    expect(await known(`{ knownAsOf: ${IN_MARCH}, minimumCredibility: 3 }`)).toEqual([
      'claim:baghdad:1',
      'claim:general:1',
    ]);
    expect(await known('{ minimumCredibility: 3 }')).toEqual([
      'claim:baghdad:1',
      'claim:general:1~2',
    ]);
  });

  it('sees no side that nobody speaks of any more', async () => {
    expect(await known('{ againstInterest: true }')).toEqual([]);
    expect(await known(`{ knownAsOf: ${NOW}, againstInterest: true }`)).toEqual([]);
  });
});
