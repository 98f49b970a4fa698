import fc from 'fast-check';
import type { AnnotatedDocument } from '../../src/domain/corpus';
import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { idsOf, type Server, startServer } from './ask';

/** A document of this many claims, one a sentence: claim:<name>:1 and so on. */
function documentWith(name: string, claims: number, published?: string): AnnotatedDocument {
  const sentences = Array.from(
    { length: claims },
    (_, index) => `Sentence ${index + 1} of ${name}.`,
  );
  return documentOf(name, {
    text: sentences.join(' '),
    published,
    claims: Object.fromEntries(
      sentences.map((content, index) => [index + 1, { content, about: ['city:mosul'] }]),
    ),
  });
}

const corpus = (...more: AnnotatedDocument[]) =>
  corpusOf({ id: 'many', entities: [entityOf('city:mosul', { name: 'Mosul' })] }, [
    documentWith('a', 7, '2016'),
    documentWith('b', 3, '2015'),
    documentWith('c', 4, '2016'),
    documentWith('d', 5),
    ...more,
  ]);

const numbered = (name: string, length: number) =>
  Array.from({ length }, (_, index) => `claim:${name}:${index + 1}`);

/** By publication: 2015, 2016, 2016, undated. */
const IN_ORDER = [
  ...numbered('b', 3),
  ...numbered('a', 7),
  ...numbered('c', 4),
  ...numbered('d', 5),
];

