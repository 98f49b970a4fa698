import { controlAt } from '../../../src/domain/control/control-at';
import { BARE_SETTING, deriveControlOfPlaces } from '../../../src/domain/control/derive-places';
import { parseEdtf } from '../../../src/domain/edtf';
import { inOrder, writeStates } from './case-tables';
import { readEvidence, readWorkedCases } from './worked-rows';

test.each(readWorkedCases('worked-cases.txt'))('$rule', ({ lines }) => {
  const { evidence, ties, partOf, questions } = readEvidence(lines);
  const control = deriveControlOfPlaces(evidence, { ...BARE_SETTING, ties, partOf });
  const expected = questions.map((line) => {
    const [question = '', answers = ''] = line.split('->');
    return `${question.trim()} -> ${inOrder(answers)}`;
  });
  const found = expected.map((line) => {
    const [question = ''] = line.split(' -> ');
    const [at = '', placeId = 'X'] = question.split('@');
    const states = controlAt(control.get(placeId) ?? [], parseEdtf(at));
    return `${question} -> ${writeStates(states, ({ forceId }) => forceId)}`;
  });
  expect(found).toEqual(expected);
});
