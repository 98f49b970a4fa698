import type { Store, Transaction } from '../connection';
import { loadStatement } from '../statement';
import { rewriteDerived } from '../write/graph-writer';
import { type SearchColumns, searchColumnsOfClaim, searchColumnsOfNames } from './search-columns';

const FIND_SEARCHED = loadStatement<{ label: string; after: string; limit: number }, Searched>(
  __dirname,
  'find-searched.cypher',
);
const WRITE_SEARCH_COLUMNS = loadStatement<{
  rows: readonly ({ id: string } & SearchColumns)[];
  label: string;
}>(__dirname, 'write-search-columns.cypher');

/** Raise it with every change of src/domain/search/words.ts or sound.ts, or of what is searched. */
export const SEARCH_RULES = 2;

const LABELS = ['Entity', 'Event', 'Claim', 'Document'] as const;
const BATCH = 1_000;

interface Searched {
  readonly id: string;
  readonly names: readonly string[];
  readonly text: string | null;
  readonly source: string | null;
}

/** Gives everything that a graph holds the words by which this program searches. */
export async function writeSearchWordsAnew(store: Store): Promise<void> {
  for (const label of LABELS) {
    let after: string | null = '';
    while (after !== null) after = await rewriteDerived(store, (tx) => rewrite(tx, label, after!));
  }
}

/** Rewrites one batch; returns its last id, or null where there is nothing more. */
async function rewrite(
  transaction: Transaction,
  label: (typeof LABELS)[number],
  after: string,
): Promise<string | null> {
  const rows = await transaction.run(
    FIND_SEARCHED,
    { label, after, limit: BATCH },
    ({ id, names, text, source }): { id: string } & SearchColumns => ({
      id,
      ...(text === null ? searchColumnsOfNames(names) : searchColumnsOfClaim(text, source)),
    }),
  );
  if (rows.length === 0) return null;
  await transaction.run(WRITE_SEARCH_COLUMNS, { label, rows });
  return rows.at(-1)!.id;
}
