import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { ARTICLE } from './article';
import { idsOf, type Server, startServer } from './ask';

let server: Server;
beforeAll(async () => {
  server = await startServer(ARTICLE);
});
afterAll(() => server?.close());

const CLAIMS = `query ($filter: ClaimFilter, $lens: Lens, $orderBy: ClaimOrder, $first: Int, $after: String, $last: Int) {
  claims(filter: $filter, lens: $lens, orderBy: $orderBy, first: $first, after: $after, last: $last) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { id } }
  }
}`;

/** The claims' ids without the prefix that all have. */
async function claims(variables: object): Promise<string[]> {
  const data = await server.answer(CLAIMS, { ...variables });
  const ids = idsOf(data.claims).map((id) => id.replace('claim:', ''));
  expect(data.claims.totalCount).toBe(ids.length);
  return ids;
}

describe('claims by their words', () => {
  it.each<[string, string[]]>([
    ['land of empowerment', ['interview:1', 'interview:2']],
    ['Empowerment MOSUL', ['interview:1']],
    // Words, not beginnings of words, and none with a slip: Query.search is for those.
    ['empower', []],
    ['empowermemt', []],
    ['Abadi', ['interview:3']],
    ['al-Abadi', ['interview:3']],
    ['"empowerment" OR (nothing)', []],
    ['…', []],
    ['', []],
    ['\u0000\ud800', []],
  ])('%j', async (text, expected) => expect(await claims({ filter: { text } })).toEqual(expected));

  it('may be many, in at most 1,000 characters', async () => {
    const mosul = ['interview:1', 'interview:3', 'interview:4', 'interview:5'];
    expect(await claims({ filter: { text: 'mosul '.repeat(166) } })).toEqual(mosul);
    const different = Array.from({ length: 200 }, (_, index) => `w${index}`).join(' ');
    expect(await claims({ filter: { text: different } })).toEqual([]);
  });

  it('are combined with the other parts of a filter', async () => {
    const text = 'mosul';
    expect(await claims({ filter: { text, mode: ['NARRATED'] } })).toEqual(['interview:3']);
    expect(await claims({ filter: { text, speaker: ['person:al-abadi'] } })).toEqual([
      'interview:4',
    ]);
    expect(await claims({ filter: { text, document: ['document:report'] } })).toEqual([]);
    const { document } = await server.answer(
      `{ document(id: "document:interview") { claims(filter: { text: "ISIS held" }) { edges { node { id } } } } }`,
    );
    expect(idsOf(document.claims)).toEqual(['claim:interview:5']);
  });
});

describe('claims in order', () => {
  const PUBLISHED = [
    ...['report:1', 'report:2'],
    ...['interview:1', 'interview:2', 'interview:3', 'interview:4', 'interview:5', 'interview:6'],
    'leaflet:1',
  ];
  const ORDERS: [string, string[]][] = [
    ['PUBLISHED', PUBLISHED],
    [
      'SAID',
      // Claim 4 was said ten days before the interview was published.
      [
        ...['report:1', 'report:2', 'interview:4', 'interview:1', 'interview:2', 'interview:3'],
        ...['interview:5', 'interview:6', 'leaflet:1'],
      ],
    ],
    // One import recorded all of them at one moment: by document.
    [
      'RECORDED',
      [
        ...['interview:1', 'interview:2', 'interview:3', 'interview:4', 'interview:5'],
        ...['interview:6', 'leaflet:1', 'report:1', 'report:2'],
      ],
    ],
  ];

  it.each(ORDERS)('by when they were %s, and from the end', async (orderBy, expected) => {
    expect(await claims({ orderBy })).toEqual(expected);
    expect(await claims({ orderBy: `${orderBy}_DESC` })).toEqual([...expected].reverse());
  });

  it.each(ORDERS)('of %s page on from a cursor', async (orderBy, expected) => {
    const first = (await server.answer(CLAIMS, { orderBy, first: 4 })).claims;
    const after = first.pageInfo.endCursor;
    const rest = (await server.answer(CLAIMS, { orderBy, after })).claims;
    const ids = [...idsOf(first), ...idsOf(rest)].map((id) => id.replace('claim:', ''));
    expect(ids).toEqual(expected);
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('of a filter', async () => {
    const filter = { about: ['city:mosul'], mode: ['INDIRECT'] };
    expect(await claims({ filter, orderBy: 'SAID' })).toEqual([
      'interview:4',
      'interview:1',
      'interview:5',
      'leaflet:1',
    ]);
  });

  it('of relevance: the words together first, then the shorter', async () => {
    const order = async (text: string) => claims({ filter: { text }, orderBy: 'RELEVANCE' });
    expect(await order('land of empowerment')).toEqual(['interview:2', 'interview:1']);
    expect(await order('ISIS in')).toEqual(['report:2']);
    expect(await order('mosul')).toEqual([
      'interview:4',
      'interview:5',
      'interview:3',
      'interview:1',
    ]);
  });

  it('of relevance need a text', async () => {
    const { errors } = await server.ask(CLAIMS, { orderBy: 'RELEVANCE' });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'orderBy' });
  });
});

