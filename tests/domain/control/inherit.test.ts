import type { Certainty } from '../../../src/domain/control/control-interval';
import { inheritedStates } from '../../../src/domain/control/inherit';
import type { ControlStatus } from '../../../src/domain/control-claim';

/** The states of wholes, each as `force CERTAINTY`; a status in place of a force that holds it. */
function inherit(
  partOf: Record<string, readonly string[]>,
  states: Record<string, readonly string[]>,
): string[] {
  const statesOf = (id: string) =>
    (states[id] ?? []).map((text) => {
      const [name = '', certainty] = text.split(' ') as [string, Certainty];
      const isStatus = /^[A-Z]+$/.test(name);
      const status: ControlStatus = isStatus ? (name as ControlStatus) : 'CONTROLLED';
      return { certainty, status, forceId: isStatus ? null : name };
    });
  return inheritedStates('city', new Map(Object.entries(partOf)), statesOf).map(
    ({ wholeId, state }) => `${state.forceId ?? state.status} of ${wholeId}`,
  );
}

const LINE = { city: ['district'], district: ['province'], province: ['country'] };

test('the nearest whole that has a state for sure gives it', () => {
  expect(inherit(LINE, { province: ['isis CERTAIN'], country: ['iraq CERTAIN'] })).toEqual([
    'isis of province',
  ]);
});

test.each(['POSSIBLE', 'LAST_KNOWN'])(
  'a whole that has a state as %s is looked past',
  (certainty) => {
    const states = { district: [`isis ${certainty}`], country: ['iraq CONTINUED'] };
    expect(inherit(LINE, states)).toEqual(['iraq of country']);
  },
);

test('a whole gives all of its sure states, and not that its holder is not known', () => {
  const states = { district: ['UNKNOWN CERTAIN'], province: ['isis CERTAIN', 'CONTESTED CERTAIN'] };
  expect(inherit(LINE, states)).toEqual(['CONTESTED of province', 'isis of province']);
});

test('each line of wholes gives its own, and a state of two the nearer whole', () => {
  const partOf = { city: ['province', 'region'], region: ['country'] };
  const states = { province: ['isis CERTAIN'], country: ['iraq CERTAIN', 'isis CERTAIN'] };
  expect(inherit(partOf, states)).toEqual(['iraq of country', 'isis of province']);
});

test('nothing is inherited from nowhere, nor around in a circle', () => {
  expect(inherit({}, {})).toEqual([]);
  expect(inherit({ city: ['a'], a: ['b'], b: ['a', 'city'] }, { city: ['isis CERTAIN'] })).toEqual(
    [],
  );
});
