import type { ControlInterval, ControlSegment } from '../../../src/domain/control/control-interval';
import { BARE_SETTING, deriveControlOfPlaces } from '../../../src/domain/control/derive-places';
import { LETTERS } from './case-tables';
import { readEvidence, readWorkedCases } from './worked-rows';

test.each(readWorkedCases('worked-intervals.txt'))('$rule', ({ lines }) => {
  const { evidence, ties, partOf, questions } = readEvidence(lines);
  const control = deriveControlOfPlaces(evidence, { ...BARE_SETTING, ties, partOf });
  const rows = new Map(evidence.map(({ claim }, index) => [claim.id, index + 1]));
  const found = [...control.values()].flat().map((interval) => write(interval, rows));
  expect(found.sort()).toEqual([...questions].sort());
});

function write(interval: ControlInterval, rows: ReadonlyMap<string, number>): string {
  const { forceId, status, origins, disputed, when, startedByEventId, endedByEventId } = interval;
  const state = [
    ...(status === 'CONTROLLED' ? [] : [status]),
    ...(forceId === null ? [] : [forceId]),
    ...interval.claimIds.map((id) => rows.get(id)),
    ...(origins === 1 ? [] : [`x${origins}`]),
    ...(disputed ? ['!'] : []),
  ];
  const time = [
    `from ${boundsOf(when.startEarliest, when.startLatest)}`,
    ...(startedByEventId === null ? [] : [`by ${startedByEventId}`]),
    `to ${boundsOf(when.endEarliest, when.endLatest)}`,
    ...(endedByEventId === null ? [] : [`by ${endedByEventId}`]),
  ];
  const segments = joined(interval.segments).map(
    ({ certainty, disputed: isDisputed, from, until, gap }) =>
      [
        `${LETTERS[certainty]}${isDisputed ? '!' : ''}`,
        ...(gap === undefined ? [] : [`${gap / DAY}d`]),
        boundsOf(from, until),
      ].join(' '),
  );
  return `-> ${state.join(' ')}: ${time.join(' ')}: ${segments.join('; ')}`.trim();
}

/** Stretches that touch and are equally sure, as one. */
function joined(segments: readonly ControlSegment[]): ControlSegment[] {
  const all: ControlSegment[] = [];
  for (const segment of segments) {
    const last = all.at(-1);
    const isSame =
      last?.until === segment.from &&
      last.certainty === segment.certainty &&
      last.gap === segment.gap &&
      last.disputed === segment.disputed;
    if (isSame) all[all.length - 1] = { ...last, until: segment.until };
    else all.push(segment);
  }
  return all;
}

/** The first and the last day, or the moments where they are not of whole days. */
function boundsOf(earliest: number | null, latest: number | null): string {
  if (earliest === null && latest === null) return '?';
  const last = latest !== null && latest % DAY === 0 && earliest !== latest ? latest - DAY : latest;
  const [first, second] = [earliest, last].map((moment) => {
    if (moment === null) return '?';
    if (!Number.isFinite(moment)) return '';
    return new Date(moment).toISOString().replace(/T00:00:00\.000Z|(?:\.000)?(?=Z)/, '');
  });
  return first === second ? first || 'open' : `${first}..${second}`;
}

const DAY = 86_400_000;
