import { pascalCase, termOf } from '../../src/domain/vocabulary';

test.each([
  ['LIBERATION', 'Liberation'],
  ['MEMBER_OF', 'MemberOf'],
  ['CERTAIN_NOT', 'CertainNot'],
  ['DIPLOMATIC_RELATIONS_WITH', 'DiplomaticRelationsWith'],
])('%s is %s in brat, and back', (term, written) => {
  expect(pascalCase(term)).toBe(written);
  expect(termOf(written)).toBe(term);
});
