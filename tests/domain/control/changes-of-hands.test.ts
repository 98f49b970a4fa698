import fc from 'fast-check';
import { changesOfHands, type ChangeOfHands } from '../../../src/domain/control/changes-of-hands';
import type { TracedEvidence } from '../../../src/domain/control/control-evidence';
import { NO_TIES, type PlaceState } from '../../../src/domain/control/place-state';
import { readControl } from '../../../src/domain/control/read-control';
import { arbitraryEvidence } from './arbitrary-evidence';
import { changed, claim, held } from './evidence';

function read(evidence: readonly TracedEvidence[]): ChangeOfHands[] {
  return changesOfHands('city:mosul', readControl(evidence, NO_TIES), NO_TIES);
}

/** Each change in brief: `isis > iraq 2017-07-10..2017-07-11`, with `?` if hedged and `!` if disputed. */
function changesIn(...evidence: TracedEvidence[]): string[] {
  return read(evidence).map(({ from, to, time, isAffirmed, disputed }) =>
    [
      `${nameOf(from)} > ${nameOf(to)} ${brief(time.from)}..${brief(time.until)}`,
      ...(isAffirmed ? [] : ['?']),
      ...(disputed ? ['!'] : []),
    ].join(' '),
  );
}

function nameOf(state: PlaceState | null): string {
  return state === null ? '-' : (state.forceId ?? state.status);
}

function brief(moment: number): string {
  return new Date(moment).toISOString().replace(/T00:00:00\.000Z|\.000Z/, '');
}

/** A row of a log. */
function row(forceId: string, when: string, settings = {}) {
  return held(forceId, when, { isLogRow: true, ...settings });
}

describe('a log', () => {
  test('has a change at each row that differs from the one before, by its observed_at', () => {
    const contested = { isLogRow: true, status: 'CONTESTED' } as const;
    expect(
      changesIn(
        held(null, '[..2022-08-05T12:00:00Z]/2022-08-06T00:54:25Z', contested),
        row('russia', '2022-08-06T00:54:25Z/2022-08-06T03:41:50Z'),
        held(null, '2022-08-06T03:41:50Z/[2022-08-31T12:00:00Z..]', contested),
      ),
    ).toEqual([
      'CONTESTED > russia 2022-08-06T00:54:25..2022-08-06T00:54:25.001Z',
      'russia > CONTESTED 2022-08-06T03:41:50..2022-08-06T03:41:50.001Z',
    ]);
  });

  test('has no change where a row repeats the one before', () => {
    expect(
      changesIn(
        row('russia', '[..2022-08-05]/[2022-08-07..]'),
        row('russia', '[..2022-08-07]/[2022-08-31..]'),
      ),
    ).toEqual([]);
  });

  test('follows the file where two rows are of one day', () => {
    expect(
      changesIn(
        row('ukraine', '[..2022-08-01]/2022-08-05'),
        row('russia', '2022-08-05/2022-08-05', {
          claim: claim({ id: 'claim:log:z', position: 900 }),
        }),
        row('ukraine', '2022-08-05/2022-08-05', {
          claim: claim({ id: 'claim:log:y', position: 1000 }),
        }),
        row('russia', '2022-08-05/[2022-08-31..]', {
          claim: claim({ id: 'claim:log:x', position: 1100 }),
        }),
      ),
    ).toEqual([
      'ukraine > russia 2022-08-05..2022-08-06',
      'ukraine > russia 2022-08-05..2022-08-06',
      'russia > ukraine 2022-08-05..2022-08-06',
    ]);
  });

  test('does not say from whom where a lens takes out the row before', () => {
    expect(
      changesIn(
        row('ukraine', '[..2022-08-01]/2022-08-03T12:00:00Z'),
        row('russia', '2022-08-05T12:00:00Z/[2022-08-31..]'),
      ),
    ).toEqual(['- > russia 2022-08-05T12:00:00..2022-08-05T12:00:00.001Z']);
  });

  test('dates what another source reports of the same change, which bears it out', () => {
    const changes = read([
      row('ukraine', '[..2022-05-01]/2022-05-27T06:14:43Z', { id: 'claim:log:1' }),
      row('russia', '2022-05-27T06:14:43Z/[2022-08-31..]', { id: 'claim:log:2' }),
      held('russia', '2022-05/', { id: 'claim:paper:1', speakerIds: ['organisation:paper'] }),
    ]);
    expect(changes).toHaveLength(1);
    expect(changes[0]!.claimIds).toEqual(['claim:log:2', 'claim:paper:1']);
  });
});

test('a capture takes the place from the loser that is named', () => {
  expect(changesIn(changed({ gains: ['iraq'], loses: ['isis'], when: '2017-07-10' }))).toEqual([
    'isis > iraq 2017-07-10..2017-07-11',
  ]);
});

test('a capture without a loser takes it from who surely held it until then', () => {
  expect(
    changesIn(held('isis', '2015-06-01'), changed({ gains: ['iraq'], when: '2017-07-10' })),
  ).toEqual(['isis > iraq 2017-07-10..2017-07-11']);
});

test('a capture says not from whom after a gap that is longer than a lens allows', () => {
  const evidence = [held('isis', '2015-06-01'), changed({ gains: ['iraq'], when: '2017-07-10' })];
  const losers = (longestGap: number) =>
    changesOfHands('city:mosul', readControl(evidence, NO_TIES), NO_TIES, longestGap).map(
      ({ from }) => nameOf(from),
    );
  // From the end of 1 June 2015 to 10 July 2017 it is 769 days.
  expect(losers(769 * 86_400_000)).toEqual(['isis']);
  expect(losers(768 * 86_400_000)).toEqual(['-']);
});

