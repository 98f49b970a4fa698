import { readControl } from '../../../src/domain/control/read-control';
import type { Testimony } from '../../../src/domain/control/testimony';
import type { TimeRange } from '../../../src/domain/time-range';
import { readEvidence, readWorkedCases } from './worked-rows';

test.each(readWorkedCases('worked-contradictions.txt'))('$rule', ({ lines }) => {
  const { evidence, ties, questions } = readEvidence(lines);
  const { strict, unreported } = readControl(evidence, ties);
  const found = [
    ...strict.map(({ a, b, aspect, when }) => write(aspect, when, [a], [b])),
    ...unreported.map(({ a, b, aspect, when }) => write(aspect, when, a, b)),
  ];
  expect(found.sort()).toEqual([...questions].sort());
});

function write(
  aspect: string,
  { from, until }: TimeRange,
  a: readonly Testimony[],
  b: readonly Testimony[],
): string {
  const isOfDays = from % DAY === 0 && until % DAY === 0;
  const [first, last] = [from, isOfDays ? until - DAY : until].map((moment) =>
    new Date(moment).toISOString().replace(isOfDays ? /T.*/ : '.000Z', isOfDays ? '' : 'Z'),
  );
  const sides = [sideOf(a), sideOf(b)].sort();
  return `-> ${aspect} ${first}${first === last ? '' : `..${last}`}: ${sides.join(' | ')}`;
}

const DAY = 86_400_000;

/** Its state, and the voices of its statements in their order. */
function sideOf(testimonies: readonly Testimony[]): string {
  const { status, forceId } = testimonies[0]!.state;
  const name = status === 'CONTROLLED' ? forceId! : status;
  return `${name} ${testimonies.map(({ voices }) => voices.join('+')).join(' ')}`;
}
