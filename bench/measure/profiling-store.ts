import type { Driver } from 'neo4j-driver';
import { createContext } from '../../src/api/context';
import type { Api } from '../../src/server/start-api';
import type { Store } from '../../src/store/connection';
import { SharedBatcher } from '../../src/store/shared-batcher';
import type { Question } from '../questions/question';
import { profileStatement } from './profile-statement';

/** One statement of a question, and what it touched. */
export interface StatementProfile {
  readonly statement: string;
  readonly hits: number;
  readonly rows: number;
  readonly plan: string;
}

/** The statements of a question about one of its things, each run with PROFILE. */
export function profileQuestion(
  api: Api,
  driver: Driver,
  { claimline, variants }: Question,
  variant = 0,
): Promise<readonly StatementProfile[]> {
  const asked = variants[variant]!;
  const { query, variables = (same: typeof asked) => same } = claimline;
  return profileQuery(api, driver, query, variables(asked));
}

/** The statements of a query, each run with PROFILE. */
export async function profileQuery(
  api: Api,
  driver: Driver,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<readonly StatementProfile[]> {
  const profiles: StatementProfile[] = [];
  const { body } = await api.executeOperation(
    { query, variables: { ...variables } },
    { contextValue: createContext(profilingStore(driver, profiles), new SharedBatcher()) },
  );
  if (body.kind === 'single' && body.singleResult.errors) {
    throw new Error(JSON.stringify(body.singleResult.errors));
  }
  return profiles;
}

/** A store whose reads tell what they touched. */
function profilingStore(driver: Driver, profiles: StatementProfile[]): Store {
  return {
    async read(statement, parameters, decode) {
      const { records, hits, plan } = await profileStatement(driver, statement, parameters);
      profiles.push({ statement: statement.name, hits, rows: records.length, plan });
      return records.map((record) => decode(record.toObject() as never));
    },
    write: () => Promise.reject(new Error('Nothing is written here')),
    isReachable: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
}
