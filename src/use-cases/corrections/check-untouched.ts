import type { FoundEntity } from '../../store/corrections/curate-entity';
import type { Correcting } from '../../store/write/write-correction';
import { checkUnchanged, type Correction } from './correction';

/**
 * Throws a ConflictError where anybody has changed these things since, or an import has described
 * one of these entities since.
 */
export async function checkUntouched(
  correcting: Correcting,
  correction: Correction,
  ids: readonly string[],
  entities: readonly (FoundEntity | null)[],
): Promise<void> {
  const revisions = entities.flatMap((entity) => entity?.revision ?? []);
  await checkUnchanged(correcting, correction, ids, { revisions });
}
