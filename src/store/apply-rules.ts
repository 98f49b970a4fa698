import type { Store } from './connection';
import { CONTROL_RULES, rederiveControl } from './control/rederive-control';
import { SEARCH_RULES, writeSearchWordsAnew } from './search/write-search-words-anew';
import { loadStatement, type None } from './statement';

const FIND_RULES = loadStatement<None, Rules>(__dirname, 'find-rules.cypher');
const RECORD_RULES = loadStatement<{ search: number; control: number }>(
  __dirname,
  'record-rules.cypher',
);

/** Numbers of rules; null where there are none yet. */
interface Rules {
  readonly search: number | null;
  readonly control: number | null;
}

const RULES = { search: SEARCH_RULES, control: CONTROL_RULES };

/** Whether what a graph derives from its records is derived by this program's rules. */
export async function hasRules(store: Store): Promise<boolean> {
  const found = await findRules(store);
  return found?.search === RULES.search && found.control === RULES.control;
}

/**
 * Brings what a graph derives from its records up to this program's rules: the words by which it is
 * searched, and who held what. An import does so for what it touches; this is for a graph from
 * before. If it is interrupted, it starts over.
 */
export async function applyRules(store: Store): Promise<void> {
  const found = await findRules(store);
  const hasSearch = found?.search === RULES.search;
  const hasControl = found?.control === RULES.control;
  if (hasSearch && hasControl) return;
  if (!hasSearch) await writeSearchWordsAnew(store);
  if (!hasControl) await rederiveControl(store);
  await store.write((transaction) => transaction.run(RECORD_RULES, RULES));
}

async function findRules(store: Store): Promise<Rules | undefined> {
  const [found] = await store.read(FIND_RULES, {}, (row) => row);
  return found;
}
