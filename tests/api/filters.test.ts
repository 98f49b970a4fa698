import { ARTICLE } from './article';
import { idsOf, type Server, startServer } from './ask';

let server: Server;
beforeAll(async () => {
  server = await startServer(ARTICLE);
});
afterAll(() => server?.close());

/** The claims that a filter lets through, without the prefix that all ids have. */
async function claims(filter: object, orderBy?: string): Promise<string[]> {
  const data = await server.answer(
    `query ($filter: ClaimFilter, $orderBy: ClaimOrder) {
      claims(filter: $filter, orderBy: $orderBy) { totalCount edges { node { id } } }
    }`,
    { filter, orderBy },
  );
  const ids = idsOf(data.claims).map((id) => id.replace('claim:', ''));
  expect(data.claims.totalCount).toBe(ids.length);
  return ids;
}

async function entities(filter: object): Promise<string[]> {
  const data = await server.answer(
    `query ($filter: EntityFilter) {
      entities(filter: $filter) { totalCount edges { node { id } } }
    }`,
    { filter },
  );
  expect(data.entities.totalCount).toBe(data.entities.edges.length);
  return idsOf(data.entities);
}

async function events(filter: object): Promise<string[]> {
  const data = await server.answer(
    `query ($filter: EventFilter) { events(filter: $filter) { totalCount edges { node { id } } } }`,
    { filter },
  );
  expect(data.events.totalCount).toBe(data.events.edges.length);
  return idsOf(data.events);
}

const ALL = [
  'report:1',
  'report:2',
  'interview:1',
  'interview:2',
  'interview:3',
  'interview:4',
  'interview:5',
  'interview:6',
  'leaflet:1',
];

