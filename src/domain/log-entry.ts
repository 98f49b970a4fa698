import type { When } from './when';

/**
 * How a row stands in its log of changes. The `when` of its control claim is the spell from this
 * row to the next of the place. For the last row, it goes on until the log was last read or later:
 * `A/[B..]`.
 */
export interface LogEntry {
  /**
   * The time in which the change lies that the row records: after the row before it, by its own. Null for the
   * first row of a place, and for one that says the same as the row before.
   */
  readonly changed: When | null;
  /** The date that the row itself gives for its state. It may lie outside `changed`, and orders nothing. */
  readonly asOf: When | null;
}

/**
 * The spell of a log's row for a reader of the log at `moment` (ms since 1970), before its next
 * row: the state held until then at least. A lens that ends at a moment (publishedBefore,
 * saidBefore, knownAsOf) sees every row that it lets through so. Rows of which it knows the end
 * stay as they are.
 */
export function spellKnownAt(when: When, moment: number): When {
  const { startEarliest, startLatest, endEarliest, endLatest } = when;
  if (endLatest !== null && endLatest <= moment) return when;
  if (endLatest === null && (endEarliest === null || endEarliest <= moment)) return when;
  const read = Math.max(moment, startLatest ?? moment);
  const [start = ''] = when.edtf.split('/');
  const edtf = `${start}/[${new Date(read).toISOString().replace('.000Z', 'Z')}..]`;
  return { edtf, startEarliest, startLatest, endEarliest: read, endLatest: null };
}
