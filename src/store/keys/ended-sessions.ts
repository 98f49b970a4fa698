import type { Store } from '../connection';
import { loadStatement } from '../statement';

const END = loadStatement<{ now: number; id: string; until: number }>(
  __dirname,
  'end-session.cypher',
);
const FIND = loadStatement<{ id: string }, { ended: true }>(__dirname, 'find-ended-session.cypher');

/** Ends a session before its time, for all servers of the graph. By `until` it would have ended of itself. */
export function endSession(store: Store, id: string, until: number, now: number): Promise<void> {
  return store.write((transaction) => transaction.run(END, { id, until, now }));
}

/** Whether somebody has ended the session with this id. */
export async function isSessionEnded(store: Store, id: string): Promise<boolean> {
  return (await store.read(FIND, { id }, () => true)).length > 0;
}
