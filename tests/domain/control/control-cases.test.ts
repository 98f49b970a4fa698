import { controlAt } from '../../../src/domain/control/control-at';
import { BARE_SETTING, deriveControlOfPlaces } from '../../../src/domain/control/derive-places';
import { parseEdtf } from '../../../src/domain/edtf';
import { readCaseTables, readExpected, writeStates } from './case-tables';

const { evidence, ties, partOf, nameOf } = readCaseTables();
const control = deriveControlOfPlaces(evidence, { ...BARE_SETTING, ties, partOf });

test.each(readExpected())('$place at $at: $expected ($note)', ({ place, at, expected }) => {
  const states = controlAt(control.get(place) ?? [], parseEdtf(at));
  const found = writeStates(states, ({ forceId }) => (forceId === null ? null : nameOf(forceId)));
  expect(found).toBe(expected);
});
