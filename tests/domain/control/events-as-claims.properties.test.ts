import fc from 'fast-check';
import type { TracedEvidence } from '../../../src/domain/control/control-evidence';
import { controlAt } from '../../../src/domain/control/control-at';
import { deriveControl } from '../../../src/domain/control/derive-control';
import { parseEdtf } from '../../../src/domain/edtf';
import { propertyRuns } from '../../support/property-runs';
import { writeStates } from './case-tables';
import { changed, claim, held } from './evidence';

const day = fc.integer({ min: 1, max: 12 });
const row = fc.record({
  what: fc.constantFrom('seen', 'held', 'gained', 'lost', 'not seen'),
  force: fc.constantFrom('alpha', 'beta'),
  voice: fc.constantFrom('p1', 'p2', 'p3'),
  days: fc.tuple(day, day),
  isOfMonth: fc.boolean(),
  factuality: fc.constantFrom('CERTAIN' as const, 'CERTAIN' as const, 'CERTAIN_NOT' as const),
  published: fc.integer({ min: 1, max: 5 }),
});
type Row = ReturnType<typeof row.generate>['value'];

/** The rows as evidence: captures and losses as claims of beginnings and ends, or as events that one claim each tells. */
function evidenceOf(rows: readonly Row[], areEvents: boolean): TracedEvidence[] {
  return rows.map(({ what, force, voice, days, isOfMonth, factuality, published }, index) => {
    const said = claim({
      id: `claim:${index}`,
      speakerIds: [voice],
      published: `2016-01-0${published}`,
      factuality:
        what === 'not seen'
          ? 'CERTAIN_NOT'
          : what === 'seen' || what === 'held'
            ? 'CERTAIN'
            : factuality,
    });
    const [first, last] = [...days].sort((a, b) => a - b).map(dayOf);
    const time = isOfMonth ? '2015-05' : first!;
    if (what === 'held') return held(force, `${first}/${last}`, { claim: said });
    if (what === 'seen' || what === 'not seen') return held(force, time, { claim: said });
    if (areEvents) {
      const change = what === 'gained' ? { gains: [force] } : { loses: [force] };
      return changed({ ...change, when: time, eventId: `event:${index}` }, { claim: said });
    }
    return held(force, what === 'gained' ? `${time}/` : `/${time}`, { claim: said });
  });
}

function dayOf(number: number): string {
  return `2015-05-${String(number).padStart(2, '0')}`;
}

function answersOf(evidence: readonly TracedEvidence[]): string[] {
  const intervals = deriveControl(evidence);
  const days = Array.from({ length: 14 }, (_, index) => dayOf(index + 1));
  return ['2015-04', ...days, '2015-05', '2015-06'].map(
    (at) => `${at}: ${writeStates(controlAt(intervals, parseEdtf(at)), ({ forceId }) => forceId)}`,
  );
}

it('an event that one claim tells gives what a claim of the beginning or the end gives', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      expect(answersOf(evidenceOf(rows, true))).toEqual(answersOf(evidenceOf(rows, false)));
    }),
    { numRuns: propertyRuns(300) },
  );
});
