import { deriveControlOfPlaces } from '../../domain/control/derive-control';
import type { Transaction } from '../connection';
import { loadStatement } from '../statement';
import { intervalRow } from './interval-row';
import { loadControlEvidence } from './load-control-evidence';

const FIND_INTERVAL_IDS = loadStatement(__dirname, 'find-interval-ids.cypher');
const DELETE_INTERVALS = loadStatement(__dirname, 'delete-intervals.cypher');
const CREATE_INTERVALS = loadStatement(__dirname, 'create-intervals.cypher');

/**
 * Derives anew, from all current claims and no lens, who held these places, and writes what differs
 * from what the graph has. Belongs in the transaction that changed the claims.
 */
export async function rebuildControl(
  transaction: Transaction,
  placeIds: readonly string[],
): Promise<void> {
  if (placeIds.length === 0) return;
  const [keptIds, evidence] = await Promise.all([
    transaction.run(FIND_INTERVAL_IDS, { placeIds }, ({ id }: { id: string }) => id),
    loadControlEvidence(transaction, placeIds),
  ]);
  const kept = new Set(keptIds);
  const derived = [...deriveControlOfPlaces(evidence).values()].flat().map(intervalRow);
  const standing = new Set(derived.map(({ id }) => id));
  const gone = [...kept].filter((id) => !standing.has(id));
  if (gone.length > 0) await transaction.run(DELETE_INTERVALS, { ids: gone });
  const added = derived.filter(({ id }) => !kept.has(id));
  if (added.length > 0) await transaction.run(CREATE_INTERVALS, { rows: added });
}
