import { compare } from '../compare';
import { groupBy } from '../group-by';
import { compareRanges, knownEdge, overlaps, type TimeRange } from '../time-range';
import type { ChangeDraft } from './changes-of-hands';
import type { Testimony } from './testimony';

/**
 * The changes that logs record. One is dated by its row's observed_at. The state before is that of the row
 * before, where that one lasted until then.
 */
export function logChanges(testimonies: readonly Testimony[]): ChangeDraft[] {
  const rows = testimonies.filter(
    ({ isLogRow, stance }) => isLogRow === true && (stance === 'AFFIRMED' || stance === 'POSSIBLE'),
  );
  return [...groupBy(rows, ({ voices }) => voices.join()).values()].flatMap((log) =>
    log.sort(byRow).flatMap((row, index) => {
      const time = knownEdge(row.start);
      if (time === null) return [];
      const before = log[index - 1];
      const from = before !== undefined && endsIn(before, time) ? before.state : null;
      const isAffirmed = row.stance === 'AFFIRMED';
      return [{ from, to: row.state, time, isAffirmed, reports: [row], stretch: null, row: index }];
    }),
  );
}

/** By observed_at, then by the file. Rows of one time are in one document, or in several that are numbered. */
function byRow(a: Testimony, b: Testimony): number {
  const [one, other] = [a.claims[0]!, b.claims[0]!];
  return (
    compareRanges(a.known, b.known) ||
    NUMERIC.compare(one.documentId, other.documentId) ||
    compare(one.position ?? 0, other.position ?? 0) ||
    compare(one.id, other.id)
  );
}

const NUMERIC = new Intl.Collator('en', { numeric: true });

/** Whether a row lasted until the time of a change. A lens may have taken out rows between the two. */
function endsIn({ end }: Testimony, time: TimeRange): boolean {
  const last = knownEdge(end);
  return last !== null && overlaps(last, time);
}
