import { readVocabulary } from '../../src/vocabulary/read-vocabulary';
import { byPascalCase, pascalCase, ROLE_FILLERS, termOf } from '../../src/domain/vocabulary';

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

test('every event has a frame of known roles, and changes control through roles of its frame', () => {
  const { events, roles } = readVocabulary();
  for (const [name, { roles: frame, control }] of events) {
    expect([name, frame.size]).not.toEqual([name, 0]);
    for (const [role, filler] of frame) {
      expect([name, role, roles.has(role)]).toEqual([name, role, true]);
      expect(ROLE_FILLERS).toContain(filler);
    }
    for (const role of [control?.gains ?? [], control?.loses ?? []].flat()) {
      expect([name, role, frame.get(role)]).toEqual([name, role, 'ACTOR']);
    }
  }
});

test('the violence of a war has terms of its own, with the codes that other schemes have for it', () => {
  const { events } = readVocabulary();
  const codes = (name: string) => {
    const { plover, acled, cameo } = events.get(name) ?? {};
    return { plover, acled, cameo };
  };
  expect(codes('AIR_STRIKE')).toEqual({
    ...{ plover: 'ASSAULT', acled: 'Air/drone strike', cameo: '195' },
  });
  expect(codes('SHELLING')).toEqual({
    ...{ plover: 'ASSAULT', acled: 'Shelling/artillery/missile attack', cameo: '194' },
  });
  expect(codes('ARREST')).toEqual({ plover: 'COERCE', acled: 'Arrests', cameo: '173' });
  expect(codes('KILLING')).toEqual({});
  expect(events.get('KILLING')?.roles.get('AFFECTED')).toBe('ENTITY');
  for (const name of ['INJURY', 'ATTACK', 'DISPLACEMENT', 'CEASEFIRE', 'TALKS', 'AID']) {
    expect([name, events.has(name)]).toEqual([name, true]);
  }
});
