import fc from 'fast-check';
import { placeLabels } from '../../src/pictures/place-labels';

const PICTURE = { width: 400, height: 300 };
const HOW = { font: 10, radius: 4, most: 36 };
const A = { name: 'Aleppo', x: 200, y: 150 };

/** On which side of its mark the name of A stands, among other marks. */
function sideOfA(others: readonly { x: number; y: number }[]): string | undefined {
  const [label] = placeLabels([A], [A, ...others], PICTURE, HOW);
  if (label === undefined || label.anchor !== 'middle') return label?.anchor;
  return label.y < A.y ? 'above' : 'below';
}

describe('the name of a place', () => {
  const right = { x: 215, y: 150 };
  const left = { x: 185, y: 150 };
  const above = { x: 200, y: 138 };
  const below = { x: 200, y: 162 };

  it('stands to the right of its mark', () => {
    expect(sideOfA([])).toBe('start');
  });

  it('goes where it hides no mark, and is left out where it would hide one on each side', () => {
    expect(sideOfA([right])).toBe('end');
    expect(sideOfA([right, left])).toBe('above');
    expect(sideOfA([right, left, above])).toBe('below');
    expect(sideOfA([right, left, above, below])).toBeUndefined();
  });

  it('goes to the left of a mark at the right edge of the picture', () => {
    const [label] = placeLabels([{ ...A, x: 390 }], [], PICTURE, HOW);
    expect(label!.anchor).toBe('end');
  });

  it('is given to so many places at most, the most important first', () => {
    const column = [0, 1, 2].map((row) => ({ name: `P${row}`, x: 200, y: 50 + 50 * row }));
    const labels = placeLabels(column, column, PICTURE, { ...HOW, most: 2 });
    expect(labels.map(({ name }) => name)).toEqual(['P0', 'P1']);
  });

  it('never hides the middle of any mark', () => {
    const point = fc.record({
      name: fc.stringMatching(/^[a-z]{1,12}$/),
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (places) => {
        for (const { name, x, y, anchor } of placeLabels(places, places, PICTURE, HOW)) {
          // A letter is about half as wide as the font is high.
          const width = name.length * 5;
          const from = { start: x, end: x - width, middle: x - width / 2 }[anchor];
          const hidden = places.filter(
            (mark) => mark.x > from && mark.x < from + width && mark.y > y - 8 && mark.y < y,
          );
          expect(hidden).toEqual([]);
        }
      }),
    );
  });
});
