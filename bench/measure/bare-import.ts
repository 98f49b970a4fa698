import { encodeParameters, type Parameters, type ParameterValue } from '../../src/store/parameters';
import type { Neo4jAddress } from '../servers/start-server';
import { countRows, type ImportMeasure, maxMemory, type Ran, withDriver } from './import-measure';

type Row = { readonly [name: string]: ParameterValue };

/** Statements of an import that write what is there in the end; the others look up, compare and undo. */
const WRITES = /(create|write|merge|link|describe)-[a-z-]*\.cypher$/;
/** Of what is derived again and again, only what stood at the end is written by hand. */
const DERIVED: Readonly<Record<string, string>> = {
  'create-intervals.cypher': 'rows',
  'write-events.cypher': 'events',
};

/** What an import wrote, as the UNWIND statements that somebody who knew it all beforehand would send. */
export class BareImport {
  private readonly transactions: Ran[][] = [];
  private readonly last = new Map<string, Row>();

  record(ran: readonly Ran[]): void {
    const writes = ran.filter(({ statement }) => WRITES.test(statement.name));
    for (const { statement, parameters } of writes) {
      for (const row of derivedRows(statement.name, parameters))
        this.last.set(String(row['id']), row);
    }
    this.transactions.push(writes);
  }

  /** Writes it all into a migrated graph that has nothing else in it. */
  async measure(address: Neo4jAddress): Promise<ImportMeasure> {
    const standing = await withDriver(address, async (driver) => {
      const { records } = await driver.executeQuery(
        'MATCH (n:ControlInterval|Event) RETURN n.id AS id',
      );
      return new Set(records.map((record) => record.get('id') as string));
    });
    return withDriver(address, async (driver) => {
      await empty(address);
      const began = performance.now();
      const session = driver.session();
      for (const ran of this.transactions) {
        await session.executeWrite(async (transaction) => {
          for (const { statement, parameters } of ran) {
            const rest = this.withLastOnly(statement.name, parameters, standing);
            if (rest !== null) await transaction.run(statement.text, encodeParameters(rest));
          }
        });
      }
      await session.close();
      const seconds = (performance.now() - began) / 1000;
      return { seconds, rows: await countRows(address), maxMemory: maxMemory() };
    });
  }

  private withLastOnly(
    name: string,
    parameters: Parameters,
    standing: Set<string>,
  ): Parameters | null {
    const list = DERIVED[name.slice(name.lastIndexOf('/') + 1)];
    if (list === undefined) return parameters;
    const rows = derivedRows(name, parameters).filter(
      (row) => this.last.get(String(row['id'])) === row && standing.has(String(row['id'])),
    );
    return rows.length === 0 ? null : { ...parameters, [list]: rows };
  }
}

function derivedRows(name: string, parameters: Parameters): readonly Row[] {
  const list = DERIVED[name.slice(name.lastIndexOf('/') + 1)];
  return list === undefined ? [] : (parameters[list] as readonly Row[]);
}

/** Takes everything out of a graph but its migrations. */
export async function empty(address: Neo4jAddress): Promise<void> {
  await withDriver(address, async (driver) => {
    const session = driver.session();
    await session.run(
      'MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS',
    );
    await session.run("CREATE (:Graph {id: 'graph', revision: 0, recordedAt: 0})");
    await session.close();
  });
}
