import { heldByTwo, membersFirst, type PlaceOnDay } from '../../src/pages/map/map-places';

const state = (id: string, certainty: string) => ({ force: { id }, certainty });
const place = (id: string, ...states: ReturnType<typeof state>[]) =>
  ({ id, name: id, latitude: null, longitude: null, states }) as unknown as PlaceOnDay;

const MOSUL = place('city:mosul', state('country:iraq', 'CERTAIN'), state('force:pmf', 'CERTAIN'));
const HAWIJA = place('city:hawija', state('country:iraq', 'CERTAIN'), state('isis', 'LAST_KNOWN'));

test('a map asks about places that two forces hold as surely', () => {
  expect(heldByTwo([MOSUL, HAWIJA])).toEqual(['city:mosul']);
});

test('a map shows the member before the force that it is a member of, and the surest state first', () => {
  const members = ['city:mosul', 'city:hawija'].map((id) => ({
    id,
    control: [
      { force: { id: 'country:iraq' }, members: [{ id: 'force:pmf' }] },
      { force: { id: 'force:pmf' }, members: [] },
    ],
  }));
  const shown = membersFirst([MOSUL, HAWIJA], members as never);
  expect(shown.map(({ states }) => states.map(({ force }) => force!.id))).toEqual([
    ['force:pmf', 'country:iraq'],
    ['country:iraq', 'isis'],
  ]);
});