test('a capture says not from whom where somebody else says that another held the place on', () => {
  const other = { speakerIds: ['organisation:other'] };
  expect(
    changesIn(
      held('isis', '2016-01-01/2018-01-01', other),
      changed({ gains: ['iraq'], when: '2017-07-10' }),
    ),
  ).toEqual([
    '- > isis 2016-01-01..2016-01-02 !',
    '- > iraq 2017-07-10..2017-07-11 !',
    'isis > - 2018-01-01..2018-01-02 !',
  ]);
});

test('the end of a spell and the beginning of the next are one change', () => {
  expect(changesIn(held('isis', '2014-06/2017-07'), held('iraq', '2017-07-10/..'))).toEqual([
    '- > isis 2014-06-01..2014-07-01',
    'isis > iraq 2017-07-10..2017-07-11',
  ]);
});

test('"to the 20th" and "from the 21st" are one change', () => {
  expect(changesIn(held('isis', '2017-01/2017-07-20'), held('iraq', '2017-07-21/'))).toEqual([
    '- > isis 2017-01-01..2017-02-01',
    'isis > iraq 2017-07-20..2017-07-22',
  ]);
});

test('claims that give one capture wider and narrower times are one change, at the narrower', () => {
  const other = { speakerIds: ['organisation:other'] };
  expect(
    changesIn(held('iraq', '2017-07/', { said: '2017-08' }), held('iraq', '2017-07-10/', other)),
  ).toEqual(['- > iraq 2017-07-10..2017-07-11']);
});

test('one capture at two dates is two changes, both disputed', () => {
  const other = { speakerIds: ['organisation:other'] };
  expect(changesIn(held('iraq', '2017-07-10/'), held('iraq', '2017-07-14/', other))).toEqual([
    '- > iraq 2017-07-10..2017-07-11 !',
    '- > iraq 2017-07-14..2017-07-15 !',
  ]);
});

test('two sightings of different holders report no change', () => {
  expect(changesIn(held('isis', '2015-06-01'), held('iraq', '2017-08-01'))).toEqual([]);
});

test('a capture that had happened when it was said is a change if claims say since when it can have been', () => {
  const taken = changed({ gains: ['iraq'] }, { said: '2017-07-12' });
  expect(changesIn(taken)).toEqual([]);
  expect(changesIn(held('isis', '2017-07-01T12:00:00Z'), taken)).toEqual([
    'isis > iraq 2017-07-01T12:00:01..2017-07-13',
  ]);
});

test('a hedged capture is a change that may have been, until somebody affirms it', () => {
  const hedged = held('iraq', '2017-07-10/', { factuality: 'POSSIBLE' });
  expect(changesIn(hedged)).toEqual(['- > iraq 2017-07-10..2017-07-11 ?']);
  const other = { speakerIds: ['organisation:other'] };
  expect(changesIn(hedged, held('iraq', '2017-07-10/', other))).toEqual([
    '- > iraq 2017-07-10..2017-07-11',
  ]);
});

test('a capture that somebody denies is disputed', () => {
  expect(
    changesIn(
      changed({ gains: ['iraq'], when: '2017-07-10' }),
      changed({ gains: ['iraq'], when: '2017-07-10' }, { factuality: 'CERTAIN_NOT' }),
    ),
  ).toEqual(['- > iraq 2017-07-10..2017-07-11 !']);
});

test('every change is one that claims report, in an order that does not depend on theirs', () => {
  fc.assert(
    fc.property(arbitraryEvidence, fc.func(fc.nat()), (evidence, order) => {
      const changes = read(evidence);
      const shuffled = [...evidence].sort((a, b) => order(a.claim.id) - order(b.claim.id));
      expect(read(shuffled)).toEqual(changes);
      expect(new Set(changes.map((change) => JSON.stringify(change))).size).toBe(changes.length);
      for (const { from, to, time, claimIds } of changes) {
        expect(from ?? to).not.toBeNull();
        expect(from?.key).not.toBe(to?.key);
        expect(time.from).toBeLessThan(time.until);
        expect(claimIds.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('the changes of a log are its rows that differ from the row before, whatever its order of import', () => {
  const states = fc.array(fc.constantFrom('ukraine', 'russia', 'contested'), { maxLength: 12 });
  fc.assert(
    fc.property(states, fc.func(fc.nat()), (holders, order) => {
      const at = (index: number) => `2022-03-${String(index + 1).padStart(2, '0')}T12:00:00Z`;
      const rows = holders.map((holder, index) => {
        const isChange = index > 0 && holders[index - 1] !== holder;
        const isEnded = index + 1 < holders.length && holders[index + 1] !== holder;
        const start = isChange ? at(index) : `[..${at(index)}]`;
        const end = isEnded ? at(index + 1) : `[${at(index + 1)}..]`;
        return holder === 'contested'
          ? held(null, `${start}/${end}`, { isLogRow: true, status: 'CONTESTED' })
          : row(holder, `${start}/${end}`);
      });
      const shuffled = [...rows].sort((a, b) => order(a.claim.id) - order(b.claim.id));
      const expected = rows.flatMap(({ claim: { id } }, index) => {
        const [before, now] = [holders[index - 1], holders[index]!];
        return before === undefined || before === now ? [] : [`${before} > ${now} by ${id}`];
      });
      const found = read(shuffled).map(
        ({ from, to, claimIds }) => `${nameOf(from)} > ${nameOf(to)} by ${claimIds.join()}`,
      );
      expect(found.map((change) => change.toLowerCase())).toEqual(expected);
    }),
  );
});
