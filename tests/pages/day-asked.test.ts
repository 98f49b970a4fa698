import { renderToString } from 'preact-render-to-string';
import { DayAsked } from '../../src/pages/place/day-asked';
import type { PlaceOnly } from '../../src/pages/place/place-query';
import { viewOf } from '../../src/pages/view';

const view = viewOf('/city:ramadi?at=2015-05-17', 'http://127.0.0.1:4000');

function textOf(place: Pick<PlaceOnly, 'control' | 'notHeldBy'>): string {
  const html = renderToString(DayAsked({ place: place as PlaceOnly, view }));
  return html
    .replace(/<form.*<\/form>/s, '')
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, '');
}

const denial = {
  force: { id: 'organisation:isis', name: 'ISIS' },
  claims: [
    { id: 'claim:a:1', speakers: [{ id: 'country:iraq', name: 'Iraq' }], speakerText: null },
    { id: 'claim:a:2', speakers: [], speakerText: 'officials' },
  ],
};

test('a day of which claims only deny who held the place is told apart from one of silence', () => {
  const silence = 'No text here says who held it on 17 May 2015.';
  expect(textOf({ control: [], notHeldBy: [] })).toBe(silence);
  expect(textOf({ control: [], notHeldBy: [denial] } as never)).toBe(
    `${silence}Not held by ISIS, according to Iraq, unnamed “officials”`,
  );
});

test('a denial stands beside what others say', () => {
  const state = { force: denial.force, status: 'CONTROLLED', certainty: 'POSSIBLE' };
  expect(textOf({ control: [state], notHeldBy: [denial] } as never)).toMatch(
    /^On 17 May 2015:.*ISIS.*possible.*Not held by ISIS, according to Iraq/,
  );
});
