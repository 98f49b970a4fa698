import { readVocabulary } from '../../src/vocabulary/read-vocabulary';
import { byPascalCase, pascalCase, termOf } from '../../src/domain/vocabulary';

test('every term of the vocabulary has a name of its own in brat', () => {
  const { roles, events, relations } = readVocabulary();
  for (const terms of [roles, events, relations]) {
    expect(terms.size).toBeGreaterThan(0);
    expect(byPascalCase<string>(terms.keys()).size).toBe(terms.size);
    for (const term of terms.keys()) expect(termOf(pascalCase(term))).toBe(term);
  }
});

test('a liberation gives its place to its agent and takes it from its opponent', () => {
  const { events } = readVocabulary();
  expect(events.get('LIBERATION')?.control).toEqual({ gains: 'AGENT', loses: 'OPPONENT' });
  expect(events.get('WITHDRAWAL')?.control).toEqual({ gains: null, loses: 'AGENT' });
  expect(events.get('BATTLE')?.control).toBeNull();
});
