import { readFileSync } from 'node:fs';
import { drawMap, type MapPlace } from '../../src/pictures/draw-map';
import { outlinesOf } from '../../src/pictures/outlines';

/** As fine as wide maps show them, and as coarse as phones do. */
const [fine, coarse] = ['50m', '110m'].map((scale) => {
  const file = require.resolve(`world-atlas/countries-${scale}.json`);
  return outlinesOf(JSON.parse(readFileSync(file, 'utf8')));
});

/** Whether a line passes Perekop, the isthmus of Crimea. */
function passesPerekop(lines: GeoJSON.MultiLineString): boolean {
  return lines.coordinates
    .flat()
    .some(([x, y]) => x! > 33.4 && x! < 34.4 && y! > 45.9 && y! < 46.3);
}

describe('the outlines of a map', () => {
  it.each([
    ['fine', fine!],
    ['coarse', coarse!],
  ])('keep the %s line at Perekop apart from borders, so that it can be dotted', (_, outlines) => {
    expect(passesPerekop(outlines.disputed)).toBe(true);
    expect(passesPerekop(outlines.borders)).toBe(false);
  });

  it('draw the border of Ukraine and Poland with the others', () => {
    const atBuh = fine!.borders.coordinates
      .flat()
      .some(([x, y]) => x! > 23.4 && x! < 24.2 && y! > 50.4 && y! < 51.6);
    expect(atBuh).toBe(true);
  });
});

describe('the ground of a map', () => {
  const placeAt = (longitude: number, name: string): MapPlace => ({
    ...{ id: `city:${name}`, name, longitude, latitude: 48, told: 'Reds, certain' },
    states: [{ certainty: 'CERTAIN', slot: 1, ageDays: null }],
  });
  const groundOf = (places: readonly MapPlace[], width = 400) =>
    /<path class="land".*?<\/g>/.exec(drawMap({ label: '', places }, coarse!, width, 'map'))![0];
  const [west, east, between] = [placeAt(24, 'west'), placeAt(38, 'east'), placeAt(30, 'between')];

  it('is the same for all places of an area, whoever asked before', () => {
    const ground = groundOf([west, east]);
    expect(groundOf([west, east, between])).toBe(ground);
    expect(groundOf([between, east])).not.toBe(ground);
    expect(groundOf([west, east], 800)).not.toBe(ground);
    expect(groundOf([west, east])).toBe(ground);
  });
});