describe('claims', () => {
  it('come by when their document was published, then in the order of the text', async () => {
    expect(await claims({})).toEqual(ALL);
    expect(await claims({}, 'PUBLISHED_DESC')).toEqual([...ALL].reverse());
  });

  it.each<[string, object, string[]]>([
    ['by the innermost speaker', { speaker: ['person:al-abadi'] }, ['report:1', 'interview:4']],
    [
      'by several speakers',
      { speaker: ['organisation:isis', 'person:al-tai'] },
      ['interview:1', 'interview:2'],
    ],
    [
      'by anyone who passed them on',
      { anyoneInChain: ['person:al-tai'] },
      ['interview:1', 'interview:2'],
    ],
    [
      'by the publisher as one who passed them on',
      { anyoneInChain: ['organisation:gazette'] },
      ['report:1', 'report:2'],
    ],
    ['by the publisher', { publisher: ['organisation:gazette'] }, ['report:1', 'report:2']],
    ['by document', { document: ['document:leaflet'] }, ['leaflet:1']],
    [
      'by what they are about',
      { about: ['organisation:isis'] },
      ['report:2', 'interview:1', 'interview:5'],
    ],
    [
      'by an event that they are about',
      { about: ['event:liberation-of-mosul'] },
      ['interview:3', 'interview:4'],
    ],
    [
      'by a place, those about the places in it too',
      { about: ['province:kirkuk'] },
      ['report:1', 'report:2'],
    ],
    [
      'by a country, those about places in places in it too',
      { about: ['country:iraq'] },
      ALL.filter((id) => id !== 'interview:6'),
    ],
    ['by mode', { mode: ['DIRECT', 'MIXED'] }, ['report:1', 'interview:2']],
    ['by factuality', { factuality: ['CERTAIN_NOT', 'PROBABLE'] }, ['report:2', 'interview:5']],
    ['said after a time', { saidAfter: '2017-07-09' }, ALL.slice(2, 8)],
    [
      'said after the day on which one was said',
      { saidAfter: '2017-07-10' },
      ['interview:1', 'interview:2', 'interview:3', 'interview:5', 'interview:6'],
    ],
    [
      'said before a time, by publication where the text gives none',
      { saidBefore: '2017-07-11' },
      ['report:1', 'report:2', 'interview:4'],
    ],
    [
      'said before the day on which one was said',
      { saidBefore: '2017-07-10' },
      ['report:1', 'report:2'],
    ],
    ['published after a time', { publishedAfter: '2017-03' }, ALL.slice(2, 8)],
    ['published before a time', { publishedBefore: '2017-07-20' }, ['report:1', 'report:2']],
    ['published in part of a month: not before its end', { publishedBefore: '2017-03-15' }, []],
    ['that assert what held in 2015', { validAt: '2015' }, ['interview:5']],
    [
      'that assert what can hold or happen in July 2017',
      { validAt: '2017-07' },
      ['interview:1', 'interview:3', 'interview:5', 'interview:6'],
    ],
    [
      'that assert what was seen on a day',
      { validAt: '2017-03-01' },
      ['report:2', 'interview:1', 'interview:5'],
    ],
    ['that assert what is expected', { validAt: '2017-10-31' }, ['report:1', 'interview:1']],
    [
      'about all of several',
      { aboutAll: ['organisation:isis', 'city:mosul'] },
      ['interview:1', 'interview:5'],
    ],
    [
      'about all of several, the places in them too',
      { aboutAll: ['country:iraq', 'organisation:isis'] },
      ['report:2', 'interview:1', 'interview:5'],
    ],
    ['with no known speaker', { hasSpeaker: false }, ['interview:5', 'leaflet:1']],
    [
      'with a known speaker',
      { hasSpeaker: true },
      ALL.filter((id) => !['interview:5', 'leaflet:1'].includes(id)),
    ],
    ['by how the text names the source', { speakerText: 'MEDIA rep' }, ['interview:5']],
    ['of three hops or more', { hops: { atLeast: 3 } }, ['interview:2']],
    [
      'of one hop: the publisher’s own, or one that nobody published',
      { hops: { atMost: 1 } },
      ['report:2', 'interview:3', 'interview:6', 'leaflet:1'],
    ],
    [
      'of just two hops, where a narrator counts once',
      { hops: { atLeast: 2, atMost: 2 } },
      ['report:1', 'interview:1', 'interview:4', 'interview:5'],
    ],
    [
      // Content 1 ends before 58, where a full stop stands; the cue of 5 begins at 107.
      'by the characters of a text that their content, cue or source has',
      { document: ['document:interview'], characters: { atLeast: 58, atMost: 107 } },
      ['interview:3', 'interview:4', 'interview:5'],
    ],
    ['by language, its regional forms too', { language: ['EN'] }, ALL],
    ['by a regional form alone', { language: ['en-GB'] }, ['leaflet:1']],
    ['by the start of a language: none', { language: ['e'] }, []],
    ['by corpus', { corpus: ['article'] }, ALL],
    ['about all of nothing, by a speaker: none', { aboutAll: [], speaker: ['person:al-tai'] }, []],
    ['of an empty list: none', { speaker: [] }, []],
    ['about one of whom nothing is said: none', { about: ['person:qaddour'] }, []],
  ])('are found %s', async (_name, filter, expected) => {
    expect(await claims(filter)).toEqual(expected);
  });

  it.each<[string, object, string[]]>([
    [
      'a speaker and a topic',
      { speaker: ['person:al-abadi'], about: ['city:hawija'] },
      ['report:1'],
    ],
    ['a topic and a mode', { about: ['city:mosul'], mode: ['NARRATED'] }, ['interview:3']],
    [
      'a chain and a speaker',
      { anyoneInChain: ['organisation:syriatimes'], speaker: ['person:al-abadi'] },
      ['interview:4'],
    ],
    [
      'a document, a topic and a publisher',
      {
        document: ['document:interview', 'document:report'],
        about: ['organisation:isis'],
        publisher: ['organisation:syriatimes'],
      },
      ['interview:1', 'interview:5'],
    ],
    [
      'a topic, a chain and a time',
      {
        about: ['country:iraq'],
        anyoneInChain: ['organisation:syriatimes'],
        saidBefore: '2017-07-15',
      },
      ['interview:4'],
    ],
    [
      'parts that exclude each other',
      { document: ['document:leaflet'], speaker: ['person:al-tai'] },
      [],
    ],
    ['a null, which is no part at all', { speaker: null, mode: ['MIXED'] }, ['interview:2']],
  ])('are found by %s together', async (_name, filter, expected) => {
    expect(await claims(filter)).toEqual(expected);
  });

  it('of one node take the same filter', async () => {
    const data = await server.answer(`{
      place: entity(id: "city:mosul") {
        claims(filter: { speaker: ["organisation:isis"] }) { totalCount edges { node { id } } }
      }
      actor: entity(id: "person:al-abadi") {
        ... on Actor { statements(filter: { about: ["province:kirkuk"] }) { edges { node { id } } } }
      }
      document(id: "document:interview") {
        claims(filter: { mode: [NARRATED] }) { edges { node { id } } }
      }
      event(id: "event:liberation-of-mosul") {
        claims(filter: { speaker: ["person:al-tai"] }) { totalCount edges { node { id } } }
      }
    }`);
    expect(data.place.claims).toEqual({
      totalCount: 1,
      edges: [{ node: { id: 'claim:interview:2' } }],
    });
    expect(idsOf(data.actor.statements)).toEqual(['claim:report:1']);
    expect(idsOf(data.document.claims)).toEqual(['claim:interview:3', 'claim:interview:6']);
    expect(data.event.claims).toEqual({ totalCount: 0, edges: [] });
  });
});

