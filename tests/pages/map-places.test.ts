import { renderToString } from 'preact-render-to-string';
import { MapLegend, mapTitle } from '../../src/pages/map/map-parts';
import { placesOnDay, type MapHistory } from '../../src/pages/map/map-history';
import { dayNumber } from '../../src/pages/map/map-setting';
import {
  heldByTwo,
  membersFirst,
  membershipsAmong,
  type PlaceOnDay,
} from '../../src/pages/map/map-places';

const state = (id: string, certainty: string) => ({ force: { id }, certainty });
const place = (id: string, ...states: ReturnType<typeof state>[]) =>
  ({ id, name: id, latitude: null, longitude: null, states }) as unknown as PlaceOnDay;

const MOSUL = place('city:mosul', state('country:iraq', 'CERTAIN'), state('force:pmf', 'CERTAIN'));
const HAWIJA = place('city:hawija', state('country:iraq', 'CERTAIN'), state('isis', 'LAST_KNOWN'));

test('a map asks about places that two forces hold as surely', () => {
  expect(heldByTwo([MOSUL, HAWIJA])).toEqual(['city:mosul']);
});

test('a map asks about one place of those that the same forces hold', () => {
  const both = [state('force:pmf', 'LAST_KNOWN'), state('country:iraq', 'LAST_KNOWN')];
  const tikrit = place('city:tikrit', ...both);
  const third = place('city:hit', ...both, state('isis', 'LAST_KNOWN'));
  expect(heldByTwo([MOSUL, tikrit, HAWIJA, third])).toEqual(['city:mosul', 'city:hit']);
});

test('a map shows the member before the force that it is a member of, and the surest state first', () => {
  const members = ['city:mosul', 'city:hawija'].map((id) => ({
    id,
    control: [
      { force: { id: 'country:iraq' }, members: [{ id: 'force:pmf' }] },
      { force: { id: 'force:pmf' }, members: [] },
    ],
  }));
  const shown = membersFirst([MOSUL, HAWIJA], new Set(membershipsAmong(members as never)));
  expect(shown.map(({ states }) => states.map(({ force }) => force!.id))).toEqual([
    ['force:pmf', 'country:iraq'],
    ['country:iraq', 'isis'],
  ]);
});

test('a history answers for any day, and says how old the last word is', () => {
  const held = { forceId: 'isis', status: 'CONTROLLED' } as const;
  const history: MapHistory = {
    forces: { isis: 'ISIS', iraq: 'Iraq' },
    memberships: [],
    places: [
      {
        ...{ id: 'city:hawija', name: 'Hawija', latitude: null, longitude: null },
        segments: [
          { ...held, certainty: 'POSSIBLE', from: null, until: '2017-06-01T00:00:00Z' },
          {
            ...held,
            certainty: 'CERTAIN',
            from: '2017-06-01T00:00:00Z',
            until: '2017-07-01T12:00:00Z',
          },
          { ...held, certainty: 'LAST_KNOWN', from: '2017-07-01T12:00:00Z', until: null },
          {
            ...held,
            forceId: 'iraq',
            certainty: 'POSSIBLE',
            from: '2017-07-03T00:00:00Z',
            until: null,
          },
        ],
      },
    ],
  };
  const told = (day: string) =>
    placesOnDay(history, dayNumber(day)).flatMap(({ states }) =>
      states.map(({ force, certainty, ageDays }) => [force!.name, certainty, ageDays]),
    );
  expect(told('2017-05-31')).toEqual([['ISIS', 'POSSIBLE', Infinity]]);
  expect(told('2017-06-30')).toEqual([['ISIS', 'CERTAIN', 29]]);
  // It is certain until noon and nobody says what came after, so it may have changed that day.
  expect(told('2017-07-01')).toEqual([['ISIS', 'POSSIBLE', 30]]);
  expect(told('2017-07-03')).toEqual([
    ['Iraq', 'POSSIBLE', 0],
    ['ISIS', 'LAST_KNOWN', 1.5],
  ]);
});

test('a legend of a map draws each certainty that the map has, the surest first, with its hatch', () => {
  const held = (id: string, certainty: string) =>
    place(id, { ...state('country:iraq', certainty), ...{ status: 'CONTROLLED' } });
  const legend = renderToString(
    MapLegend({
      places: [held('a', 'LAST_KNOWN'), held('b', 'POSSIBLE'), held('c', 'CERTAIN')],
    }),
  );
  // A possible mark has two halves.
  expect([...legend.matchAll(/class="m m--(\w+)/g)].map(([, sure]) => sure)).toEqual([
    'certain',
    'possible',
    'possible',
    'last',
  ]);
  const hatches = [...legend.matchAll(/url\(#([\w-]+)\)/g)].map(([, hatch]) => hatch);
  expect(hatches).toHaveLength(2);
  for (const hatch of hatches) expect(legend).toContain(`<pattern id="${hatch}"`);
});

test('a map is called by the time that it was asked for, be it a day or a month', () => {
  const titleAt = (at: string) => mapTitle({ setting: { area: 'Iraq' } as never, at });
  expect(titleAt('2017-07-05')).toBe('Iraq on 5 July 2017');
  expect(titleAt('2017-07')).toBe('Iraq in July 2017');
});
