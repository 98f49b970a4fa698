import type { Store } from '../../src/store/connection';

/** Reads for hours where nobody ends it. */
export const ENDLESS = {
  name: 'endless',
  text: 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b) AS sum',
};

const UNDER_WAY = {
  name: 'under-way',
  text: `SHOW TRANSACTIONS YIELD currentQuery, status
    WHERE currentQuery = $text AND status STARTS WITH 'Running'
    RETURN count(*) AS count`,
};

/** Waits until Neo4j runs this statement so many times. */
export async function untilUnderWay(
  store: Store,
  { text }: { readonly text: string },
  expected: number,
): Promise<void> {
  const count = () => store.read(UNDER_WAY, { text }, ({ count }: { count: number }) => count);
  while ((await count())[0] !== expected);
}
