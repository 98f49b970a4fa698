import { controlAt } from '../../../src/domain/control/control-at';
import type { ControlState } from '../../../src/domain/control/control-interval';
import { BARE_SETTING, deriveControlOfPlaces } from '../../../src/domain/control/derive-places';
import { parseEdtf } from '../../../src/domain/edtf';
import { inOrder, readCaseTables, readExpected } from './case-tables';

const { evidence, ties, partOf, nameOf } = readCaseTables();
const control = deriveControlOfPlaces(evidence, { ...BARE_SETTING, ties, partOf });
const LETTERS = { CERTAIN: 'C', CONTINUED: 'N', POSSIBLE: 'P', LAST_KNOWN: 'L' };

function write({ status, forceId, certainty, disputed }: ControlState): string {
  const name = status === 'CONTROLLED' ? (forceId === null ? 'UNNAMED' : nameOf(forceId)) : status;
  return `${name} ${LETTERS[certainty]}${disputed ? ' !' : ''}`;
}

test.each(readExpected())('$place at $at: $expected ($note)', ({ place, at, expected }) => {
  const states = controlAt(control.get(place) ?? [], parseEdtf(at));
  expect(inOrder(states.map(write).join('; '))).toBe(expected);
});
