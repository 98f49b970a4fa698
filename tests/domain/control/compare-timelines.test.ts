import fc from 'fast-check';
import {
  compareTimelines,
  type ComparisonSpan,
} from '../../../src/domain/control/compare-timelines';
import type { ControlInterval } from '../../../src/domain/control/control-interval';
import { notHeld } from '../../../src/domain/control/not-held';
import { NO_TIES, stateKey } from '../../../src/domain/control/place-state';
import { readControl } from '../../../src/domain/control/read-control';
import { overlaps } from '../../../src/domain/time-range';
import { deriveControl } from '../../../src/domain/control/derive-control';
import { GRID, GRID_START, HOUR, arbitraryEvidence } from './arbitrary-evidence';
import { held } from './evidence';

function brief({ from, until, agreement }: ComparisonSpan): string {
  const day = (moment: number) =>
    Number.isFinite(moment) ? new Date(moment).toISOString().slice(0, 10) : 'open';
  return `${day(from)} ${day(until)} ${agreement}`;
}

test('where two lenses part ways, and when they come together again', () => {
  const spans = compareTimelines({
    damascus: deriveControl([held('syria', '2015-01-01/2017-01-01')]),
    moscow: deriveControl([
      held('syria', '2015-01-01/2016-01-01'),
      held('isis', '2016-01-01/2016-06-01'),
      held('syria', '2016-06-01/2017-01-01'),
    ]),
    baghdad: deriveControl([]),
  });
  expect(spans.map(brief)).toEqual([
    '2015-01-01 2015-01-02 AGREE',
    '2015-01-02 2016-01-01 AGREE',
    '2016-01-01 2016-01-02 AGREE',
    '2016-01-02 2016-06-01 DISAGREE',
    '2016-06-01 2016-06-02 AGREE',
    '2016-06-02 2017-01-01 AGREE',
    '2017-01-01 2017-01-02 AGREE',
  ]);
  expect(spans[3]?.states).toEqual({
    damascus: [{ forceId: 'syria', status: 'CONTROLLED', certainty: 'CERTAIN' }],
    moscow: [{ forceId: 'isis', status: 'CONTROLLED', certainty: 'CERTAIN' }],
    baghdad: [],
  });
});

test('what one lens alone says is one-sided, and may have no end', () => {
  const spans = compareTimelines({
    one: deriveControl([held('isis', '2016-01-01')]),
    other: deriveControl([held('isis', '2016-01-01/2016-01-05')]),
  });
  expect(spans.map(brief)).toEqual([
    '2016-01-01 2016-01-02 AGREE',
    '2016-01-02 2016-01-05 AGREE',
    '2016-01-05 2016-01-06 AGREE',
    '2016-01-06 open ONE_SIDED',
  ]);
});

test('spans that say the same and touch are one, and others are not', () => {
  const isis = (from: number, until: number): ControlInterval[] =>
    deriveControl([held('isis', '2016-01-01')]).map((interval) => ({
      ...interval,
      segments: [{ from, until, certainty: 'CERTAIN', disputed: false }],
    }));
  const spansOf = (one: ControlInterval[], two: ControlInterval[]) =>
    compareTimelines({ one, two }).map(({ from, until, agreement }) => [from, until, agreement]);
  expect(spansOf([...isis(0, 10), ...isis(10, 20)], [])).toEqual([[0, 20, 'ONE_SIDED']]);
  expect(spansOf([...isis(0, 10), ...isis(15, 20)], [])).toEqual([
    [0, 10, 'ONE_SIDED'],
    [15, 20, 'ONE_SIDED'],
  ]);
  expect(spansOf([...isis(0, 10), ...isis(10, 20)], isis(10, 20))).toEqual([
    [0, 10, 'ONE_SIDED'],
    [10, 20, 'AGREE'],
  ]);
});

test('a span has the surest certainty of each state, in the order of states', () => {
  const [isis] = deriveControl([held('isis', '2016-01-01')]);
  const [iraq] = deriveControl([held('iraq', '2016-01-01')]);
  const segment = { from: 0, until: 10, disputed: false };
  const [span, ...others] = compareTimelines({
    one: [
      { ...isis!, segments: [{ ...segment, certainty: 'POSSIBLE' }] },
      { ...isis!, segments: [{ ...segment, certainty: 'CERTAIN' }] },
      { ...isis!, segments: [{ ...segment, certainty: 'LAST_KNOWN' }] },
      { ...iraq!, segments: [{ ...segment, certainty: 'CONTINUED' }] },
    ],
  });
  expect(others).toEqual([]);
  expect(span!.states.one).toEqual([
    { forceId: 'iraq', status: 'CONTROLLED', certainty: 'CONTINUED' },
    { forceId: 'isis', status: 'CONTROLLED', certainty: 'CERTAIN' },
  ]);
});

