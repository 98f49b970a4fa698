import { findDeniedTies } from '../../domain/contradiction/denied-ties';
import { markName } from '../../domain/contradiction/marked-names';
import type { Transaction } from '../connection';
import { loadStatement } from '../statement';
import { findContradictionsOfTies, replaceContradictions } from './kept-contradictions';
import { findTiesInQuestion, loadTieAssertions } from './load-tie-assertions';

const FIND_OF_FORCES = loadStatement<{ forceIds: readonly string[] }, { id: string }>(
  __dirname,
  'find-denied-ties-of-forces.cypher',
);

/**
 * Finds anew, from all current claims and no lens, the contradictions about whether forces are tied: by these relations,
 * or by others that join the same ones. Writes what differs from what the graph has. `forceIds` have other ids than
 * before. Belongs in the transaction that changed the claims.
 */
export async function rebuildTieContradictions(
  transaction: Transaction,
  relationIds: readonly string[],
  forceIds: readonly string[] = [],
): Promise<void> {
  const { run } = transaction;
  const ofForces =
    forceIds.length === 0 ? [] : await run(FIND_OF_FORCES, { forceIds }, ({ id }) => id);
  const touched = [...new Set([...relationIds, ...ofForces])];
  if (touched.length === 0) return;
  const inQuestion = await findTiesInQuestion(run, touched, false);
  const [kept, { assertions, idOf }] = await Promise.all([
    findContradictionsOfTies(transaction, [...new Set([...touched, ...inQuestion])]),
    loadTieAssertions(run, inQuestion, false),
  ]);
  await replaceContradictions(
    transaction,
    kept,
    findDeniedTies(assertions, idOf, markName),
    assertions,
  );
}
