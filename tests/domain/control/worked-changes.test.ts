import { conflictsOfPlace } from '../../../src/domain/contradiction/find-contradictions';
import { changesOfHands } from '../../../src/domain/control/changes-of-hands';
import { asOfRange } from '../../../src/domain/control/control-at';
import { BARE_SETTING, readPlaces } from '../../../src/domain/control/derive-places';
import { notHeldAt } from '../../../src/domain/control/not-held';
import type { PlaceState } from '../../../src/domain/control/place-state';
import { parseEdtf } from '../../../src/domain/edtf';
import { formatEdtfMoment } from '../../../src/domain/edtf-format';
import type { TimeRange } from '../../../src/domain/time-range';
import { readEvidence, readWorkedCases, type WorkedEvidence } from './worked-rows';

test.each(readWorkedCases('worked-changes.txt'))('$rule', ({ lines }) => {
  const worked = readEvidence(lines);
  const found = worked.questions.map((line) => {
    const [question = ''] = line.split(' ->');
    return `${question} -> ${answer(question, worked).join('; ')}`.trim();
  });
  expect(found).toEqual(worked.questions);
});

function answer(question: string, { evidence, ties, partOf }: WorkedEvidence): string[] {
  const setting = { ...BARE_SETTING, ties, partOf };
  const readings = readPlaces(evidence, setting);
  const [asked = '', placeId = 'X'] = question.split('@');
  const reading = readings.get(placeId)!;
  const [word, when] = asked.split(' ');
  if (word === 'not') {
    const denials = notHeldAt(reading, asOfRange(parseEdtf(when!)));
    return denials.map((denial) => `${denial.forceId} ${write(denial)}`);
  }
  const partWhole = conflictsOfPlace(placeId, readings, setting).filter(
    ({ kind }) => kind === 'PART_WHOLE',
  );
  return changesOfHands(placeId, reading, { ties, partWhole }).map(
    ({ from, to, dates, isAffirmed, disputed }) =>
      [
        `${nameOf(from)} > ${nameOf(to)} ${dates.map(write).join(' or ')}`,
        ...(isAffirmed ? [] : ['?']),
        ...(disputed ? ['!'] : []),
      ].join(' '),
  );
}

function nameOf(state: PlaceState | null): string {
  if (state === null) return '-';
  return state.status === 'CONTROLLED' ? state.forceId! : state.status;
}

function write({ from, until }: TimeRange): string {
  return formatEdtfMoment(from, until);
}