describe('entities', () => {
  it.each<[string, object, string[]]>([
    [
      'by type, in order of name',
      { type: ['PROVINCE', 'REGION'] },
      ['region:badia', 'province:kirkuk', 'province:nineveh'],
    ],
    ['by name', { name: 'mosul' }, ['city:mosul']],
    ['by an alias, ignoring case and marks', { name: 'AL MAWSIL' }, ['city:mosul']],
    ['by a name in another script', { name: 'الموصل' }, ['city:mosul']],
    ['by a whole name only', { name: 'Mos' }, []],
    ['by a part of a name or an alias, each once', { nameContains: 'hwij' }, ['city:hawija']],
    [
      'by a part of several names',
      { nameContains: 'al-' },
      ['person:al-abadi', 'city:mosul', 'person:al-tai'],
    ],
    ['by an authority link', { sameAs: 'https://www.wikidata.org/wiki/Q83303' }, ['city:mosul']],
    [
      'by an authority link however its letters are written',
      { sameAs: 'https://AR.wikipedia.org:443/wiki/الحويجة' },
      ['city:hawija'],
    ],
    [
      'by a part of a name and a type',
      { nameContains: 'al', type: ['PERSON'] },
      ['person:al-abadi', 'person:al-tai'],
    ],
    [
      'by an authority link and another name',
      { sameAs: 'https://www.wikidata.org/wiki/Q83303', name: 'Hwija' },
      [],
    ],
    ['by a name and a part of it', { name: 'Hwija', nameContains: 'awij' }, ['city:hawija']],
  ])('are found %s', async (_name, filter, expected) => {
    expect(await entities(filter)).toEqual(expected);
  });

  it('come by name by default', async () => {
    expect((await entities({})).slice(0, 3)).toEqual([
      'region:badia',
      'person:qaddour',
      'organisation:gazette',
    ]);
  });
});

describe('events', () => {
  it.each<[string, object, string[]]>([
    [
      'by time, undated ones last',
      {},
      ['event:interview:3', 'event:interview:1', 'event:report:1', 'event:liberation-of-mosul'],
    ],
    ['by type', { type: ['VICTORY', 'CAPTURE'] }, ['event:interview:3', 'event:report:1']],
    ['by place', { place: ['city:hawija'] }, ['event:report:1']],
    [
      'by a place that theirs lies in',
      { place: ['country:iraq'] },
      ['event:report:1', 'event:liberation-of-mosul'],
    ],
    ['by participant', { participant: ['country:iraq'] }, ['event:liberation-of-mosul']],
    ['by realis', { realis: ['EXPECTED'] }, ['event:report:1']],
    ['that began after a time', { after: '2017-07' }, ['event:report:1']],
    [
      'that were over before a time',
      { before: '2017-10' },
      ['event:interview:3', 'event:interview:1'],
    ],
    [
      'that overlap a time',
      { overlaps: '2017-07-31/2017-10-02' },
      ['event:interview:3', 'event:report:1'],
    ],
    ['that overlap a day of their month', { overlaps: '2017-07-20' }, ['event:interview:3']],
    ['that overlap a time before them: none', { overlaps: '2017-06' }, []],
    [
      'that overlap a time, of a type',
      { overlaps: '2017-07', type: ['CAPTURE', 'LIBERATION', 'VICTORY'] },
      ['event:interview:3'],
    ],
    [
      'by place, participant and type',
      { place: ['province:nineveh'], participant: ['organisation:isis'], type: ['LIBERATION'] },
      ['event:liberation-of-mosul'],
    ],
    [
      'by a time and a realis',
      { after: '2017-06', realis: ['ACTUAL'] },
      ['event:interview:3', 'event:interview:1'],
    ],
    [
      'that overlap a time by derived dates: one that no text dates had happened when it was told',
      { overlaps: '2017-07-10', dates: 'DERIVED' },
      ['event:interview:3', 'event:interview:1', 'event:liberation-of-mosul'],
    ],
    [
      'that overlap a time by derived dates, which go no further than the telling',
      { overlaps: '2017-06', dates: 'DERIVED' },
      [],
    ],
    [
      'that were over before a time by derived dates',
      { before: '2017-07-11', dates: 'DERIVED' },
      ['event:interview:1', 'event:liberation-of-mosul'],
    ],
    [
      'of a place by derived dates, which order them too',
      { dates: 'DERIVED', place: ['country:iraq'] },
      ['event:liberation-of-mosul', 'event:report:1'],
    ],
  ])('are found %s', async (_name, filter, expected) => {
    expect(await events(filter)).toEqual(expected);
  });

  it('show a derived date with its rule and its claims, beside the date that texts give', async () => {
    const { event } = await server.answer(`{
      event(id: "event:liberation-of-mosul") {
        when { edtf }
        derivedWhen { when { edtf startEarliest endLatest } basis claims { id } }
      }
    }`);
    // Al-Abadi said so on 10 July, by which day it had happened; nobody says when.
    expect(event).toEqual({
      when: null,
      derivedWhen: {
        when: {
          edtf: '[..2017-07-10]',
          startEarliest: null,
          endLatest: '2017-07-11T00:00:00.000Z',
        },
        basis: ['TOLD'],
        claims: [{ id: 'claim:interview:4' }],
      },
    });
  });
});
