import type { Store } from '../../src/store/connection';

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
