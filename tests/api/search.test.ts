import fc from 'fast-check';
import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { propertyRuns } from '../support/property-runs';
import { idsOf, type Server, startServer } from './ask';

/** Names as seeds/mosul-2017 has them, and claims in which some of them stand. */
const CORPUS = corpusOf(
  {
    id: 'names',
    entities: [
      entityOf('city:hwija', { name: 'Hwija', aliases: ['Hawija', 'Al-Hawijah', 'الحويجة'] }),
      entityOf('city:mosul', { name: 'Mosul', aliases: ['Al-Mawsil', 'الموصل'] }),
      entityOf('city:al-qaim', { name: 'al-Qaim', aliases: ["Al-Qa'im", 'القائم'] }),
      entityOf('province:anbar', { name: 'Anbar', aliases: ['Anbar province', 'الأنبار'] }),
      entityOf('person:al-abadi', { name: 'Haidar al-Abadi', aliases: ['حيدر العبادي'] }),
      entityOf('organisation:isis', {
        name: 'ISIS',
        aliases: ['Daesh', 'Islamic State of Iraq and Syria', 'داعش'],
      }),
      entityOf('region:isis-held', { name: 'ISIS-held areas in Syria' }),
    ],
  },
  [
    documentOf('report', {
      text: 'Al-Abadi said the liberation of Mosul broke the back of ISIS. Hwija is still held. Local residents fear winter.',
      title: 'After the liberation of Mosul',
      events: {
        E1: {
          trigger: 'liberation',
          id: 'event:liberation-of-mosul',
          name: 'The liberation of Mosul',
          places: ['city:mosul'],
        },
      },
      claims: {
        1: {
          content: 'the liberation of Mosul broke the back of ISIS',
          cue: 'said',
          speakers: ['person:al-abadi'],
          asserts: ['E1'],
        },
        2: { content: 'Hwija is still held', about: ['city:hwija'] },
        3: { content: 'winter', speakerText: 'Local residents' },
        4: { content: 'fear winter', speakers: ['person:al-abadi'], speakerText: 'residents' },
      },
    }),
  ],
);

let server: Server;
beforeAll(async () => {
  server = await startServer(CORPUS);
});
afterAll(() => server?.close());

const SEARCH = `query ($text: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { cursor score node { __typename id } highlights { text matches { start end } } }
  }
}`;

async function find(text: string, kinds?: string[]): Promise<string[]> {
  return idsOf((await server.answer(SEARCH, { text, kinds })).search);
}

describe('a search for a name', () => {
  it.each([
    ['Hwija', 'city:hwija'],
    ['hawija', 'city:hwija'],
    ['Al-Hawija', 'city:hwija'],
    ['al Hawijah', 'city:hwija'],
    ['Huwayja', 'city:hwija'],
    ['الحويجة', 'city:hwija'],
    ['حويجه', 'city:hwija'],
    ['ISIS', 'organisation:isis'],
    ['Daesh', 'organisation:isis'],
    ["Da'esh", 'organisation:isis'],
    ['داعش', 'organisation:isis'],
    ['al-Abadi', 'person:al-abadi'],
    ['Abadi', 'person:al-abadi'],
    ['Haider Abadi', 'person:al-abadi'],
    ['العبادي', 'person:al-abadi'],
    ["Qa'im", 'city:al-qaim'],
    ['الانبار', 'province:anbar'],
    ['Mósul', 'city:mosul'],
    ['MOSUL', 'city:mosul'],
    ['mos', 'city:mosul'],
    // One slip.
    ['Mosol', 'city:mosul'],
  ])('as %s finds %s first', async (text, id) => {
    expect((await find(text, ['ENTITY']))[0]).toBe(id);
  });

  it('puts the name that is just that before one that has other words too', async () => {
    expect(await find('isis', ['ENTITY'])).toEqual(['organisation:isis', 'region:isis-held']);
  });

  it('finds nothing where a word is in no name', async () => {
    expect(await find('Mosul airport')).toEqual([]);
  });
});

