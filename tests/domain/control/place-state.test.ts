import {
  fit,
  membersAmong,
  placeState,
  stateKey,
  succeed,
  timeOfSuccession,
  type PlaceState,
  type Ties,
} from '../../../src/domain/control/place-state';

/** Peshmerga are a member of Iraq from moment 10 until 20. */
const TIED = [{ from: 10, until: 20 }];
const ties: Ties = {
  idOf: (id) => (id === 'daesh' ? 'isis' : id),
  tiedTime: (a, b) => ([a, b].sort().join() === 'iraq,peshmerga' ? TIED : []),
  memberTime: (member, whole) => (member === 'peshmerga' && whole === 'iraq' ? TIED : []),
};
const time = { from: 0, until: 5 };
const state = (status: PlaceState['status'], forceId: string | null = null) =>
  placeState(status, forceId, ties);
const iraq = state('CONTROLLED', 'iraq');
const peshmerga = state('CONTROLLED', 'peshmerga');
const isis = state('CONTROLLED', 'isis');

test('states have one key if their status and their force are the same', () => {
  expect(stateKey({ status: 'CONTROLLED', forceId: 'isis' })).toBe('CONTROLLED|isis');
  expect(stateKey({ status: 'CONTESTED', forceId: null })).toBe('CONTESTED|');
  expect(state('CONTROLLED', 'daesh')).toEqual(isis);
  expect(state('BESIEGED', 'isis').key).not.toBe(isis.key);
});

test.each<[string, PlaceState, PlaceState, boolean, boolean]>([
  ['two forces', isis, iraq, false, true],
  ['a force and itself', isis, isis, true, false],
  ['a force and itself besieged', isis, state('BESIEGED', 'isis'), true, false],
  ['a force and one without a name', isis, state('CONTROLLED'), true, false],
  ['a force and nobody', isis, state('UNCONTROLLED'), false, true],
  ['a force and contested', isis, state('CONTESTED'), true, true],
  ['a force and not known', isis, state('UNKNOWN'), true, false],
  [
    'contested and contested by a force',
    state('CONTESTED'),
    state('CONTESTED', 'isis'),
    true,
    false,
  ],
  ['nobody and not known', state('UNCONTROLLED'), state('UNKNOWN'), true, false],
  ['nobody and contested', state('UNCONTROLLED'), state('CONTESTED'), true, true],
])('of %s, they fit and follow each other as the rules say', (_name, a, b, fits, follows) => {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    expect(fit(one, other, ties, time)).toBe(fits);
    expect(succeed(one, other, ties, time)).toBe(follows);
    expect(timeOfSuccession(one, other, ties, [time])).toEqual(follows ? [time] : []);
  }
});

test('two forces fit while they are tied, and follow each other when they are not', () => {
  expect(fit(iraq, peshmerga, ties, { from: 12, until: 13 })).toBe(true);
  expect(succeed(iraq, peshmerga, ties, { from: 12, until: 13 })).toBe(false);
  expect(fit(iraq, peshmerga, ties, { from: 20, until: 30 })).toBe(false);
  expect(succeed(iraq, peshmerga, ties, { from: 20, until: 30 })).toBe(true);
  expect(timeOfSuccession(iraq, peshmerga, ties, [{ from: 5, until: 30 }])).toEqual([
    { from: 5, until: 10 },
    { from: 20, until: 30 },
  ]);
  expect(fit(iraq, isis, ties, { from: 12, until: 13 })).toBe(false);
});

test('the members among states are those that a member of the holder holds then', () => {
  const states = [iraq, peshmerga, isis, state('CONTESTED', 'peshmerga'), state('CONTROLLED')];
  const during = { from: 12, until: 13 };
  expect(membersAmong(states, iraq, ties, during)).toEqual([peshmerga]);
  expect(membersAmong(states, iraq, ties, time)).toEqual([]);
  expect(membersAmong(states, peshmerga, ties, during)).toEqual([]);
  expect(membersAmong(states, state('CONTROLLED'), ties, during)).toEqual([]);
  expect(membersAmong(states, state('CONTESTED', 'iraq'), ties, during)).toEqual([]);
});