describe('claims under a lens', () => {
  it.each<[string, object, object, string[]]>([
    ['by whom to believe', {}, { accordingTo: ['person:al-tai'] }, ['interview:1', 'interview:2']],
    [
      'by whom not to believe',
      {},
      { excluding: ['organisation:syriatimes'] },
      ['report:1', 'report:2', 'leaflet:1'],
    ],
    [
      'by both',
      {},
      { accordingTo: ['organisation:syriatimes'], excluding: ['person:al-tai', 'person:al-abadi'] },
      ['interview:3', 'interview:5', 'interview:6'],
    ],
    [
      'by what had been said',
      {},
      { saidBefore: '2017-07-11' },
      ['report:1', 'report:2', 'interview:4'],
    ],
    ['by what had been published', {}, { publishedBefore: '2017-07' }, ['report:1', 'report:2']],
    [
      'that a filter narrows further',
      { speaker: ['person:al-abadi'] },
      { excluding: ['organisation:gazette'] },
      ['interview:4'],
    ],
    [
      'and a filter, of whose two times the earlier counts',
      { saidBefore: '2017-07-10' },
      { saidBefore: '2018' },
      ['report:1', 'report:2'],
    ],
    ['that believes nobody', {}, { accordingTo: [] }, []],
    ['of before the graph had any', {}, { knownAsOf: '2000-01-01T00:00:00Z' }, []],
  ])('%s', async (_, filter, lens, expected) => {
    expect(await claims({ filter, lens })).toEqual(expected);
  });

  it.each([
    [{}, { accordingTo: ['person:nobody'] }, 'lens.accordingTo[0]'],
    [
      { knownAsOf: '2020-01-01T00:00:00Z' },
      { knownAsOf: '2021-01-01T00:00:00Z' },
      'lens.knownAsOf',
    ],
  ])('of %j and %j are refused', async (filter, lens, argument) => {
    const { errors } = await server.ask(CLAIMS, { filter, lens });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

describe('facets of claims', () => {
  const FACETS = `query ($filter: ClaimFilter, $lens: Lens) {
    claimFacets(filter: $filter, lens: $lens) {
      total
      speakers { node { id } count } sources { text count } subjects { node { id } count } publishers { node { id } count }
      modes { mode count } factualities { factuality count } months { month count }
    }
  }`;
  interface NodeCount {
    readonly node: { readonly id: string };
    readonly count: number;
  }
  const counts = (facet: NodeCount[]) => facet.map(({ node, count }) => [node.id, count]);

  it('count all claims, the most frequent first, in one statement', async () => {
    const before = server.statements();
    const { claimFacets } = await server.answer(FACETS);
    expect(server.statements() - before).toBe(1);
    expect(claimFacets.total).toBe(9);
    expect(counts(claimFacets.speakers)).toEqual([
      ['organisation:syriatimes', 2],
      ['person:al-abadi', 2],
      ['organisation:gazette', 1],
      ['organisation:isis', 1],
      ['person:al-tai', 1],
    ]);
    expect(claimFacets.sources).toEqual([
      { text: 'media reports', count: 1 },
      { text: 'the army', count: 1 },
    ]);
    expect(counts(claimFacets.subjects).slice(0, 3)).toEqual([
      ['city:mosul', 6],
      ['organisation:isis', 3],
      ['event:liberation-of-mosul', 2],
    ]);
    expect(claimFacets.subjects).toHaveLength(10);
    expect(counts(claimFacets.publishers)).toEqual([
      ['organisation:syriatimes', 6],
      ['organisation:gazette', 2],
    ]);
    expect(claimFacets.modes).toEqual([
      { mode: 'INDIRECT', count: 4 },
      { mode: 'NARRATED', count: 3 },
      { mode: 'DIRECT', count: 1 },
      { mode: 'MIXED', count: 1 },
    ]);
    expect(claimFacets.factualities).toEqual([
      { factuality: 'CERTAIN', count: 6 },
      { factuality: 'CERTAIN_NOT', count: 1 },
      { factuality: 'POSSIBLE', count: 1 },
      { factuality: 'PROBABLE', count: 1 },
    ]);
    expect(claimFacets.months).toEqual([
      { month: '2017-03', count: 2 },
      { month: '2017-07', count: 6 },
    ]);
  });

  it('count what a filter and a lens let through', async () => {
    const { claimFacets } = await server.answer(FACETS, {
      filter: { about: ['city:mosul'] },
      lens: { accordingTo: ['person:al-tai'] },
    });
    expect(claimFacets.total).toBe(2);
    expect(counts(claimFacets.speakers)).toEqual([
      ['organisation:isis', 1],
      ['person:al-tai', 1],
    ]);
  });

  it('of nothing are empty', async () => {
    const { claimFacets } = await server.answer(FACETS, { filter: { text: '?' } });
    expect(claimFacets).toEqual({
      total: 0,
      speakers: [],
      sources: [],
      subjects: [],
      publishers: [],
      modes: [],
      factualities: [],
      months: [],
    });
  });
});

/** A minister, two papers and a spokesman on the liberation of Mosul, who held it, and who belongs to whom. */
const minister = ['person:minister'];
const spokesman = ['person:spokesman'];
const member = 'relation:MEMBER_OF:person:minister:organisation:party';
const liberation = {
  trigger: 'liberated',
  id: 'event:liberation',
  name: 'Liberation',
  places: ['city:mosul'],
};
const sentences = {
  E: 'Mosul was liberated',
  M: 'The minister is in the party',
  C: 'somebody held Mosul',
};
const textOfAll = `${Object.values(sentences).join('. ')}. ${'x '.repeat(3)}`;
const DISPUTE = corpusOf(
  {
    id: 'dispute',
    entities: [
      ...['person:minister', 'person:spokesman', 'organisation:party', 'organisation:isis'],
      ...['organisation:gazette', 'organisation:times', 'country:iraq', 'city:mosul'],
    ].map((id) => entityOf(id)),
  },
  [
    documentOf('a', {
      text: textOfAll,
      publisher: 'organisation:gazette',
      published: '2017-07-11',
      events: { E1: liberation },
      relations: [
        {
          type: 'MEMBER_OF',
          subject: 'person:minister',
          object: 'organisation:party',
          when: '2016',
        },
      ],
      controls: { 1: { place: 'city:mosul', force: 'organisation:isis', when: '2014-06/2017-07' } },
      claims: {
        1: { content: sentences.E, speakers: minister, asserts: ['E1'] },
        2: { content: sentences.M, speakers: minister, asserts: [`${member}:2016`] },
        3: { content: sentences.C, speakers: minister, asserts: ['C1'] },
      },
    }),
    documentOf('b', {
      text: textOfAll,
      publisher: 'organisation:times',
      published: '2017-07-12',
      events: { E1: liberation },
      relations: [{ type: 'MEMBER_OF', subject: 'person:minister', object: 'organisation:party' }],
      controls: { 1: { place: 'city:mosul', force: 'organisation:isis', when: '2015' } },
      claims: {
        1: {
          content: sentences.E,
          speakers: ['organisation:times'],
          mode: 'NARRATED',
          asserts: ['E1'],
        },
        2: { content: 'Mosul was', speakers: minister, asserts: ['E1'] },
        3: {
          content: sentences.M,
          speakers: ['organisation:times'],
          mode: 'NARRATED',
          asserts: [member],
        },
        4: { content: sentences.C, speakerText: 'media reports', asserts: ['C1'] },
      },
    }),
    documentOf('c', {
      text: textOfAll,
      publisher: 'organisation:times',
      published: '2017-07-13',
      events: { E1: liberation, E2: { ...liberation, trigger: 'Mosul' } },
      relations: [
        {
          type: 'MEMBER_OF',
          subject: 'person:minister',
          object: 'organisation:party',
          when: '2018',
        },
      ],
      controls: { 1: { place: 'city:mosul', force: 'country:iraq', when: '2015-01/2016' } },
      claims: {
        1: {
          content: sentences.E,
          speakers: spokesman,
          factuality: 'CERTAIN_NOT',
          asserts: ['E1'],
        },
        2: { content: 'Mosul was', speakers: spokesman, factuality: 'POSSIBLE', asserts: ['E2'] },
        3: { content: sentences.M, speakers: spokesman, asserts: [`${member}:2018`] },
        4: { content: sentences.C, speakers: spokesman, asserts: ['C1'] },
      },
    }),
  ],
);

describe('a claim among others', () => {
  let dispute: Server;
  beforeAll(async () => {
    dispute = await startServer(DISPUTE);
  });
  afterAll(() => dispute?.close());

  async function agreementOf(name: string) {
    const { claim } = await dispute.answer(`{ claim(id: "claim:${name}") {
      corroboratedBy { totalCount edges { node { id } } }
      contradictedBy { totalCount edges { node { id } } }
    } }`);
    const names = (found: { edges: { node: { id: string } }[] }) =>
      idsOf(found).map((id) => id.replace('claim:', ''));
    return { by: names(claim.corroboratedBy), against: names(claim.contradictedBy) };
  }

  it('of an event is corroborated by another voice, and not by its own voice elsewhere', async () => {
    // Claim b:2 quotes the minister again.
    expect(await agreementOf('a:1')).toEqual({ by: ['b:1'], against: ['c:1'] });
    expect(await agreementOf('b:1')).toEqual({ by: ['a:1', 'b:2'], against: ['c:1'] });
  });

  it('that denies an event contradicts all who affirm it, and nobody who thinks it possible', async () => {
    expect(await agreementOf('c:1')).toEqual({ by: [], against: ['a:1', 'b:1', 'b:2'] });
    expect(await agreementOf('c:2')).toEqual({ by: [], against: [] });
  });

  it('of a relation is corroborated if the times overlap', async () => {
    // b gives no time, which may be any; 2016 and 2018 are two times.
    expect(await agreementOf('a:2')).toEqual({ by: ['b:3'], against: [] });
    expect(await agreementOf('c:3')).toEqual({ by: ['b:3'], against: [] });
  });

  it('of control is corroborated by the same at an overlapping time, and contradicted by another holder', async () => {
    expect(await agreementOf('a:3')).toEqual({ by: ['b:4'], against: ['c:4'] });
    // Seen at some moment of 2015, which may have been before Iraq came.
    expect(await agreementOf('b:4')).toEqual({ by: ['a:3'], against: [] });
  });

  it.each([
    ['anybody', '{}', 1],
    ['two origins', '{ minimumOrigins: 2 }', 0],
    ['those who speak against their own side', '{ againstInterest: true }', 0],
  ])('is denied to a lens that believes %s only as they have it', async (_who, lens, expected) => {
    // Two origins say that it took place, one that it did not, and none of them says who held what by it.
    const { contradictions } = await dispute.answer(
      `{ contradictions(kind: [FACTUALITY], lens: ${lens}) { totalCount } }`,
    );
    expect(contradictions.totalCount).toBe(expected);
  });

  it('takes no more statements for many claims than for one', async () => {
    const count = async (first: number) => {
      const before = dispute.statements();
      await dispute.answer(`{ claims(first: ${first}) { edges { node {
        corroboratedBy { edges { node { id } } } contradictedBy { totalCount }
      } } } }`);
      return dispute.statements() - before;
    };
    // The list, what claims state, the claims that bear others out.
    expect(await count(11)).toBe(3);
    expect(await count(1)).toBe(3);
  });
});

describe('the positions of a speaker', () => {
  const POSITIONS = `query ($speaker: ID!, $subject: ID!, $first: Int) {
    positions(speaker: $speaker, subject: $subject, first: $first) {
      totalCount
      edges { node { claim { id } turns { kind from { id } matter { id } } } }
    }
  }`;
  const held = (force: string) => ({ 1: { place: 'city:mosul', force, when: '2017-07-01' } });
  const about = ['city:mosul'];

  let speeches: Server;
  beforeAll(async () => {
    const speech = (
      name: string,
      said: string,
      sketch: Parameters<typeof documentOf>[1],
      claim: object,
    ) =>
      documentOf(name, {
        ...sketch,
        claims: { 1: { content: sketch.text, speakers: spokesman, about, said, ...claim } },
      });
    const planned = { E1: { ...liberation, realis: 'PLANNED' as const } };
    const actual = { E1: liberation };
    const text = 'Mosul is liberated';
    speeches = await startServer(
      corpusOf(
        {
          id: 'speeches',
          entities: ['person:spokesman', 'city:mosul', 'organisation:isis', 'country:iraq'].map(
            (id) => entityOf(id),
          ),
        },
        [
          // Not in the order of their names.
          speech('z', '2017-01', { text, events: planned }, { asserts: ['E1'] }),
          speech(
            'y',
            '2017-02',
            { text, events: actual },
            { asserts: ['E1'], factuality: 'CERTAIN_NOT' },
          ),
          speech(
            'x',
            '2017-03',
            { text, events: actual },
            { asserts: ['E1'], factuality: 'CERTAIN_NOT' },
          ),
          speech('w', '2017-04', { text, events: actual }, { asserts: ['E1'] }),
          speech(
            'v',
            '2017-05',
            { text, controls: held('organisation:isis') },
            { asserts: ['C1'] },
          ),
          speech('u', '2017-06', { text, controls: held('country:iraq') }, { asserts: ['C1'] }),
          speech('t', '2017-07', { text }, {}),
        ],
      ),
    );
  });
  afterAll(() => speeches?.close());

  it('come in the order of time, with the points at which they turn', async () => {
    const { positions } = await speeches.answer(POSITIONS, {
      speaker: 'person:spokesman',
      subject: 'city:mosul',
    });
    const turn = (kind: string, from: string, matter: string) => [
      { kind, from: { id: `claim:${from}:1` }, matter: [{ id: matter }] },
    ];
    expect(
      positions.edges.map(({ node }: { node: { claim: { id: string }; turns: object[] } }) => [
        node.claim.id,
        node.turns,
      ]),
    ).toEqual([
      ['claim:z:1', []],
      ['claim:y:1', turn('FACTUALITY', 'z', 'event:liberation')],
      ['claim:x:1', []],
      ['claim:w:1', turn('FACTUALITY', 'x', 'event:liberation')],
      // The first claim of who holds the city.
      ['claim:v:1', []],
      ['claim:u:1', turn('ASSERTION', 'v', 'city:mosul')],
      ['claim:t:1', []],
    ]);
    expect(positions.totalCount).toBe(7);
  });

  it.each([
    [{ speaker: 'person:nobody', subject: 'city:mosul' }, 'speaker'],
    [{ speaker: 'person:spokesman', subject: 'city:nowhere' }, 'subject'],
  ])('of %j are refused', async (variables, argument) => {
    const { errors } = await speeches.ask(POSITIONS, variables);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});