describe('a search', () => {
  it('finds entities, events, documents and claims, the ones that say least else first', async () => {
    const { search } = await server.answer(SEARCH, { text: 'Mosul' });
    expect(search.totalCount).toBe(4);
    expect(
      search.edges.map(({ node, score }: { node: object; score: number }) => [node, score]),
    ).toEqual([
      // The name itself.
      [{ __typename: 'City', id: 'city:mosul' }, 1],
      // One word of four (the, liberation, of, Mosul): a half and an eighth.
      [{ __typename: 'Event', id: 'event:liberation-of-mosul' }, 0.625],
      // Prose scores 0.6 for the word, and 0.1 of a ninth; before it the title, one word of five.
      [{ __typename: 'Claim', id: 'claim:report:1' }, 0.6111],
      [{ __typename: 'Document', id: 'document:report' }, 0.6],
    ]);
  });

  it('shows the words that answer, at their offsets', async () => {
    const { search } = await server.answer(SEARCH, { text: 'broke back', kinds: ['CLAIM'] });
    expect(search.edges).toMatchObject([
      {
        node: { id: 'claim:report:1' },
        highlights: [
          {
            text: 'the liberation of Mosul broke the back of ISIS',
            matches: [
              { start: 24, end: 29 },
              { start: 34, end: 38 },
            ],
          },
        ],
      },
    ]);
  });

  it('finds a claim by the words for its source, if that is not identified', async () => {
    const { search } = await server.answer(SEARCH, { text: 'residents winter' });
    expect(search.edges).toMatchObject([
      {
        node: { id: 'claim:report:3' },
        highlights: [
          {
            text: 'Local residents: winter',
            matches: [
              { start: 6, end: 15 },
              { start: 17, end: 23 },
            ],
          },
        ],
      },
    ]);
    expect(await find('local resid')).toEqual(['claim:report:3']);
  });

  it('finds only the kinds that are asked for', async () => {
    expect(await find('Mosul', ['DOCUMENT'])).toEqual(['document:report']);
    expect(await find('Mosul', [])).toEqual([]);
  });

  it('gives a page at a time, and takes a statement and one for each kind of thing on the page', async () => {
    const before = server.statements();
    const { search: first } = await server.answer(SEARCH, { text: 'Mosul', first: 3 });
    // An entity, an event and a claim.
    expect(server.statements() - before).toBe(4);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const { search: rest } = await server.answer(SEARCH, {
      text: 'Mosul',
      after: first.pageInfo.endCursor,
    });
    expect(idsOf(rest)).toEqual(['document:report']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });
});

describe('any text', () => {
  it.each([
    '',
    '   ',
    '\u0000',
    '\ud800',
    'mosul\u0000',
    '\udc00mosul\ud83d',
    '"',
    'mosul"',
    '*',
    '?*',
    'AND',
    'mosul AND NOT OR',
    '+-&&||!(){}[]^"~*?:\\/',
    'searchWords:*',
    '[* TO *]',
    '/.*/',
    'mosul~0.5^9999',
    'ﷺ',
    '👩‍👩‍👧',
  ])('is a search: %j', async (text) => {
    const { data, errors } = await server.ask(SEARCH, { text });
    expect(errors).toBeUndefined();
    expect(Array.isArray(data.search.edges)).toBe(true);
  });

  it.each([
    ['a word of 10,000 letters', 'a'.repeat(10_000)],
    ['1,600 words', 'mosul '.repeat(1_600)],
    ['1,600 different words', Array.from({ length: 1_600 }, (_, index) => `w${index}`).join(' ')],
  ])('is a search: %s', async (_, text) => {
    expect((await server.ask(SEARCH, { text })).errors).toBeUndefined();
  });

  it('never goes to the index as its own language', async () => {
    // As Lucene's, each would find Mosul; as words, "or", "not" and the field's name are looked for.
    expect(await find('mosul OR nothing', ['ENTITY'])).toEqual([]);
    expect(await find('mosul NOT hwija', ['ENTITY'])).toEqual([]);
    expect(await find('searchWords:mosul', ['ENTITY'])).toEqual([]);
    expect(await find('m*sul', ['ENTITY'])).toEqual([]);
  });

  it('gives an answer or nothing, never an error', async () => {
    const luceneOrNames = fc.constantFrom(
      ...['AND', 'OR', 'NOT', 'TO', '"', '(', ')', '[', '}', '^2', '~', '*', '?', ':', '\\', '/'],
      ...['mosul', 'al-', 'ال', 'الموصل', "qa'im", '\u0000', '\ud800', '\udfff', '🏴', ' '],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(luceneOrNames, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.array(luceneOrNames, { maxLength: 12 }).map((parts) => parts.join(' ')),
    );
    await fc.assert(
      // As many at a time as a query may ask, as aliases: thousands of strings in seconds.
      fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 30 }), async (texts) => {
        const variables = Object.fromEntries(texts.map((value, index) => [`t${index}`, value]));
        const names = Object.keys(variables);
        const query = `query (${names.map((name) => `$${name}: String!`).join(' ')}) {
          ${names.map((name) => `${name}: search(text: $${name}, first: 3) { totalCount edges { node { id } highlights { text } } }`).join('\n')}
        }`;
        const { data, errors } = await server.ask(query, variables);
        expect(errors).toBeUndefined();
        for (const name of names) expect(data[name].totalCount).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: propertyRuns(9) },
    );
  });
});

describe('what search finds', () => {
  it('follows the graph: a changed claim is found by its new words, and not by its old', async () => {
    expect(await find('still held', ['CLAIM'])).toEqual(['claim:report:2']);
    const text = 'Hwija has been taken.';
    await server.import(
      corpusOf({ id: 'other' }, [
        documentOf('news', { text, claims: { 1: { content: 'Hwija has been taken' } } }),
      ]),
    );
    expect(await find('been taken', ['CLAIM'])).toEqual(['claim:news:1']);
    await server.import(
      corpusOf({ id: 'other' }, [
        documentOf('news', {
          text: 'Hwija has not fallen.',
          claims: { 1: { content: 'Hwija has not fallen' } },
        }),
      ]),
    );
    expect(await find('been taken', ['CLAIM'])).toEqual([]);
    expect(await find('not fallen', ['CLAIM'])).toEqual(['claim:news:1~2']);
  });
});

describe('the revision of the graph', () => {
  it('grows with an import that changes something, and only then', async () => {
    const revision = async () => (await server.answer('{ graphRevision }')).graphRevision as number;
    const before = await revision();
    await server.import(CORPUS);
    expect(await revision()).toBe(before);
    await server.import(corpusOf({ id: 'more', entities: [entityOf('city:tikrit')] }, []));
    expect(await revision()).toBeGreaterThan(before);
  });
});
