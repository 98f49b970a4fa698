import neo4j, { type Driver, type Transaction } from 'neo4j-driver';
import { TAKE_LOCK } from '../lock-migrations';
import { openDriver, type StoreAddress } from '../open-driver';
import { toStoreError } from '../store-error';
import { announceWait } from '../write/announce-wait';

/** A graph that no other program migrates, backs up or restores. */
export interface HeldGraph {
  /** Gives integers as such, apart from floats. */
  readonly driver: Driver;
  /** The transaction that holds the lock; it is never committed. */
  readonly transaction: Transaction;
}

/**
 * Holds the lock of migrations while `work` is done. Where the program dies, the server lets go of it. `onWait` is
 * called where another program holds it.
 */
export async function holdGraph<Result>(
  address: StoreAddress,
  onWait: () => void,
  work: (held: HeldGraph) => Promise<Result>,
): Promise<Result> {
  const driver = openDriver(address, { disableLosslessIntegers: false });
  try {
    const session = driver.session({ defaultAccessMode: neo4j.session.WRITE });
    // It lasts as long as the work, whatever the server's own limit.
    const transaction = await session.beginTransaction({ timeout: 0 });
    await announceWait(transaction.run(TAKE_LOCK.text), onWait);
    return await work({ driver, transaction });
  } catch (error) {
    throw toStoreError(error, address.uri, address.user);
  } finally {
    // It ends the transaction too, and whatever it reads.
    await driver.close();
  }
}
