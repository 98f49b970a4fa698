import { say } from './say';

/** Says, when it is called, that a writer waits for its turn. */
export function logWaits(name: string): () => void {
  return () =>
    say(
      `${name}: waits for its turn; another program may be writing to this graph, restoring it or backing it up`,
    );
}
