import type { Store } from '../connection';
import type { Parameters } from '../parameters';
import { loadStatement, type CypherStatement } from '../statement';

const LOAD_WHOLES = loadStatement<
  { placeIds: readonly string[] },
  { placeId: string; partOf: readonly string[] }
>(__dirname, 'load-wholes.cypher');

/** Runs a statement, in a transaction or by itself. */
export type RunStatement = <Given extends Parameters, Columns extends object, Row>(
  statement: CypherStatement<Given, Columns>,
  parameters: NoInfer<Given>,
  decode: (columns: Columns) => Row,
) => Promise<Row[]>;

/** Runs statements outside a transaction. */
export function readIn(store: Store): RunStatement {
  return (statement, parameters, decode) => store.read(statement, parameters, decode);
}

/** The places that some places lie in, and those in them of which claims say who held them. */
export async function loadPartOf(
  run: RunStatement,
  placeIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const rows = await run(
    LOAD_WHOLES,
    { placeIds },
    ({ placeId, partOf }) => [placeId, partOf] as const,
  );
  return new Map(rows);
}
