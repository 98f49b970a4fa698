import { enlarge } from '../../src/pages/place/turns';
import type { TimelinePicture } from '../../src/pictures/draw-timeline';

const quote = (words: string) => ({ words, by: 'A speaker', href: '/claim:x:1' });

const TIMELINE: TimelinePicture = {
  ...{ label: 'Two forces', from: 0, until: 100, disputes: [] },
  quotes: [quote('first'), quote('second'), quote('third')],
  lanes: [
    {
      ...{ name: 'Reds', slot: 1 },
      segments: [
        { certainty: 'CERTAIN', from: null, until: 40, quotes: [0] },
        { certainty: 'POSSIBLE', from: 40, until: 42, quotes: [2, 1] },
      ],
    },
    {
      ...{ name: 'Blues', slot: 2 },
      segments: [
        { certainty: 'POSSIBLE', from: 40, until: 42, quotes: [2] },
        { certainty: 'CERTAIN', from: 42, until: null, quotes: [1] },
      ],
    },
  ],
};

test('an enlarged turn keeps the segments in its time, each with its quotes', () => {
  const { from, until, lanes, quotes } = enlarge(TIMELINE, { from: 40, until: 45 });
  expect([from, until]).toEqual([40, 45]);
  const told = lanes.map(({ name, segments }) => [
    name,
    segments.map((one) => [one.from, one.quotes!.map((number) => quotes![number]!.words)]),
  ]);
  expect(told).toEqual([
    ['Reds', [[40, ['third', 'second']]]],
    [
      'Blues',
      [
        [40, ['third']],
        [42, ['second']],
      ],
    ],
  ]);
  expect(quotes!.map(({ words }) => words)).toEqual(['second', 'third']);
});
