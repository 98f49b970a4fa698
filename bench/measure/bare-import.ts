import { deserialize, serialize } from 'node:v8';
import { encodeParameters, type Parameters, type ParameterValue } from '../../src/store/parameters';
import type { Neo4jAddress } from '../servers/start-server';
import { countRows, type ImportMeasure, maxMemory, withDriver } from './import-measure';
import type { Ran } from './run-around';

type Row = { readonly [name: string]: ParameterValue };

/** Statements of an import that write what is there in the end; the others look up, compare and undo. */
const WRITES = /(create|write|merge|link|describe)-[a-z-]*\.cypher$/;
/** Events are written whenever another report comes. By hand, only their last state is. */
const DERIVED: Readonly<Record<string, string>> = { 'write-events.cypher': 'events' };

/**
 * The writes of an import, as the UNWIND statements that a program with all data at hand would
 * send.
 */
export class BareImport {
  /** One a transaction, outside the heap of V8, where they would slow the import down. */
  private readonly transactions: Buffer[] = [];
  /** In which transaction a derived row was written last. */
  private readonly last = new Map<string, number>();

  record(ran: readonly Ran[]): void {
    const writes = ran.filter(({ statement }) => WRITES.test(statement.name));
    for (const { statement, parameters } of writes) {
      for (const row of derivedRows(statement.name, parameters)) {
        this.last.set(String(row['id']), this.transactions.length);
      }
    }
    this.transactions.push(serialize(writes));
  }

  /** Writes it all into a migrated graph that has nothing else in it. */
  async measure(address: Neo4jAddress): Promise<ImportMeasure> {
    const standing = await withDriver(address, async (driver) => {
      const { records } = await driver.executeQuery('MATCH (n:Event) RETURN n.id AS id');
      return new Set(records.map((record) => record.get('id') as string));
    });
    return withDriver(address, async (driver) => {
      await empty(address);
      const session = driver.session();
      let milliseconds = 0;
      for (const [index, recorded] of this.transactions.entries()) {
        const ran = deserialize(recorded) as Ran[];
        const isLast = ({ id }: Row) =>
          this.last.get(String(id)) === index && standing.has(String(id));
        const began = performance.now();
        await session.executeWrite(async (transaction) => {
          for (const { statement, parameters } of ran) {
            const rest = onlyLast(statement.name, parameters, isLast);
            if (rest !== null) await transaction.run(statement.text, encodeParameters(rest));
          }
        });
        milliseconds += performance.now() - began;
      }
      await session.close();
      const rows = await countRows(address);
      return { seconds: milliseconds / 1000, rows, maxMemory: maxMemory() };
    });
  }
}

/** The parameters with such derived rows alone; null where none is left. */
function onlyLast(
  name: string,
  parameters: Parameters,
  isLast: (row: Row) => boolean,
): Parameters | null {
  const list = listOfDerived(name);
  if (list === undefined) return parameters;
  const rows = derivedRows(name, parameters).filter(isLast);
  return rows.length === 0 ? null : { ...parameters, [list]: rows };
}

function derivedRows(name: string, parameters: Parameters): readonly Row[] {
  const list = listOfDerived(name);
  return list === undefined ? [] : (parameters[list] as readonly Row[]);
}

function listOfDerived(name: string): string | undefined {
  return DERIVED[name.slice(name.lastIndexOf('/') + 1)];
}

/** Takes everything out of a graph but its migrations. */
export async function empty(address: Neo4jAddress): Promise<void> {
  await withDriver(address, async (driver) => {
    const session = driver.session();
    await session.run(
      'MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS',
    );
    await session.run("CREATE (:Graph {id: 'graph', revision: 0, recordedAt: 0})");
    await session.close();
  });
}
