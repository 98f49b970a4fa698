import type { Transaction } from '../../src/store/connection';
import type { Parameters } from '../../src/store/parameters';
import type { CypherStatement } from '../../src/store/statement';

/** A statement that an import ran, with its parameters. */
export interface Ran {
  readonly statement: CypherStatement;
  readonly parameters: Parameters;
}

/** The transaction, with each of its statements run by `around`, which starts it. */
export function runAround(
  transaction: Transaction,
  around: (ran: Ran, start: () => Promise<unknown>) => Promise<unknown>,
): Transaction {
  const run = (statement: CypherStatement<Parameters>, ...given: [Parameters, never]) =>
    around({ statement, parameters: given[0] }, () => transaction.run(statement, ...given));
  return { run } as unknown as Transaction;
}
