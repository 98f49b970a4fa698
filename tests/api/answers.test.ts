import { ARTICLE } from './article';
import { type Server, startServer } from './ask';

let server: Server;
beforeAll(async () => {
  server = await startServer(ARTICLE);
});
afterAll(() => server?.close());

describe('a claim', () => {
  it('tells who said it, how, in what words, of what and on what occasion', async () => {
    const { claim } = await server.answer(`{
      claim(id: "claim:interview:4") {
        __typename id text mode factuality speakerText
        speakers { __typename id name }
        about { __typename id }
        asserts { __typename ... on Event { id name } }
        occasion { id type }
        document { id title }
        evidence { role exact prefix start end document { id } }
        saidWhen { edtf startEarliest startLatest endEarliest endLatest }
        publishedWhen { edtf }
        supersededAt
      }
    }`);
    expect(claim).toEqual({
      __typename: 'Claim',
      id: 'claim:interview:4',
      text: 'Mosul liberated',
      mode: 'INDIRECT',
      factuality: 'CERTAIN',
      speakerText: null,
      speakers: [{ __typename: 'Person', id: 'person:al-abadi', name: 'Haidar al-Abadi' }],
      about: [
        { __typename: 'City', id: 'city:mosul' },
        { __typename: 'Event', id: 'event:liberation-of-mosul' },
      ],
      asserts: [
        { __typename: 'Event', id: 'event:liberation-of-mosul', name: 'The liberation of Mosul' },
      ],
      occasion: { id: 'event:interview:1', type: 'DECLARATION' },
      document: { id: 'document:interview', title: 'An interview' },
      evidence: [
        {
          role: 'CONTENT',
          exact: 'Mosul liberated',
          prefix: 't. On July 10, al-Abadi declared ',
          start: 90,
          end: 105,
          document: { id: 'document:interview' },
        },
        {
          role: 'CUE',
          exact: 'declared',
          prefix: 'powerment. On July 10, al-Abadi ',
          start: 81,
          end: 89,
          document: { id: 'document:interview' },
        },
        {
          role: 'SOURCE',
          exact: 'al-Abadi',
          prefix: ' of empowerment. On July 10, ',
          start: 72,
          end: 80,
          document: { id: 'document:interview' },
        },
      ].map((span) => expect.objectContaining({ ...span, prefix: expect.any(String) })),
      saidWhen: {
        edtf: '2017-07-10',
        startEarliest: '2017-07-10T00:00:00.000Z',
        startLatest: '2017-07-11T00:00:00.000Z',
        endEarliest: '2017-07-10T00:00:00.000Z',
        endLatest: '2017-07-11T00:00:00.000Z',
      },
      publishedWhen: { edtf: '2017-07-20' },
      supersededAt: null,
    });
  });

  it('names the hops from the publisher inwards, one for each time that it was passed on', async () => {
    const { claim } = await server.answer(`{
      claim(id: "claim:interview:2") {
        chain { speakers { id } speakerText mode cue claim { id } }
      }
    }`);
    expect(claim.chain).toEqual([
      {
        speakers: [{ id: 'organisation:syriatimes' }],
        speakerText: null,
        mode: 'NARRATED',
        cue: null,
        claim: null,
      },
      {
        speakers: [{ id: 'person:al-tai' }],
        speakerText: null,
        mode: 'INDIRECT',
        cue: 'said',
        claim: { id: 'claim:interview:1' },
      },
      {
        speakers: [{ id: 'organisation:isis' }],
        speakerText: null,
        mode: 'MIXED',
        cue: 'called',
        claim: { id: 'claim:interview:2' },
      },
    ]);
  });

  it('has its publisher once in the chain where the publisher narrates the outermost claim', async () => {
    const { claim } = await server.answer(`{
      claim(id: "claim:interview:4") { chain { speakers { id } mode claim { id } } }
    }`);
    expect(claim.chain).toEqual([
      {
        speakers: [{ id: 'organisation:syriatimes' }],
        mode: 'NARRATED',
        claim: { id: 'claim:interview:3' },
      },
      {
        speakers: [{ id: 'person:al-abadi' }],
        mode: 'INDIRECT',
        claim: { id: 'claim:interview:4' },
      },
    ]);
  });

  it('starts its chain with itself where nobody knows who published the document', async () => {
    const { claim } = await server.answer(`{
      claim(id: "claim:leaflet:1") { speakers { id } chain { speakers { id } speakerText } }
    }`);
    expect(claim).toEqual({
      speakers: [],
      chain: [{ speakers: [], speakerText: 'the army' }],
    });
  });

  it('that speaks of control says of which place, by whom and when, and leads back', async () => {
    const { claim } = await server.answer(`{
      claim(id: "claim:interview:5") {
        speakers { id } speakerText
        asserts { ... on ControlClaim {
          id status place { id name latitude } force { id } when { edtf } claim { id }
        } }
      }
    }`);
    expect(claim).toEqual({
      speakers: [],
      speakerText: 'media reports',
      asserts: [
        {
          id: 'control:interview:1',
          status: 'CONTROLLED',
          place: { id: 'city:mosul', name: 'Mosul', latitude: 36.335 },
          force: { id: 'organisation:isis' },
          when: { edtf: '2014-06/2017-07' },
          claim: { id: 'claim:interview:5' },
        },
      ],
    });
  });
});