test.each([
  [
    'held and besieged by one force agree',
    held('isis', '2016'),
    held('isis', '2016', { status: 'BESIEGED' }),
    'AGREE',
  ],
  [
    'contested agrees with contested, whoever is named',
    held('isis', '2016', { status: 'CONTESTED' }),
    held(null, '2016', { status: 'CONTESTED' }),
    'AGREE',
  ],
  [
    'held and not known agree',
    held('isis', '2016'),
    held(null, '2016', { status: 'UNKNOWN' }),
    'AGREE',
  ],
  ['held and held by somebody unnamed agree', held('isis', '2016'), held(null, '2016'), 'AGREE'],
  [
    'contested and held by somebody unnamed agree partly',
    held('isis', '2016', { status: 'CONTESTED' }),
    held(null, '2016'),
    'PARTLY',
  ],
  [
    'held and contested agree partly',
    held('isis', '2016'),
    held(null, '2016', { status: 'CONTESTED' }),
    'PARTLY',
  ],
  [
    'held by one force and by another disagree',
    held('isis', '2016'),
    held('iraq', '2016'),
    'DISAGREE',
  ],
])('%s', (_name, one, other, agreement) => {
  const [first] = compareTimelines({ one: deriveControl([one]), other: deriveControl([other]) });
  expect(first?.agreement).toBe(agreement);
});

test('who names no holder brings two that name different ones to no agreement', () => {
  const [unnamed, isis, iraq] = [null, 'isis', 'iraq'].map((force) =>
    deriveControl([held(force, '2016')]),
  ) as [ControlInterval[], ControlInterval[], ControlInterval[]];
  const [first] = compareTimelines({ unnamed, isis, iraq });
  expect(first?.agreement).toBe('DISAGREE');
});

test('who knows no holder beside one that it names still disagrees with another', () => {
  const one = deriveControl([
    held('ukraine', '2022-03-01'),
    held(null, '2022-03-03', { status: 'UNKNOWN' }),
    held('ukraine', '2022-03-05'),
  ]);
  const other = deriveControl([held('russia', '2022-03-01/2022-03-06')]);
  const spans = compareTimelines({ one, other });
  expect(new Set(spans.slice(1, -1).map(({ agreement }) => agreement))).toEqual(
    new Set(['DISAGREE']),
  );
});

test('not to know disagrees with nothing, and no siege with control by the same force', () => {
  fc.assert(
    fc.property(arbitraryEvidence, fc.constantFrom('UNKNOWN', 'BESIEGED'), (evidence, status) => {
      const one = deriveControl(evidence).filter((found) => found.status === 'CONTROLLED');
      const other = one.map((interval) =>
        status === 'UNKNOWN' ? { ...interval, status, forceId: null } : { ...interval, status },
      );
      const agreements = compareTimelines({ one, other }).map(({ agreement }) => agreement);
      expect(agreements).not.toContain('DISAGREE');
    }),
    { numRuns: 200 },
  );
});

describe('a lens that only denies', () => {
  const sides = (one: Parameters<typeof deriveControl>[0], other: typeof one) => {
    const lenses = { one, other };
    const byLens = <Result>(make: (evidence: typeof one) => Result) =>
      Object.fromEntries(Object.entries(lenses).map(([name, said]) => [name, make(said)]));
    return compareTimelines(
      byLens((said) => deriveControl(said)),
      byLens((said) => notHeld(readControl(said, NO_TIES))),
    );
  };
  const denied = held('isis', '2016-01-02/2016-01-05', { factuality: 'CERTAIN_NOT' });

  test('disagrees with one that names whom it denies, where it does', () => {
    const spans = sides([held('isis', '2016-01-01T00:00:00Z/2016-01-08T00:00:00Z')], [denied]);
    expect(spans.map(brief)).toEqual([
      '2016-01-01 2016-01-03 ONE_SIDED',
      '2016-01-03 2016-01-05 DISAGREE',
      '2016-01-05 2016-01-08 ONE_SIDED',
    ]);
    expect(spans[1]?.notHeld).toMatchObject({ one: [], other: [{ forceId: 'isis' }] });
  });

  test('agrees with one that names another, and with one that denies the same', () => {
    const held4 = held('iraq', '2016-01-03T00:00:00Z/2016-01-05T00:00:00Z');
    expect(sides([held4], [denied]).map(brief)).toEqual(['2016-01-03 2016-01-05 AGREE']);
    expect(sides([denied], [denied]).map(brief)).toEqual(['2016-01-03 2016-01-05 AGREE']);
  });

  test('speaks, where everybody else is silent', () => {
    expect(sides([], [denied]).map(brief)).toEqual(['2016-01-03 2016-01-05 ONE_SIDED']);
  });

  test('affirms what it also denies', () => {
    const both = [denied, held('isis', '2016-01-03T00:00:00Z/2016-01-05T00:00:00Z')];
    expect(sides(both, both.slice(1)).map(brief)).toEqual(['2016-01-03 2016-01-05 AGREE']);
  });
});

test('nothing compared with nothing is nothing', () => {
  expect(compareTimelines({})).toEqual([]);
  expect(compareTimelines({ a: [], b: [] })).toEqual([]);
});

test('every moment has the states that its timelines give it', () => {
  fc.assert(
    fc.property(arbitraryEvidence, arbitraryEvidence, (a, b) => {
      const timelines = { a: deriveControl(a), b: deriveControl(b) };
      const spans = compareTimelines(timelines);
      for (let hour = -10; hour < GRID + 20; hour++) {
        const at = {
          from: GRID_START + (hour + 0.25) * HOUR,
          until: GRID_START + (hour + 0.5) * HOUR,
        };
        const span = spans.find(({ from, until }) => from <= at.from && at.until <= until);
        for (const name of ['a', 'b'] as const) {
          const expected = new Set(
            timelines[name]
              .filter(({ segments }) => segments.some((segment) => overlaps(segment, at)))
              .map(stateKey),
          );
          expect(new Set((span?.states[name] ?? []).map(stateKey))).toEqual(expected);
        }
      }
    }),
    { numRuns: 200 },
  );
});
