import { groupBy } from '../group-by';
import { unionOf, type RangeSet } from '../range-set';
import { compareRanges, intersection, overlaps, union, type TimeRange } from '../time-range';
import type { ChangeDraft } from './changes-of-hands';
import type { ControlReading } from './read-control';
import type { Testimony } from './testimony';

/** A change with all dates that its reports give it. */
export interface DatedDraft extends Omit<ChangeDraft, 'stretch'> {
  readonly dates: RangeSet;
}

/** Changes that reports may date otherwise, and what contradicts each other about a date. */
type Quarrels = Pick<ControlReading, 'strict' | 'unreported'>;

/**
 * Puts changes together that are one: reports give one beginning, or one end, several dates. They contradict each
 * other about it, or they give an exact and a wider date of one stretch. Those who name another loser stay apart.
 */
export function mergeDates(drafts: readonly ChangeDraft[], quarrels: Quarrels): DatedDraft[] {
  const quarrelling = datesApart(quarrels);
  return [...groupBy(drafts, ({ to }) => to?.key).values()].flatMap((same) => {
    const clusters: ChangeDraft[][] = [];
    for (const draft of [...same].sort((a, b) => compareRanges(a.time, b.time))) {
      const known = clusters.find(
        (cluster) =>
          cluster.every(({ from }) => isOneLoser(from, draft.from)) &&
          cluster.some((one) => areOne(one, draft, quarrelling)),
      );
      if (known === undefined) clusters.push([draft]);
      else known.push(draft);
    }
    return clusters.map(mergeCluster);
  });
}

function isOneLoser(a: ChangeDraft['from'], b: ChangeDraft['from']): boolean {
  return a === null || b === null || a.key === b.key;
}

function areOne(a: ChangeDraft, b: ChangeDraft, quarrelling: ReadonlySet<string>): boolean {
  if (a.stretch === null || b.stretch === null) return false;
  if (overlaps(a.time, b.time) && overlaps(a.stretch, b.stretch)) return true;
  return (
    quarrelling.size > 0 &&
    keysOf(a).some((one) => keysOf(b).some((other) => quarrelling.has(`${one}|${other}`)))
  );
}

function mergeCluster(cluster: readonly ChangeDraft[]): DatedDraft {
  const dates: TimeRange[] = [];
  for (const { time } of cluster) {
    const at = dates.findIndex((date) => overlaps(date, time));
    if (at === -1) dates.push(time);
    else dates[at] = intersection(dates[at]!, time)!;
  }
  const from = cluster.find((draft) => draft.from !== null)?.from ?? null;
  return {
    ...{ from, to: cluster[0]!.to, dates: unionOf(dates), time: dates.reduce(union) },
    isAffirmed: cluster[0]!.isAffirmed,
    ...(cluster[0]!.row === undefined ? {} : { row: cluster[0]!.row }),
    reports: cluster.flatMap(({ reports }) => reports),
  };
}

/** Pairs of statements that date one beginning, or one end, otherwise. */
function datesApart({ strict, unreported }: Quarrels): Set<string> {
  const pairs = [
    ...strict.map(({ a, b, aspect }) => ({ a: [a], b: [b], edge: aspect })),
    ...unreported
      .filter(({ aspect }) => aspect === 'CAPTURE')
      .map(({ a, b }) => ({ a, b, edge: 'START' as const })),
  ];
  return new Set(
    pairs.flatMap(({ a, b, edge }) =>
      a.flatMap((one) =>
        b.flatMap((other) =>
          idsOf(one).flatMap((x) =>
            idsOf(other).flatMap((y) => [`${edge} ${x}|${edge} ${y}`, `${edge} ${y}|${edge} ${x}`]),
          ),
        ),
      ),
    ),
  );
}

/** The reports of the beginning, or of the end where nobody is known to have gained the place. */
function keysOf({ to, from, reports }: ChangeDraft): string[] {
  const [edge, state] = to === null ? ['END', from!] : ['START', to];
  return reports
    .filter((report) => report.state.key === state.key)
    .flatMap((report) => idsOf(report).map((id) => `${edge} ${id}`));
}

function idsOf({ claims, state }: Testimony): string[] {
  return claims.map(({ id }) => `${id} ${state.key}`);
}
