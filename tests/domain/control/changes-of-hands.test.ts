import fc from 'fast-check';
import { conflictsOfPlace } from '../../../src/domain/contradiction/find-contradictions';
import { readPlaces } from '../../../src/domain/control/derive-places';
import { changesOfHands, type ChangeOfHands } from '../../../src/domain/control/changes-of-hands';
import type { TracedEvidence } from '../../../src/domain/control/control-evidence';
import { NO_TIES, type PlaceState } from '../../../src/domain/control/place-state';
import { readControl } from '../../../src/domain/control/read-control';
import { propertyRuns } from '../../support/property-runs';
import { arbitraryEvidence } from './arbitrary-evidence';
import { changed, claim, held } from './evidence';

function read(evidence: readonly TracedEvidence[]): ChangeOfHands[] {
  return changesOfHands('city:mosul', readControl(evidence, NO_TIES), { ties: NO_TIES });
}

/** Each change in brief: `isis > iraq 2017-07-10..2017-07-11`, with `?` if hedged and `!` if disputed. */
function changesIn(...evidence: TracedEvidence[]): string[] {
  return read(evidence).map(({ from, to, dates, isAffirmed, disputed }) =>
    [
      `${nameOf(from)} > ${nameOf(to)}`,
      dates.map((date) => `${brief(date.from)}..${brief(date.until)}`).join(),
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

const other = { speakerIds: ['organisation:other'] };

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

  test('has the changes of its own rows, whatever another log of the place says', () => {
    const log = (voice: string) => {
      const by = { speakerIds: [voice] };
      return [
        row('ukraine', '[..2022-03-02]/2022-03-10', by),
        row('russia', '2022-03-10/[2022-03-20..]', by),
      ];
    };
    expect(changesIn(...log('map:a'), ...log('map:b'))).toEqual([
      'ukraine > russia 2022-03-10..2022-03-11',
      'ukraine > russia 2022-03-10..2022-03-11',
    ]);
  });

  test('follows the file where rows are of one day', () => {
    const from = (id: string, documentId: string, position: number) => ({
      claim: claim({ id, documentId, position }),
    });
    expect(
      changesIn(
        row('ukraine', '[..2022-08-01]/2022-08-05'),
        row('russia', '2022-08-05/2022-08-05', from('claim:z', 'document:log:9', 900)),
        row('dpr', '2022-08-05/2022-08-05', from('claim:y', 'document:log:9', 1000)),
        row('wagner', '2022-08-05/2022-08-05', from('claim:x', 'document:log:10', 100)),
        row('ukraine', '2022-08-05/[2022-08-31..]'),
      ),
    ).toEqual([
      'ukraine > russia 2022-08-05..2022-08-06',
      'russia > dpr 2022-08-05..2022-08-06',
      'dpr > wagner 2022-08-05..2022-08-06',
      'wagner > ukraine 2022-08-05..2022-08-06',
    ]);
  });

  test('follows the time before the file', () => {
    const at = (position: number) => ({ claim: claim({ position }) });
    expect(
      changesIn(
        row('ukraine', '[..2022-08-01]/2022-08-05', at(3)),
        row('russia', '2022-08-05/2022-08-09', at(2)),
        row('ukraine', '2022-08-09/[2022-08-31..]', at(1)),
      ),
    ).toEqual([
      'ukraine > russia 2022-08-05..2022-08-06',
      'russia > ukraine 2022-08-09..2022-08-10',
    ]);
  });

  test('has no change at a row that is denied', () => {
    const denial = { factuality: 'CERTAIN_NOT' } as const;
    expect(
      changesIn(
        row('ukraine', '[..2022-08-01]/2022-08-05'),
        row('russia', '2022-08-05/[2022-08-31..]', denial),
      ),
    ).toEqual([]);
  });

  test('does not say from whom where a lens takes out the row before', () => {
    expect(
      changesIn(
        row('ukraine', '[..2022-08-01]/2022-08-03T12:00:00Z'),
        row('russia', '2022-08-05T12:00:00Z/[2022-08-31..]'),
      ),
    ).toEqual(['- > russia 2022-08-05T12:00:00..2022-08-05T12:00:00.001Z']);
  });

  test('does not say from whom where a lens takes out a row of one day', () => {
    // The row between began on the 5th, and ended on the 6th.
    expect(
      changesIn(
        row('ukraine', '[..2022-08-01]/2022-08-05'),
        row('russia', '2022-08-06/[2022-08-31..]'),
      ),
    ).toEqual(['- > russia 2022-08-06..2022-08-07']);
  });

  test('does not say from whom where a lens takes out a row that repeats the one before', () => {
    expect(
      changesIn(
        row('ukraine', '[..2022-08-01]/[2022-08-03..]'),
        row('russia', '2022-08-05/[2022-08-31..]'),
      ),
    ).toEqual(['- > russia 2022-08-05..2022-08-06']);
  });

  test('has its change on its own date, whatever date another source gives for it', () => {
    expect(
      changesIn(
        row('ukraine', '[..2022-03-01]/2022-03-12'),
        row('russia', '2022-03-12/[2022-03-20..]'),
        held('russia', '2022-03-10/', other),
      ),
    ).toEqual(['- > russia 2022-03-10..2022-03-11 !', 'ukraine > russia 2022-03-12..2022-03-13 !']);
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
    changesOfHands('city:mosul', readControl(evidence, NO_TIES), { ties: NO_TIES, longestGap }).map(
      ({ from }) => nameOf(from),
    );
  // From the end of 1 June 2015 to 10 July 2017 it is 769 days.
  expect(losers(769 * 86_400_000)).toEqual(['isis']);
  expect(losers(768 * 86_400_000)).toEqual(['-']);
});

test('a capture says not from whom where somebody else says that another held the place on', () => {
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
  expect(
    changesIn(held('iraq', '2017-07/', { said: '2017-08' }), held('iraq', '2017-07-10/', other)),
  ).toEqual(['- > iraq 2017-07-10..2017-07-11']);
});

test('one capture at two dates is one change with two dates, and disputed', () => {
  const claims = [held('iraq', '2017-07-10/'), held('iraq', '2017-07-14/', other)];
  expect(changesIn(...claims)).toEqual([
    '- > iraq 2017-07-10..2017-07-11,2017-07-14..2017-07-15 !',
  ]);
  // One event that two report at two dates.
  const reported = (when: string, settings = {}) =>
    changed({ gains: ['iraq'], loses: ['isis'], when }, settings);
  expect(changesIn(reported('2017-07-10'), reported('2017-07-14', other))).toEqual([
    'isis > iraq 2017-07-10..2017-07-11,2017-07-14..2017-07-15 !',
  ]);
});

test('one loss at two dates is one change, from whom it was lost', () => {
  const claims = [held('isis', '2014-06/2016-01'), held('isis', '2014-06/2017-07', other)];
  expect(changesIn(...claims)).toEqual([
    '- > isis 2014-06-01..2014-07-01 !',
    'isis > - 2016-01-01..2016-02-01,2017-07-01..2017-08-01 !',
  ]);
});

test('losses by two forces are two changes', () => {
  const lost = (force: string, settings = {}) => held(force, '/2017-07-10', settings);
  expect(changesIn(lost('isis'), lost('nusra', other))).toEqual([
    'isis > - 2017-07-10..2017-07-11',
    'nusra > - 2017-07-10..2017-07-11',
  ]);
});

test('an exact and a wider date of one capture are one change, whatever is said of its end', () => {
  const claims = [held('iraq', '2017-07-10/2018-01'), held('iraq', '2017-07/2019-01', other)];
  expect(changesIn(...claims)[0]).toBe('- > iraq 2017-07-10..2017-07-11 !');
  expect(changesIn(...claims)).toHaveLength(2);
});

test('a place that is taken, lost and retaken in one month changes hands twice', () => {
  expect(changesIn(held('iraq', '2017-07-02/2017-07-05'), held('iraq', '2017-07-20/'))).toEqual([
    '- > iraq 2017-07-02..2017-07-03',
    'iraq > - 2017-07-05..2017-07-06',
    '- > iraq 2017-07-20..2017-07-21',
  ]);
});

test('two dates of a capture from two losers are two changes', () => {
  const from = (loser: string, when: string, settings = {}) =>
    changed({ gains: ['iraq'], loses: [loser], when, eventId: `event:${loser}` }, settings);
  expect(changesIn(from('isis', '2017-07-10'), from('nusra', '2017-07-14', other))).toEqual([
    'isis > iraq 2017-07-10..2017-07-11 !',
    'nusra > iraq 2017-07-14..2017-07-15 !',
  ]);
});

test('two dates of a capture are one change if only one report names the loser', () => {
  const dates = '2017-07-10..2017-07-11,2017-07-14..2017-07-15';
  const taken = (when: string) => changed({ gains: ['iraq'], loses: ['isis'], when }, other);
  expect(changesIn(taken('2017-07-10'), held('iraq', '2017-07-14/'))).toEqual([
    `isis > iraq ${dates} !`,
  ]);
  expect(changesIn(held('iraq', '2017-07-10/'), taken('2017-07-14'))).toEqual([
    `isis > iraq ${dates} !`,
  ]);
});

test('a date without a loser joins only one of two losers', () => {
  const from = (loser: string, when: string, speaker: string) =>
    changed(
      { gains: ['iraq'], loses: [loser], when, eventId: `event:${loser}` },
      { speakerIds: [speaker] },
    );
  expect(
    changesIn(
      from('isis', '2017-07-10', 'person:a'),
      held('iraq', '2017-07-12/', { speakerIds: ['person:b'] }),
      from('nusra', '2017-07-14', 'person:c'),
    ),
  ).toEqual([
    'isis > iraq 2017-07-10..2017-07-11,2017-07-12..2017-07-13 !',
    'nusra > iraq 2017-07-14..2017-07-15 !',
  ]);
});

test('three dates of one capture are one change', () => {
  const by = (speaker: string) => ({ speakerIds: [speaker] });
  expect(
    changesIn(
      held('iraq', '2017-07-10/', by('person:a')),
      held('iraq', '2017-07-12/', by('person:b')),
      held('iraq', '2017-07-14/', by('person:c')),
    ),
  ).toEqual(['- > iraq 2017-07-10..2017-07-11,2017-07-12..2017-07-13,2017-07-14..2017-07-15 !']);
});

test('a spell of days and a later one of the same month are two', () => {
  // The second began after the first had ended on the 5th, and lasted over the end of July.
  expect(
    changesIn(held('iraq', '2017-07-02/2017-07-05'), held('iraq', '2017-07/2017-08', other)),
  ).toEqual([
    '- > iraq 2017-07-02..2017-07-03',
    'iraq > - 2017-07-05..2017-07-06',
    '- > iraq 2017-07-05..2017-08-01',
    'iraq > - 2017-08-01..2017-09-01',
  ]);
});

test('a change by a claim that somebody contradicts about a loss is disputed', () => {
  // ISIS had lost the place by 10 July, and is said to have held it until September.
  const lost = changed({ loses: ['isis'] }, { said: '2017-07-10' });
  expect(changesIn(held('isis', '2017-05-01/2017-09-01', other), lost)).toEqual([
    '- > isis 2017-05-01..2017-05-02 !',
    'isis > - 2017-09-01..2017-09-02 !',
  ]);
});

test('that a force had begun to hold a place by some moment is no change, unless an event is reported', () => {
  const before = held('isis', '2017-06-01');
  expect(changesIn(before, held('iraq', '[..2017-07-10]/2018-01-05'))).toEqual([
    'iraq > - 2018-01-05..2018-01-06',
  ]);
});

describe('a part of a whole that was taken', () => {
  const setting = {
    ...{ ties: NO_TIES, partOf: new Map([['city:al-qaim', ['province:anbar']]]) },
  };
  const anbar = { placeId: 'province:anbar' };
  const alQaim = { placeId: 'city:al-qaim' };

  test.each([
    ['that was held then by who lost the whole', '2017-10/2018-02', true],
    // Taken to last until it was said in 2018.
    ['that is still held by who lost the whole', '2017-12-10', true],
    ['that was held only before', '2015-01/2015-05', false],
  ])('%s disputes the change of the whole', (_name, when, disputed) => {
    const taken = { gains: ['iraq'], loses: ['isis'], when: '2017-11-17' };
    const readings = readPlaces(
      [changed(taken, { ...anbar, said: '2018' }), held('isis', when, { ...alQaim, ...other })],
      setting,
    );
    const changesOf = (placeId: string) =>
      changesOfHands(placeId, readings.get(placeId)!, {
        ties: NO_TIES,
        partWhole: conflictsOfPlace(placeId, readings, setting),
      });
    expect(changesOf('province:anbar')).toMatchObject([{ disputed }]);
    for (const change of changesOf('city:al-qaim')) expect(change.disputed).toBe(disputed);
  });
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

describe('the claims of a change', () => {
  const by = (id: string) => ({ claim: claim({ id, speakerIds: [`person:${id}`] }) });
  const claimsOf = (...evidence: TracedEvidence[]) =>
    read(evidence).map(({ claimIds }) => claimIds);

  test('are those that report it, in the order of ids, and no sighting before or after', () => {
    const taken = { gains: ['iraq'], loses: ['isis'], when: '2017-07-10' };
    expect(
      claimsOf(
        held('isis', '2017-06-01', by('a')),
        changed(taken, by('z')),
        held('iraq', '2017-07-10/', by('m')),
        held('iraq', '2017-08-01', by('b')),
      ),
    ).toEqual([['m', 'z']]);
  });

  test('of an end are those that report the end, and not the beginning', () => {
    const taken = { gains: ['iraq'], when: '2017-07-10', eventId: 'event:capture' };
    const lost = { loses: ['iraq'], when: '2018-01-05', eventId: 'event:loss' };
    expect(claimsOf(changed(taken, by('a')), changed(lost, by('b')))).toEqual([['a'], ['b']]);
  });

  test('in a log are in the order of ids, the corroborating ones too', () => {
    expect(
      claimsOf(
        row('ukraine', '[..2022-05-01]/2022-05-27T06:14:43Z', by('x')),
        row('russia', '2022-05-27T06:14:43Z/[2022-08-31..]', by('y')),
        held('russia', '2022-05/', by('a')),
      ),
    ).toEqual([['a', 'y']]);
    // One that gives another month is no report of the row's change.
    expect(
      claimsOf(
        row('ukraine', '[..2022-05-01]/2022-05-27T06:14:43Z', by('x')),
        row('russia', '2022-05-27T06:14:43Z/[2022-08-31..]', by('y')),
        held('russia', '2022-07/', by('a')),
      ),
    ).toContainEqual(['y']);
  });
});

describe('a hedged capture', () => {
  const hedged = { factuality: 'POSSIBLE' as const };

  test('is a change beside an affirmed one of another force, or of another time', () => {
    expect(changesIn(held('iraq', '2017-07-10/', hedged), held('nusra', '2017-07-10/'))).toContain(
      '- > iraq 2017-07-10..2017-07-11 ?',
    );
    expect(changesIn(held('iraq', '2017-07-10/', hedged), held('iraq', '2018-01-10/'))).toContain(
      '- > iraq 2017-07-10..2017-07-11 ?',
    );
  });

  test('is from nobody known if the force held the place already', () => {
    const already = held('iraq', '2017-01/2017-12', other);
    expect(changesIn(already, held('iraq', '2017-07-10/', hedged))).toContain(
      '- > iraq 2017-07-10..2017-07-11 ?',
    );
  });

  test('is from the one that surely held the place just before', () => {
    const isis = held('isis', '2017-01/2017-12', other);
    expect(changesIn(isis, held('iraq', '2017-07-10/', hedged))).toContain(
      'isis > iraq 2017-07-10..2017-07-11 ?',
    );
  });

  test('in a log is one change, which may have been', () => {
    expect(
      changesIn(
        row('ukraine', '[..2022-03-02]/2022-03-10T12:00:00Z'),
        row('russia', '2022-03-10T12:00:00Z/[2022-03-20..]', hedged),
      ),
    ).toEqual(['ukraine > russia 2022-03-10T12:00:00..2022-03-10T12:00:00.001Z ?']);
  });

  test('is no sighting, and no beginning of which no first moment is known', () => {
    expect(changesIn(held('iraq', '2017-07-10', hedged))).toEqual([]);
    expect(changesIn(held('iraq', '[..2017-07-10]/', hedged))).toEqual([]);
  });

  test('of two dates is two changes, each with its own claims', () => {
    const changes = read([
      held('iraq', '2017-07-10/', { ...hedged, id: 'claim:a' }),
      held('iraq', '2017-09-10/', { ...hedged, id: 'claim:b' }),
    ]);
    expect(changes.map(({ claimIds }) => claimIds)).toEqual([['claim:a'], ['claim:b']]);
  });
});

test('a capture is not disputed because a part was held by another between sightings of the whole', () => {
  const anbar = { placeId: 'province:anbar' };
  const evidence = [
    changed({ gains: ['iraq'], when: '2017-11-17' }, { ...anbar, said: '2017-11-17' }),
    held('iraq', '2018-05-01', { ...anbar, ...other }),
    held('isis', '2018-03-01', { placeId: 'city:al-qaim', speakerIds: ['person:al-tai'] }),
  ];
  const setting = { ties: NO_TIES, partOf: new Map([['city:al-qaim', ['province:anbar']]]) };
  const readings = readPlaces(evidence, setting);
  const partWhole = conflictsOfPlace('province:anbar', readings, setting);
  expect(partWhole.map(({ aspect }) => aspect)).toEqual(['HELD']);
  expect(
    changesOfHands('province:anbar', readings.get('province:anbar')!, { ties: NO_TIES, partWhole }),
  ).toMatchObject([{ disputed: false }]);
});

test('changes of one time are in the order of their new and then their old holders', () => {
  const capture = (gainer: string, loser: string) =>
    changed({
      gains: [gainer],
      loses: [loser],
      when: '2017-07-10',
      eventId: `event:${gainer}${loser}`,
    });
  const names = changesIn(
    capture('iraq', 'nusra'),
    capture('iraq', 'isis'),
    capture('ally', 'isis'),
  );
  // Each who gained the place touches the ends of both who lost it.
  expect(names.map((name) => name.split(' 2017')[0])).toEqual([
    'isis > ally',
    'nusra > ally',
    'isis > iraq',
    'nusra > iraq',
  ]);
});

test('every change is one that claims report, in an order that does not depend on theirs', () => {
  fc.assert(
    fc.property(arbitraryEvidence, fc.func(fc.nat()), (evidence, order) => {
      const changes = read(evidence);
      const shuffled = [...evidence].sort((a, b) => order(a.claim.id) - order(b.claim.id));
      expect(read(shuffled)).toEqual(changes);
      expect(new Set(changes.map((change) => JSON.stringify(change))).size).toBe(changes.length);
      for (const { from, to, time, dates, claimIds } of changes) {
        expect(from ?? to).not.toBeNull();
        expect(from?.key).not.toBe(to?.key);
        expect(time).toEqual({ from: dates[0]!.from, until: dates.at(-1)!.until });
        for (const date of dates) expect(date.from).toBeLessThan(date.until);
        expect(claimIds.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: propertyRuns(150) },
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

describe('an event that changed control', () => {
  const taken = (when: string, published: string) =>
    changesIn(changed({ gains: ['iraq'], when }, { published }));

  test('had happened when it was told, where its own time goes on after that', () => {
    expect(taken('2017', '2017-07-03')).toEqual(['- > iraq 2017-01-01..2017-07-04']);
    expect(taken('XXXX-12-06', '[..2017-07-03]')).toEqual(['- > iraq 0000-12-06..2017-07-04']);
  });

  test('keeps its own time where that ends before it was told, or begins after', () => {
    expect(taken('2016', '2017-07-03')).toEqual(['- > iraq 2016-01-01..2017-01-01']);
    expect(taken('2018', '2017-07-03')).toEqual(['- > iraq 2018-01-01..2019-01-01']);
  });
});