interface Window {
  first?: number;
  last?: number;
  after?: string | null;
  before?: string | null;
}
interface Page {
  readonly totalCount: number;
  readonly edges: { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const WINDOW = '$first: Int, $last: Int, $after: String, $before: String';
const ARGS = 'first: $first, last: $last, after: $after, before: $before';
const PAGE = `{
  totalCount
  edges { cursor node { id } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
}`;

/** Ways to one and the same list: over all claims, over an index, and as the field of a node. */
const WAYS = {
  'all claims': `query (${WINDOW}) { list: claims(${ARGS}) ${PAGE} }`,
  'claims about a place': `query (${WINDOW}) {
    list: claims(filter: { about: ["city:mosul"] }, ${ARGS}) ${PAGE}
  }`,
  'the claims of a place': `query (${WINDOW}) {
    entity(id: "city:mosul") { list: claims(${ARGS}) ${PAGE} }
  }`,
};
type Way = keyof typeof WAYS;
const EVERY_WAY = Object.keys(WAYS) as Way[];

let server: Server;
beforeAll(async () => {
  server = await startServer(corpus());
});
afterAll(() => server?.close());

async function read(way: Way, window: Window): Promise<Page> {
  const data = await server.answer(WAYS[way], { ...window });
  return data.list ?? data.entity.list;
}

/** All pages from one end to the other, each started from the cursor of the one before. */
async function walk(way: Way, size: number, direction: 'forward' | 'backward'): Promise<Page[]> {
  const pages: Page[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Page = await read(
      way,
      direction === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    pages.push(page);
    const { hasNextPage, hasPreviousPage, endCursor, startCursor } = page.pageInfo;
    if (direction === 'forward' ? !hasNextPage : !hasPreviousPage) return pages;
    cursor = direction === 'forward' ? endCursor : startCursor;
  }
}

describe.each(EVERY_WAY)('a connection (%s)', (way) => {
  it('gives its beginning, with what lies beyond', async () => {
    const page = await read(way, { first: 4 });
    expect(idsOf(page)).toEqual(IN_ORDER.slice(0, 4));
    expect(page.totalCount).toBe(19);
    expect(page.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: page.edges[0]!.cursor,
      endCursor: page.edges[3]!.cursor,
    });
  });

  it('gives its end, in the same order', async () => {
    const page = await read(way, { last: 4 });
    expect(idsOf(page)).toEqual(IN_ORDER.slice(-4));
    expect(page.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('holds everything once, however it is walked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (size) => {
        const forward = await walk(way, size, 'forward');
        const backward = await walk(way, size, 'backward');
        expect(forward.flatMap(idsOf)).toEqual(IN_ORDER);
        expect(backward.reverse().flatMap(idsOf)).toEqual(IN_ORDER);
        expect(forward.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(
          forward.map((_, index) => index > 0),
        );
        expect(forward).toHaveLength(Math.ceil(IN_ORDER.length / size));
      }),
      { numRuns: 4 },
    );
  });

  it('gives what lies between any two cursors, and tells what lies around it', async () => {
    const cursors = (await read(way, {})).edges.map(({ cursor }) => cursor);
    expect(cursors).toHaveLength(19);
    const place = fc.option(fc.nat({ max: 18 }), { nil: null });
    await fc.assert(
      fc.asyncProperty(
        place,
        place,
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        async (after, before, size, fromEnd) => {
          const page = await read(way, {
            after: after === null ? null : cursors[after],
            before: before === null ? null : cursors[before],
            ...(fromEnd ? { last: size } : { first: size }),
          });
          const from = after === null ? 0 : after + 1;
          const until = before ?? 19;
          const between = IN_ORDER.slice(from, Math.max(from, until));
          const expected = fromEnd ? between.slice(-size) : between.slice(0, size);
          expect(idsOf(page)).toEqual(expected);
          expect(page.totalCount).toBe(19);
          if (expected.length > 0) {
            expect(page.pageInfo).toMatchObject({
              hasPreviousPage: expected[0] !== IN_ORDER[0],
              hasNextPage: expected.at(-1) !== IN_ORDER.at(-1),
            });
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('a cursor', () => {
  it('of the last edge leads to an empty page that still knows what lies before it', async () => {
    const { pageInfo } = await read('all claims', { last: 1 });
    const beyond = await read('all claims', { first: 3, after: pageInfo.endCursor });
    expect(beyond).toEqual({
      totalCount: 19,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  it('alone before a place gives the ones just before it', async () => {
    const { edges } = await read('all claims', {});
    const page = await read('all claims', { before: edges[3]!.cursor });
    expect(idsOf(page)).toEqual(IN_ORDER.slice(0, 3));
  });

  it('of a reversed list leads on in that list', async () => {
    const query = `query ($after: String) {
      claims(orderBy: PUBLISHED_DESC, first: 6, after: $after) ${PAGE}
    }`;
    const one = await server.answer(query);
    const two = await server.answer(query, { after: one.claims.pageInfo.endCursor });
    const reversed = [...IN_ORDER].reverse();
    expect(idsOf(one.claims)).toEqual(reversed.slice(0, 6));
    expect(idsOf(two.claims)).toEqual(reversed.slice(6, 12));
    expect(one.claims.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(two.claims.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('of another list is refused, and one of the same order is not', async () => {
    const { documents, claims } = await server.answer(
      `{ documents { pageInfo { endCursor } } claims(first: 4) { pageInfo { endCursor } } }`,
    );
    const after = documents.pageInfo.endCursor;
    for (const list of ['claims', 'entities', 'contradictions', 'events']) {
      const { errors } = await server.ask(`{ ${list}(after: "${after}") { totalCount } }`);
      expect(errors).toMatchObject([
        {
          message: expect.stringContaining('is a cursor of a list of documents by publication'),
          extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
        },
      ]);
    }
    const place = claims.pageInfo.endCursor;
    const bySaid = await server.ask(`{ claims(orderBy: SAID, after: "${place}") { totalCount } }`);
    expect(bySaid.errors).toHaveLength(1);
    const about = await read('claims about a place', { first: 1, after: place });
    expect(idsOf(about)).toEqual([IN_ORDER[4]]);
  });

  it('keeps its place while claims are added before and after it', async () => {
    const half = await read('all claims', { first: 8 });
    await server.import(corpus(documentWith('aa', 2, '2014'), documentWith('e', 2)));
    const rest = await read('all claims', { first: 100, after: half.pageInfo.endCursor });
    expect(idsOf(rest)).toEqual([...IN_ORDER.slice(8), ...numbered('e', 2)]);
    expect(rest.totalCount).toBe(23);
  });
});
