import { spellKnownAt } from '../log-entry';
import { smallest } from '../extremes';
import type { ControlEvidence } from './control-evidence';
import type { Lens } from './lens';

/**
 * Rows of logs as a reader knew them at the end of a lens, without the ends that later rows gave.
 */
export function endLogsAt<E extends ControlEvidence>(
  evidence: readonly E[],
  { saidBefore, publishedBefore, knownAsOf }: Lens,
): E[] {
  const moment = smallest(
    [saidBefore?.startEarliest, publishedBefore?.startEarliest, knownAsOf].filter(
      (bound) => typeof bound === 'number',
    ),
  );
  if (!Number.isFinite(moment)) return [...evidence];
  return evidence.map((piece) =>
    piece.kind === 'CONTROL_CLAIM' && piece.isLogRow
      ? { ...piece, when: spellKnownAt(piece.when, moment) }
      : piece,
  );
}
