import { runAround } from '../../bench/measure/run-around';
import type { Store } from '../../src/store/connection';
import type { Parameters } from '../../src/store/parameters';
import type { CypherStatement } from '../../src/store/statement';

/** The store with some of its functions replaced, by ones that count or do something before. */
export function storeWith(store: Store, replaced: Partial<Store>): Store {
  return {
    read: store.read.bind(store),
    write: store.write.bind(store),
    isReachable: store.isReachable.bind(store),
    close: store.close.bind(store),
    ...replaced,
  };
}

/** The store, which tells each statement that one of its transactions is about to run. */
export function watchWrites(
  store: Store,
  onRun: (statement: CypherStatement, parameters: Parameters) => void,
): Store {
  return storeWith(store, {
    write: (work) =>
      store.write((transaction) => {
        const watched = runAround(transaction, ({ statement, parameters }, start) => {
          onRun(statement, parameters);
          return start();
        });
        return work(watched);
      }),
  });
}
