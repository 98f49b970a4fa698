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
  const profiles: Promise<StatementProfile>[] = [];
  const ending = new AbortController();
  const { body } = await api.executeOperation(
    { query, variables: { ...variables } },
    {
      contextValue: createContext(profilingStore(driver, profiles), new SharedBatcher(), {
        signal: ending.signal,
      }),
    },
  );
  if (body.kind === 'single' && body.singleResult.errors) {
    throw new Error(JSON.stringify(body.singleResult.errors));
  }
  // A list may read ahead of what it shows.
  ending.abort();
  return Promise.all(profiles);
}

/** A store whose reads tell what they touched. */
function profilingStore(driver: Driver, profiles: Promise<StatementProfile>[]): Store {
  return {
    async read(statement, parameters, decode) {
      const profiling = profileStatement(driver, statement, parameters);
      const profile = profiling.then(({ records: { length: rows }, hits, plan }) => ({
        statement: statement.name,
        hits,
        rows,
        plan,
      }));
      profiles.push(profile);
      const { records } = await profiling;
      return records.map((record) => decode(record.toObject() as never));
    },
    write: () => Promise.reject(new Error('Nothing is written here')),
    isReachable: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
}
