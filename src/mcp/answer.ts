import { z } from 'zod';
import { quote } from '../domain/quote';
import { AskError } from '../pages/ask';

/** A person, force, place or event by name. */
export const THING = z.object({ id: z.string(), name: z.string(), type: z.string() });

export type Thing = z.infer<typeof THING>;

/** Why there is no answer, and what would help. */
export const MISSING = z.object({
  code: z.enum([
    'EMPTY_GRAPH',
    'UNKNOWN_NAME',
    'AMBIGUOUS_NAME',
    'WRONG_KIND',
    'NOT_YET_RECORDED',
    'NOT_BY_TIME',
    'NO_CLAIM_THEN',
    'NOTHING_UNDER_LENS',
    'NO_CLAIM',
    'NO_PATH',
  ]),
  message: z.string().describe('One sentence on what is missing, and what to ask instead.'),
  nearest: z.array(THING).describe('Things that may have been meant; ask again with an id.'),
});

export type Missing = z.infer<typeof MISSING>;

/** A corpus that an answer is made from, and how it asks to be named. */
export const CREDIT = z.object({
  corpus: z.string(),
  title: z.string(),
  licence: z.string(),
  attribution: z.string().nullable().describe('Whom to name.'),
});

export type Credit = z.infer<typeof CREDIT>;

/** An answer of a tool before it is sent. */
export interface Answer<Row> {
  readonly rows: readonly Row[];
  /** Null where they were not counted. */
  readonly total: number | null;
  /** Null at the end of the list. */
  readonly next: string | null;
  /** The names of the call, as they were read. */
  readonly readAs: readonly Thing[];
  /** Null where there is an answer. */
  readonly missing: Missing | null;
}

/** The shape of a tool's answer, whose rows have this shape. */
export function answerOf<Row extends z.ZodType>(row: Row) {
  return z.object({
    answerable: z
      .boolean()
      .describe('Whether the graph can say anything. If false, say what is missing; do not guess.'),
    missing: MISSING.nullable(),
    readAs: z.array(THING).describe('The names of the call, as they were read.'),
    rows: z.array(row),
    total: z.int().nullable().describe('Rows in all; null where they were not counted.'),
    next: z.string().nullable().describe('The cursor of the rest; null at the end.'),
    credits: z.array(CREDIT).describe('The corpora of these rows. Name them and their licences.'),
  });
}

/** An answer that says why it has no rows. */
export function withoutAnswer(missing: Missing, readAs: readonly Thing[] = []): Answer<never> {
  return { rows: [], total: 0, next: null, readAs, missing };
}

/** A page of the API as rows: as many as the budget holds, at least one. */
export function fitPage<Node, Row>(
  {
    edges,
    pageInfo,
    totalCount = null,
  }: {
    readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
    readonly totalCount?: number | null;
  },
  rowOf: (node: Node) => Row,
  budget: number,
): Pick<Answer<Row>, 'rows' | 'total' | 'next'> {
  const all = edges.map(({ node }) => rowOf(node));
  const rows = fit(all, budget);
  const hasMore = rows.length < all.length || pageInfo.hasNextPage;
  const last = edges[rows.length - 1];
  return { rows, total: totalCount, next: hasMore && last ? last.cursor : null };
}

/** The rows of a whole list from the cursor on: as many as the budget holds, at least one. */
export function fitList<Row>(
  list: readonly Row[],
  { cursor, budget }: { readonly cursor?: string | undefined; readonly budget: number },
): Pick<Answer<Row>, 'rows' | 'total' | 'next'> {
  const from = cursor === undefined ? 0 : Number(cursor);
  if (!/^\d{1,6}$/.test(cursor ?? '0') || from > list.length) {
    const expected = '`next` of the answer before';
    const message = `cursor is ${quote(cursor!)} (expected ${expected})`;
    throw new AskError('BAD_USER_INPUT', message, 'cursor', expected);
  }
  const rows = fit(list.slice(from), budget);
  const until = from + rows.length;
  return { rows, total: list.length, next: until < list.length ? String(until) : null };
}

function fit<Row>(rows: readonly Row[], budget: number): Row[] {
  let spent = 0;
  const beyond = rows.findIndex((row, index) => {
    spent += JSON.stringify(row).length;
    return spent > budget && index > 0;
  });
  return beyond === -1 ? [...rows] : rows.slice(0, beyond);
}
