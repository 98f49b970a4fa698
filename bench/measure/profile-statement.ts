import type { Driver, ProfiledPlan, Record } from 'neo4j-driver';
import { encodeParameters, type Parameters } from '../../src/store/parameters';
import type { CypherStatement } from '../../src/store/statement';

export interface Profiled {
  readonly records: readonly Record[];
  readonly hits: number;
  readonly plan: string;
}

/** Runs a statement with PROFILE: what it gives, how often it touches the database, and its plan as text. */
export async function profileStatement(
  driver: Driver,
  { text }: CypherStatement,
  parameters: Parameters,
): Promise<Profiled> {
  const { records, summary } = await driver.executeQuery(
    `PROFILE ${text}`,
    encodeParameters(parameters),
  );
  const plan = summary.profile as ProfiledPlan;
  return {
    records,
    hits: hitsOf(plan),
    plan: String(plan.arguments['string-representation'] ?? ''),
  };
}

function hitsOf({ dbHits, children }: ProfiledPlan): number {
  return Number(dbHits) + children.reduce((sum, child) => sum + hitsOf(child), 0);
}
