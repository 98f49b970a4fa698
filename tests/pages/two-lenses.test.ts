import { joinQuoted } from '../../src/pages/place/with-quotes';
import { overlaid } from '../../src/pages/place/second-lens';
import { drawTimeline, type TimelineLane } from '../../src/pictures/draw-timeline';
import { lensInWords } from '../../src/pages/words/lens-in-words';

const day = (text: string) => Date.parse(text);
const july = { from: day('2017-07-01'), until: day('2017-08-01') };
const isis: TimelineLane = {
  name: 'ISIS',
  slot: 6,
  segments: [{ certainty: 'CERTAIN', from: day('2017-07-01'), until: day('2017-07-10') }],
};
const iraq: TimelineLane = {
  name: 'Iraq',
  slot: 5,
  segments: [{ certainty: 'LAST_KNOWN', from: day('2017-07-10'), until: null }],
};

describe('two lenses in one timeline', () => {
  it('have a thin lane each under the lane of a state, empty where the lens says nothing of it', () => {
    const lanes = overlaid([isis], [iraq], 'al-Abadi');
    expect(
      lanes.map(({ name, isThin, segments }) => [name, isThin ?? false, segments.length]),
    ).toEqual([
      ['ISIS', false, 1],
      ['al-Abadi', true, 0],
      ['Iraq', false, 0],
      ['al-Abadi', true, 1],
    ]);
  });

  it('draw the thin lane in the colour of its state, below the wide one', () => {
    const lanes = overlaid([isis], [{ ...iraq, name: 'ISIS', slot: 6 }], 'al-Abadi');
    const svg = drawTimeline({ ...july, label: '', lanes, disputes: [] }, 800, 'x');
    const [, top, height] = /<rect class="bar cl-f6"[^>]* y="(\d+)"[^>]* height="(\d+)"/.exec(svg)!;
    const [, thin] = /data-segment="1\.0"><path class="bar cl-f6" d="M[\d.]+ (\d+)h/.exec(svg)!;
    expect(Number(thin)).toBeGreaterThanOrEqual(Number(top) + Number(height));
  });

  it('keep the quotes of each apart', () => {
    const quoted = (lane: TimelineLane, words: string) => ({
      lanes: [{ ...lane, segments: lane.segments.map((one) => ({ ...one, quotes: [0] })) }],
      quotes: [{ words, by: '', href: '' }],
    });
    const { lanes, quotes } = joinQuoted([quoted(isis, 'first'), quoted(iraq, 'second')]);
    const told = lanes.map(({ segments: [one] }) => quotes[one!.quotes![0]!]!.words);
    expect(told).toEqual(['first', 'second']);
  });

  it('are called by whom they believe, and by when it was recorded', () => {
    const names = new Map([['person:a', 'Haidar al-Abadi']]);
    const lens = { knownAsOf: null, accordingTo: [], excluding: [] };
    expect(lensInWords(lens, names)).toBe('All voices');
    expect(lensInWords({ ...lens, accordingTo: ['person:a'] }, names)).toBe('Haidar al-Abadi');
    expect(
      lensInWords({ ...lens, excluding: ['person:a'], knownAsOf: '2026-11-27T00:00:00Z' }, names),
    ).toBe('All voices without Haidar al-Abadi, as recorded by 27 November 2026, 00:00:00 UTC');
  });
});