describe('what else the graph holds', () => {
  it('shows an event with places, participants in their order, causes, effects, claims and words', async () => {
    const { event } = await server.answer(`{
      event(id: "event:liberation-of-mosul") {
        type name realis when { edtf }
        places { id }
        participants { role entity { __typename id } }
        causes { id }
        effects { id causes { id } }
        claims { edges { node { id } } }
        mentions { edges { node { kind spans { role exact } } } }
      }
    }`);
    expect(event).toEqual({
      type: 'LIBERATION',
      name: 'The liberation of Mosul',
      realis: 'ACTUAL',
      when: null,
      places: [{ id: 'city:mosul' }],
      participants: [
        { role: 'OPPONENT', entity: { __typename: 'Organisation', id: 'organisation:isis' } },
        { role: 'AGENT', entity: { __typename: 'Country', id: 'country:iraq' } },
      ],
      causes: [],
      effects: [{ id: 'event:interview:3', causes: [{ id: 'event:liberation-of-mosul' }] }],
      claims: { edges: [{ node: { id: 'claim:interview:4' } }] },
      mentions: {
        edges: [{ node: { kind: 'TRIGGER', spans: [{ role: 'TRIGGER', exact: 'liberated' }] } }],
      },
    });
  });

  it('shows a place with what it lies in, its parts, and what was said and happened there', async () => {
    const { city, province } = await server.answer(`{
      city: entity(id: "city:mosul") {
        name aliases sameAs
        ... on Place { latitude longitude partOf { id partOf { id } } }
        mentions { totalCount edges { node { id kind refersTo { id } document { id } spans { exact } } } }
      }
      province: entity(id: "province:nineveh") {
        ... on Place { parts { totalCount edges { node { id } } } }
        claims { totalCount }
        events { edges { node { id } } }
      }
    }`);
    expect(city).toEqual({
      name: 'Mosul',
      aliases: ['Al-Mawsil', 'الموصل'],
      sameAs: ['https://www.wikidata.org/wiki/Q83303'],
      latitude: 36.335,
      longitude: 43.11889,
      partOf: [{ id: 'province:nineveh', partOf: [{ id: 'country:iraq' }] }],
      mentions: {
        totalCount: 2,
        edges: [
          {
            node: {
              id: 'mention:interview:T2',
              kind: 'NAME',
              refersTo: { id: 'city:mosul' },
              document: { id: 'document:interview' },
              spans: [{ exact: 'Mosul' }],
            },
          },
          {
            node: {
              id: 'mention:interview:T3',
              kind: 'NOMINAL',
              refersTo: { id: 'city:mosul' },
              document: { id: 'document:interview' },
              spans: [{ exact: 'the land' }, { exact: 'of empowerment' }],
            },
          },
        ],
      },
    });
    expect(province).toEqual({
      parts: { totalCount: 1, edges: [{ node: { id: 'city:mosul' } }] },
      // Mosul lies in Nineveh: claims 1 to 5 of the interview and the leaflet's.
      claims: { totalCount: 6 },
      events: { edges: [{ node: { id: 'event:liberation-of-mosul' } }] },
    });
  });

  it('shows an actor with what it said, not what it passed on, and its relations', async () => {
    const { isis, alTai } = await server.answer(`{
      isis: entity(id: "organisation:isis") {
        ... on Organisation { kind }
        ... on Actor { statements { edges { node { id } } } }
      }
      alTai: entity(id: "person:al-tai") {
        ... on Person { statements { edges { node { id } } } }
        relations { edges { node {
          type subject { id } object { id } when { edtf } claims { edges { node { id } } }
        } } }
      }
    }`);
    expect(isis).toEqual({
      kind: 'MILITANT_GROUP',
      statements: { edges: [{ node: { id: 'claim:interview:2' } }] },
    });
    expect(alTai).toEqual({
      statements: { edges: [{ node: { id: 'claim:interview:1' } }] },
      relations: {
        edges: [
          {
            node: {
              type: 'MEMBER_OF',
              subject: { id: 'person:al-tai' },
              object: { id: 'organisation:syriatimes' },
              when: { edtf: '2017' },
              claims: { edges: [{ node: { id: 'claim:interview:1' } }] },
            },
          },
        ],
      },
    });
  });

  it('shows documents by when they were published, undated ones last', async () => {
    const { documents } = await server.answer(`{
      documents { totalCount edges { node {
        id title language url publisher { id } authors { id } publishedWhen { edtf } text
        claims { totalCount } mentions { totalCount }
      } } }
    }`);
    expect(documents.totalCount).toBe(3);
    expect(documents.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([
      'document:report',
      'document:interview',
      'document:leaflet',
    ]);
    expect(documents.edges[1].node).toEqual({
      id: 'document:interview',
      title: 'An interview',
      language: 'en',
      url: 'https://example.org/interview',
      publisher: { id: 'organisation:syriatimes' },
      authors: [{ id: 'person:qaddour' }],
      publishedWhen: { edtf: '2017-07-20' },
      text: expect.stringContaining('al-Abadi declared Mosul liberated.'),
      claims: { totalCount: 6 },
      // Three of entities and three of events.
      mentions: { totalCount: 6 },
    });
    expect(documents.edges[2].node).toMatchObject({ publisher: null, publishedWhen: null });
  });

  it('gives the mentions that have some characters of a text, also those of many parts', async () => {
    // T3 is "the land", 35 to 43, and "of empowerment", 44 to 58; E1 is "declared", 81 to 89.
    const { document } = await server.answer(`{
      document(id: "document:interview") {
        between: mentions(characters: { atLeast: 43, atMost: 43 }) { totalCount }
        across: mentions(characters: { atLeast: 44, atMost: 81 }) { totalCount edges { node { id } } }
        first: mentions(characters: { atMost: 0 }) { edges { node { id } } }
      }
    }`);
    expect(document).toEqual({
      between: { totalCount: 0 },
      across: {
        totalCount: 2,
        edges: [{ node: { id: 'mention:interview:T3' } }, { node: { id: 'mention:interview:E1' } }],
      },
      first: { edges: [{ node: { id: 'mention:interview:T1' } }] },
    });
  });

  it('finds anything by its id, in the order asked, and null where there is nothing', async () => {
    const ids = [
      'mention:interview:T1',
      'city:nowhere',
      'control:interview:1',
      'relation:MEMBER_OF:person:al-tai:organisation:syriatimes:2017',
      'city:mosul',
      'city:mosul',
      '__proto__',
      '',
    ];
    const { nodes } = await server.answer(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
      { ids },
    );
    expect(nodes).toEqual([
      { __typename: 'Mention', id: ids[0] },
      null,
      { __typename: 'ControlClaim', id: ids[2] },
      { __typename: 'Relation', id: ids[3] },
      { __typename: 'City', id: 'city:mosul' },
      { __typename: 'City', id: 'city:mosul' },
      null,
      null,
    ]);
  });

  it('has null for an id of nothing, or of something of another kind', async () => {
    expect(
      await server.answer(`{
        node(id: "claim:interview:99") { id }
        claim(id: "city:mosul") { id }
        entity(id: "__proto__") { id }
        event(id: "constructor") { id }
        document(id: "document:none") { id }
      }`),
    ).toEqual({ node: null, claim: null, entity: null, event: null, document: null });
  });
});
