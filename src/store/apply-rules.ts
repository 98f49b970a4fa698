import type { Store } from './connection';
import { CONTROL_RULES, deriveControlAnew } from './control/derive-control-anew';
import { SEARCH_RULES, writeSearchWordsAnew } from './search/write-search-words-anew';
import { loadStatement } from './statement';

const FIND_RULES = loadStatement(__dirname, 'find-rules.cypher');
const RECORD_RULES = loadStatement(__dirname, 'record-rules.cypher');

/** Numbers of rules; null where there are none yet. */
interface Rules {
  readonly search: number | null;
  readonly control: number | null;
}

/**
 * Brings what a graph derives from its records up to this program's rules: the words by which it is searched,
 * and who held what. An import does so for what it touches; this is for a graph from before. It can be cut
 * short, and begins anew then.
 */
export async function applyRules(store: Store): Promise<void> {
  const [found] = await store.read(FIND_RULES, {}, (row: Rules) => row);
  const rules = { search: SEARCH_RULES, control: CONTROL_RULES };
  const hasSearch = found?.search === rules.search;
  const hasControl = found?.control === rules.control;
  if (hasSearch && hasControl) return;
  if (!hasSearch) await writeSearchWordsAnew(store);
  if (!hasControl) await deriveControlAnew(store);
  await store.write((transaction) => transaction.run(RECORD_RULES, rules));
}
