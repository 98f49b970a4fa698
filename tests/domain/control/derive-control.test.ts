import { controlAt } from '../../../src/domain/control/control-at';
import { deriveControl } from '../../../src/domain/control/derive-control';
import { parseEdtf } from '../../../src/domain/edtf';
import { at, boundsOf, changed, held } from './evidence';

const ISIS = 'isis';
const IRAQ = 'iraq';

describe('Mosul, as the article has it', () => {
  const reports = held(ISIS, '2014-06/2017-07', { speakerIds: [], speakerText: 'media reports' });
  const declared = changed(
    { gains: [IRAQ], loses: [ISIS], eventId: 'event:liberation-of-mosul' },
    { speakerIds: ['person:haidar-al-abadi'], said: '2017-07-10' },
  );

  test('is, by the spell alone, certain between its months and possible in them', () => {
    const intervals = deriveControl([reports]);
    expect(intervals.map(boundsOf)).toEqual(['2014-06-01..2014-07-01 2017-07-01..2017-08-01']);
    expect(intervals[0]).toMatchObject({
      ...{ forceId: ISIS, status: 'CONTROLLED', disputed: false, origins: 1 },
      ...{ claimIds: [reports.claim.id], startedByEventId: null, endedByEventId: null },
    });
    expect(intervals[0]?.when.edtf).toBe('2014-06/2017-07');
    expect(at(intervals, '2016-01-01')).toEqual(['isis CERTAIN']);
    expect(at(intervals, '2017-07-05')).toEqual(['isis POSSIBLE']);
    expect(at(intervals, '2014-06-15')).toEqual(['isis POSSIBLE']);
    expect(at(intervals, '2014-05-31')).toEqual([]);
    expect(at(intervals, '2017-08-01')).toEqual([]);
  });

  test('a liberation without a time of its own had happened when it was declared', () => {
    const intervals = deriveControl([declared, reports]);
    expect(intervals.map((interval) => [interval.forceId, boundsOf(interval)])).toEqual([
      [ISIS, '2014-06-01..2014-07-01 2017-07-01..2017-07-11'],
      [IRAQ, '2017-07-01..2017-07-11 ?..?'],
    ]);
    expect(intervals[0]).toMatchObject({
      endedByEventId: 'event:liberation-of-mosul',
      claimIds: [reports.claim.id, declared.claim.id],
      origins: 2,
      disputed: false,
    });
    expect(intervals[1]).toMatchObject({
      startedByEventId: 'event:liberation-of-mosul',
      claimIds: [declared.claim.id],
    });
    expect(at(intervals, '2016-01-01')).toEqual(['isis CERTAIN']);
    expect(at(intervals, '2017-07-05')).toEqual(['iraq POSSIBLE', 'isis POSSIBLE']);
    expect(at(intervals, '2017-07-20')).toEqual(['iraq LAST_KNOWN']);
  });

  test('a liberation on 10 July and "to July 2017" together say 10 July', () => {
    const event = { gains: [IRAQ], loses: [ISIS], when: '2017-07-10' };
    const intervals = deriveControl([reports, changed(event)]);
    expect(intervals.map(boundsOf)).toEqual([
      '2014-06-01..2014-07-01 2017-07-10..2017-07-11',
      '2017-07-10..2017-07-11 ?..?',
    ]);
    expect(intervals.map(({ when }) => when.edtf)).toEqual(['2014-06/2017-07-10', '2017-07-10/']);
    expect(at(intervals, '2017-06-30')).toEqual(['isis CERTAIN']);
    expect(at(intervals, '2017-07-09')).toEqual(['isis CONTINUED']);
    expect(at(intervals, '2017-07-10')).toEqual(['iraq POSSIBLE', 'isis POSSIBLE']);
    expect(at(intervals, '2017-07-11')).toEqual(['iraq LAST_KNOWN']);
  });

  test('a publication bounds what has no time of saying', () => {
    const event = { gains: [IRAQ], loses: [ISIS] };
    const intervals = deriveControl([reports, changed(event, { published: '2017-07-15' })]);
    expect(boundsOf(intervals[0]!)).toBe('2014-06-01..2014-07-01 2017-07-01..2017-07-16');
  });
});

describe('observations', () => {
  test('one is the last known once nothing newer is, and says nothing of before', () => {
    const intervals = deriveControl([held(ISIS, '2017-07~')]);
    expect(intervals[0]?.when.edtf).toBe('2017-07~');
    expect(at(intervals, '2017-05-31')).toEqual([]);
    expect(at(intervals, '2017-07-15')).toEqual(['isis POSSIBLE']);
    expect(at(intervals, '2018-01-01')).toEqual(['isis LAST_KNOWN']);
  });

  test('a run is one spell whose ends lie between two observations', () => {
    const intervals = deriveControl([
      held('ukraine', '2022-03-01T12:00:00Z'),
      held('russia', '2022-03-03T12:00:00Z'),
      held('russia', '2022-03-09T12:00:00Z'),
      held('ukraine', '2022-03-11T12:00:00Z'),
    ]);
    expect(intervals.map((interval) => [interval.forceId, boundsOf(interval)])).toEqual([
      ['ukraine', '?..2022-03-01T12:00:00 2022-03-01T12:00:01..2022-03-03T12:00:00'],
      [
        'russia',
        '2022-03-01T12:00:01..2022-03-03T12:00:00 2022-03-09T12:00:01..2022-03-11T12:00:00',
      ],
      ['ukraine', '2022-03-09T12:00:01..2022-03-11T12:00:00 2022-03-11T12:00:01..?'],
    ]);
    expect(intervals[1]?.when.edtf).toBe('2022-03/2022-03');
    expect(at(intervals, '2022-03-01T12:00:00Z')).toEqual(['ukraine CERTAIN']);
    expect(at(intervals, '2022-03-02')).toEqual(['russia POSSIBLE', 'ukraine POSSIBLE']);
    expect(at(intervals, '2022-03-05')).toEqual(['russia CONTINUED']);
    expect(at(intervals, '2022-03-05/2022-03-06')).toEqual(['russia CONTINUED']);
    expect(at(intervals, '2022-03')).toEqual(['russia POSSIBLE', 'ukraine POSSIBLE']);
    expect(at(intervals, '2022-03-10')).toEqual(['russia POSSIBLE', 'ukraine POSSIBLE']);
    expect(at(intervals, '2023')).toEqual(['ukraine LAST_KNOWN']);
  });

  test('an edit war is a row of short spells, and what follows it is clear', () => {
    const lyman = { placeId: 'city:lyman' };
    const contested = { ...lyman, status: 'CONTESTED' } as const;
    const intervals = deriveControl([
      held('ukraine', '2022-04-21T11:09:58Z', lyman),
      held(null, '2022-05-24T17:45:36Z', contested),
      held('ukraine', '2022-05-24T18:14:39Z', lyman),
      held(null, '2022-05-26T13:07:51Z', contested),
      held('russia', '2022-05-27T06:14:43Z', lyman),
      held(null, '2022-05-28T15:41:35Z', contested),
      held('russia', '2022-05-30T14:12:25Z', lyman),
    ]);
    expect(intervals).toHaveLength(7);
    expect(intervals.some(({ disputed }) => disputed)).toBe(false);
    expect(at(intervals, '2022-05-01')).toEqual(['CONTESTED POSSIBLE', 'ukraine POSSIBLE']);
    expect(at(intervals, '2022-06-01')).toEqual(['russia LAST_KNOWN']);
  });

  test('two sources that see different holders at one instant are disputed, and neither breaks the other', () => {
    const intervals = deriveControl([
      held('russia', '2022-03-01T12:00:00Z'),
      held('russia', '2022-03-05T12:00:00Z'),
      held('ukraine', '2022-03-05T12:00:00Z'),
      held('russia', '2022-03-09T12:00:00Z'),
    ]);
    expect(intervals.map(({ forceId, disputed }) => [forceId, disputed])).toEqual([
      ['russia', true],
      ['ukraine', true],
    ]);
    expect(at(intervals, '2022-03-05T12:00:00Z')).toEqual(['russia CERTAIN', 'ukraine CERTAIN']);
    expect(at(intervals, '2022-04-01')).toEqual(['russia LAST_KNOWN']);
  });
});

describe('observations of a day', () => {
  test.each([
    ['russia', 'ukraine'],
    ['ukraine', 'russia'],
  ])('%s is seen on four days and %s on the third, which breaks the run', (force, other) => {
    const intervals = deriveControl([
      ...['2022-03-01', '2022-03-02', '2022-03-03', '2022-03-04'].map((day) => held(force, day)),
      held(other, '2022-03-03'),
    ]);
    expect(intervals.map((interval) => [interval.forceId, boundsOf(interval)])).toEqual([
      [force, '?..2022-03-02 2022-03-03..2022-03-04'],
      [other, '2022-03-02..2022-03-04 2022-03-03..2022-03-05'],
      [force, '2022-03-03..2022-03-05 2022-03-04..?'],
    ]);
    expect(intervals.some(({ disputed }) => disputed)).toBe(false);
    expect(at(intervals, '2022-03-02')).toEqual([`${force} CONTINUED`]);
    expect(at(intervals, '2022-03-03')).toEqual(['russia POSSIBLE', 'ukraine POSSIBLE']);
    expect(at(intervals, '2022-03-05')).toEqual([`${force} LAST_KNOWN`]);
  });

  test('what is seen at some moment of a year lets a day in it be told from what comes later', () => {
    const intervals = deriveControl([
      held(ISIS, '2016'),
      held(ISIS, '2016-01-15'),
      held(IRAQ, '2016-06-15'),
      held(ISIS, '2016-12-15'),
    ]);
    expect(intervals.map(({ forceId, disputed }) => [forceId, disputed])).toEqual([
      [ISIS, false],
      [IRAQ, false],
      [ISIS, false],
    ]);
  });
});

describe('a time of day', () => {
  const certainties = (seen: string, asked: string) => at(deriveControl([held(ISIS, seen)]), asked);

  test('to the minute is an instant, at all of which the state held', () => {
    expect(certainties('2022-03-01T12:00Z', '2022-03-01T12:00Z')).toEqual(['isis CERTAIN']);
    expect(certainties('2022-03-01T12:00:30Z', '2022-03-01T12:00:30Z')).toEqual(['isis CERTAIN']);
  });

  test('that may be either of two minutes is a time at some moment of which the state held', () => {
    const either = '[2022-03-01T12:00Z,2022-03-01T12:01Z]';
    expect(certainties(either, '2022-03-01T12:00Z')).toEqual(['isis POSSIBLE']);
    expect(certainties('2022-03-01', '2022-03-01T12:00Z')).toEqual(['isis POSSIBLE']);
  });
});

describe('a moment of which only one bound is known', () => {
  const later = held(ISIS, '[2017-07..]');

  test('may come before or after what is seen later, and bounds nothing there', () => {
    const intervals = deriveControl([later, held(IRAQ, '2017-08-01')]);
    expect(intervals.map(boundsOf)).toEqual(['?..? 2017-07-01..?', '?..2017-08-02 2017-08-01..?']);
    expect(at(intervals, '2017-06')).toEqual([]);
    expect(at(intervals, '2018')).toEqual(['isis POSSIBLE', 'iraq LAST_KNOWN']);
  });

  test('comes after what was seen before, of which it does not bound the end', () => {
    const intervals = deriveControl([held(IRAQ, '2017-05-01'), later]);
    expect(intervals.map(boundsOf)).toEqual([
      '?..2017-05-02 2017-05-01..?',
      '2017-05-01..? 2017-07-01..?',
    ]);
    expect(at(intervals, '2018')).toEqual(['isis POSSIBLE', 'iraq LAST_KNOWN']);
  });

  test('is disputed by nobody: it may lie after all that they say', () => {
    const disputedBy = (when: string) =>
      deriveControl([later, held(IRAQ, when)]).map(({ disputed }) => disputed);
    expect(disputedBy('2017-06/2018-06')).toEqual([false, false]);
    expect(disputedBy('2017-06/..')).toEqual([false, false]);
  });

  test('does not keep others from breaking the run that it is part of', () => {
    const intervals = deriveControl([
      held(ISIS, '[2016..]'),
      held(ISIS, '2016-06-01'),
      held(IRAQ, '2017'),
      held(ISIS, '2018-06-01'),
    ]);
    expect(intervals.map(boundsOf)).toEqual([
      '?..2016-06-02 2016-06-01..2018-01-01',
      '2016-06-01..2018-01-01 2017-01-01..2018-06-02',
      '2017-01-01..2018-06-02 2018-06-01..?',
    ]);
  });

  test('is no moment of an event that is said to have happened before it', () => {
    const foretold = changed(
      { gains: [IRAQ], loses: [ISIS], when: '[2017-07..]' },
      { said: '2017-05' },
    );
    expect(deriveControl([foretold])).toEqual([]);
    const told = changed({ gains: [IRAQ], when: '[2017-07..]' }, { said: '2017-08' });
    expect(deriveControl([told]).map(boundsOf)).toEqual(['2017-07-01..2017-09-01 ?..?']);
  });

  test('comes before what is seen once it is over, of which it does not bound the start', () => {
    const intervals = deriveControl([held(ISIS, '[..2017-07]'), held(IRAQ, '2018-01-01')]);
    expect(intervals.map(boundsOf)).toEqual([
      '?..2017-08-01 ?..2018-01-02',
      '?..2018-01-02 2018-01-01..?',
    ]);
    expect(at(intervals, '1000')).toEqual(['isis POSSIBLE']);
  });
});

describe('starts and ends', () => {
  test('a loss without a time gives no start of who is seen there later', () => {
    // ISIS may have lost it years before that was told, and Iraq taken it then.
    const lost = changed({ loses: [ISIS] }, { said: '2017-07-10' });
    const seen = held(IRAQ, '2017-07-20');
    const [iraq] = deriveControl([lost, seen]).filter(({ forceId }) => forceId === IRAQ);
    expect(iraq?.when).toMatchObject({ startEarliest: null });
  });

  test('an open start goes back, an open end goes on until it was said, an unknown one does neither', () => {
    expect(at(deriveControl([held(ISIS, '../2017-07')]), '0100')).toEqual(['isis CERTAIN']);
    const goingOn = deriveControl([held(ISIS, '2017-07/..', { said: '2018-01-15' })]);
    expect(at(goingOn, '2018-01-15')).toEqual(['isis CERTAIN']);
    expect(at(goingOn, '2018-01-16')).toEqual(['isis LAST_KNOWN']);
    expect(at(deriveControl([held(ISIS, '/2017-07')]), '2016')).toEqual([]);
    expect(at(deriveControl([held(ISIS, '2017-07/')]), '2017-07-15')).toEqual(['isis POSSIBLE']);
    expect(at(deriveControl([held(ISIS, '2017-07/')]), '2018')).toEqual(['isis LAST_KNOWN']);
  });

  test.each(['/', '/..', '../'])('%s names no moment, and says nothing of any other', (when) => {
    const iraq = held(IRAQ, '2016');
    expect(deriveControl([held(ISIS, when)])).toEqual([]);
    expect(deriveControl([iraq, held(ISIS, when)])).toEqual(deriveControl([iraq]));
    expect(deriveControl([iraq, held(IRAQ, when, { factuality: 'CERTAIN_NOT' })])).toEqual(
      deriveControl([iraq]),
    );
  });

  test('who may have come since, or did not, leaves the last known holder standing', () => {
    const seen = held(ISIS, '2017-06');
    const perhaps = deriveControl([seen, held(IRAQ, '2018-01', { factuality: 'PROBABLE' })]);
    expect(at(perhaps, '2017-10')).toEqual(['isis LAST_KNOWN']);
    expect(at(perhaps, '2018-01-15')).toEqual(['iraq POSSIBLE', 'isis LAST_KNOWN']);
    expect(at(perhaps, '2019')).toEqual(['isis LAST_KNOWN']);
    const denied = deriveControl([seen, held(IRAQ, '2018-01', { factuality: 'CERTAIN_NOT' })]);
    expect(at(denied, '2018-01-15')).toEqual(['isis LAST_KNOWN']);
  });

  test('a last known holder gives way where a later one has begun', () => {
    const intervals = deriveControl([held(ISIS, '2014-06/'), held(IRAQ, '2017-07-10/')]);
    expect(intervals.map(boundsOf)).toEqual([
      '2014-06-01..2014-07-01 ?..2017-07-11',
      '2017-07-10..2017-07-11 ?..?',
    ]);
    expect(at(intervals, '2016')).toEqual(['isis CONTINUED']);
    expect(at(intervals, '2018')).toEqual(['iraq LAST_KNOWN']);
  });

  test('spells that say the same of a start are one, and narrow it together', () => {
    const intervals = deriveControl([
      held(ISIS, '2014-06/2017-07'),
      held(ISIS, '2014-06-10/2017'),
      held(ISIS, '2016-02', { speakerIds: ['organisation:other'] }),
    ]);
    expect(intervals.map(boundsOf)).toEqual(['2014-06-10..2014-06-11 2017-07-01..2017-08-01']);
    expect(intervals[0]).toMatchObject({ origins: 2, disputed: false });
  });

  test('a spell that has ended breaks the run around it', () => {
    const intervals = deriveControl([
      held(ISIS, '2010'),
      held(ISIS, '2012/2013'),
      held(ISIS, '2015'),
    ]);
    expect(intervals.map(boundsOf)).toEqual([
      '?..2011-01-01 2010-01-01..2013-01-01',
      '2012-01-01..2013-01-01 2013-01-01..2014-01-01',
      '2013-01-01..2016-01-01 2015-01-01..?',
    ]);
    expect(intervals.some(({ disputed }) => disputed)).toBe(false);
  });

  test('a capture in a run starts a spell of its own', () => {
    const intervals = deriveControl([
      held(ISIS, '2014-01-01'),
      changed({ gains: [ISIS], when: '2014-06-10' }),
      held(ISIS, '2015-01-01'),
    ]);
    expect(intervals.map(boundsOf)).toEqual([
      '?..2014-01-02 2014-01-01..2014-06-11',
      '2014-06-10..2014-06-11 2015-01-01..?',
    ]);
  });

  test('a withdrawal ends, and starts nothing', () => {
    const intervals = deriveControl([
      held(ISIS, '2014-06/'),
      changed({ loses: [ISIS], when: '2015-03-02', eventId: 'event:withdrawal' }),
    ]);
    expect(intervals.map(boundsOf)).toEqual(['2014-06-01..2014-07-01 2015-03-02..2015-03-03']);
    expect(intervals[0]?.endedByEventId).toBe('event:withdrawal');
    expect(at(intervals, '2016')).toEqual([]);
  });

  test('a liberation from a force of which nothing else is said', () => {
    const intervals = deriveControl([changed({ loses: [ISIS] }, { said: '2017-07-10' })]);
    expect(intervals.map(boundsOf)).toEqual(['?..? ?..2017-07-11']);
    expect(intervals[0]?.segments).toEqual([]);
    expect(intervals[0]?.when.edtf).toBe('/[..2017-07-10]');
  });

  test('a loss without a time of its own breaks the run that it falls into', () => {
    const intervals = deriveControl([
      held(ISIS, '2017-06-01'),
      changed({ loses: [ISIS], eventId: 'event:withdrawal' }, { said: '2017-07-10' }),
      held(ISIS, '2017-08-01'),
    ]);
    expect(intervals.map(boundsOf)).toEqual([
      '?..2017-06-02 2017-06-01..2017-07-11',
      '2017-06-01..2017-08-02 2017-08-01..?',
    ]);
    expect(intervals.map(({ endedByEventId }) => endedByEventId)).toEqual([
      'event:withdrawal',
      null,
    ]);
    expect(at(intervals, '2017-07-20')).toEqual(['isis POSSIBLE']);
  });

  test('the claims of one event agree on its time', () => {
    const intervals = deriveControl([
      changed({ gains: [IRAQ], when: '2017-07' }),
      changed({ gains: [IRAQ], when: '2017-07-10' }),
      changed({ gains: [IRAQ] }, { said: '2017-07-10T15:00:00Z' }),
    ]);
    expect(intervals.map(boundsOf)).toEqual(['2017-07-10..2017-07-10T15:00:01 ?..?']);
    expect(intervals[0]?.claimIds).toHaveLength(3);
  });
});

describe('statuses other than CONTROLLED are intervals of their own', () => {
  test('a contested time ends one holder and starts the next', () => {
    const intervals = deriveControl([
      held('ukraine', '2022-03-01'),
      held(null, '2022-03-03', { status: 'CONTESTED' }),
      held('russia', '2022-03-05'),
    ]);
    expect(intervals.map(({ status }) => status)).toEqual([
      'CONTROLLED',
      'CONTESTED',
      'CONTROLLED',
    ]);
    expect(boundsOf(intervals[1]!)).toBe('2022-03-01..2022-03-04 2022-03-03..2022-03-06');
  });

  test('not to know who holds a place breaks and disputes nothing', () => {
    const intervals = deriveControl([
      held('ukraine', '2022-03-01'),
      held(null, '2022-03-03', { status: 'UNKNOWN' }),
      held('ukraine', '2022-03-05'),
    ]);
    expect(at(intervals, '2022-03-03')).toEqual(['ukraine CONTINUED', 'UNKNOWN POSSIBLE']);
    expect(at(intervals, '2022-03-10')).toEqual(['ukraine LAST_KNOWN']);
  });
});

describe('claims that disagree live side by side', () => {
  test('two holders certain at the same time', () => {
    const intervals = deriveControl([
      held(ISIS, '2014-06/2017-07'),
      held(IRAQ, '2016-01/2018-01'),
      held('usa', '2019/2020'),
    ]);
    expect(intervals.map(({ forceId, disputed }) => [forceId, disputed])).toEqual([
      [ISIS, true],
      [IRAQ, true],
      ['usa', false],
    ]);
    expect(at(intervals, '2017-01-01')).toEqual(['iraq CERTAIN', 'isis CERTAIN']);
  });

  test('an observation within the certain time of another holder', () => {
    const intervals = deriveControl([held(ISIS, '2014-06/2017-07'), held(IRAQ, '2016-02')]);
    expect(intervals.map(({ disputed }) => disputed)).toEqual([true, true]);
  });

  test('two ends of one force', () => {
    const intervals = deriveControl([held(ISIS, '2014-06/2017-07'), held(ISIS, '2014-06/2016-01')]);
    expect(intervals.map(({ disputed }) => disputed)).toEqual([true, true]);
  });

  test('a loss without a time of its own, and a hold that is said to have gone on', () => {
    const evidence = [
      held(ISIS, '2014-06/2017-12'),
      changed({ loses: [ISIS] }, { said: '2017-07-10' }),
    ];
    const intervals = deriveControl(evidence);
    expect(intervals.map((interval) => [boundsOf(interval), interval.disputed])).toEqual([
      ['2014-06-01..2014-07-01 2017-12-01..2018-01-01', false],
      ['?..? ?..2017-07-11', false],
    ]);
    expect(at(intervals, '2017-09')).toEqual(['isis CERTAIN']);
  });

  test('an affirmation and a denial at the same time', () => {
    const intervals = deriveControl([
      held(ISIS, '2014-06/2017-07'),
      held(ISIS, '2016-01', { factuality: 'CERTAIN_NOT' }),
    ]);
    expect(intervals.map(({ disputed }) => disputed)).toEqual([true]);
  });

  test('a denial after an observation bounds its end', () => {
    const intervals = deriveControl([
      held(ISIS, '2017-07'),
      held(ISIS, '2018-01', { factuality: 'CERTAIN_NOT' }),
    ]);
    expect(intervals.map(boundsOf)).toEqual(['?..2017-08-01 2017-07-01..2018-01-01']);
    expect(intervals[0]?.disputed).toBe(false);
    expect(at(intervals, '2019')).toEqual([]);
  });

  test('a denial from a time on bounds by its start the end of what was seen before', () => {
    const intervals = deriveControl([
      held(ISIS, '2017-06-01'),
      held(ISIS, '2017-08/..', { factuality: 'CERTAIN_NOT', said: '2018' }),
    ]);
    expect(intervals.map(boundsOf)).toEqual(['?..2017-06-02 2017-06-01..2017-09-01']);
    expect(at(intervals, '2017-08')).toEqual(['isis POSSIBLE']);
    expect(at(intervals, '2020')).toEqual([]);
  });

  test('a denial until a time bounds by its end the start of what is seen later', () => {
    const intervals = deriveControl([
      held(ISIS, '2014-07-15'),
      held(ISIS, '../2014-05', { factuality: 'CERTAIN_NOT' }),
    ]);
    expect(intervals.map(boundsOf)).toEqual(['2014-05-01..2014-07-16 2014-07-15..?']);
    expect(at(intervals, '1990')).toEqual([]);
    expect(at(intervals, '2014-03')).toEqual([]);
  });

  test('a denial of a spell between two observations leaves nothing possible throughout it', () => {
    const intervals = deriveControl([
      held(ISIS, '2017-06-01'),
      held(ISIS, '2017-08/2018-05', { factuality: 'CERTAIN_NOT' }),
      held(ISIS, '2018-07-15'),
    ]);
    expect(intervals.map(boundsOf)).toEqual([
      '?..2017-06-02 2017-06-01..2017-09-01',
      '2018-05-01..2018-07-16 2018-07-15..?',
    ]);
    expect(at(intervals, '2018-01')).toEqual([]);
  });

  test('what a denial has ended was not ended by a later change', () => {
    const [isis] = deriveControl([
      held(ISIS, '2017-06-01'),
      held(ISIS, '2017-06-20', { factuality: 'CERTAIN_NOT' }),
      changed({ gains: [IRAQ], when: '2017-07-10' }),
    ]);
    expect(boundsOf(isis!)).toBe('?..2017-06-02 2017-06-01..2017-06-20');
    expect(isis?.endedByEventId).toBeNull();
  });

  test('a denied event', () => {
    const event = { gains: [IRAQ], when: '2017-07-10' };
    const denied = changed(event, { realis: 'DENIED' });
    expect(deriveControl([changed(event), denied]).map(({ disputed }) => disputed)).toEqual([true]);

    const intervals = deriveControl([held(ISIS, '2017-06-01'), changed(event), denied]);
    expect(intervals[0]?.endedByEventId).toBe('event:liberation');
    expect(intervals.map(({ disputed }) => disputed)).toEqual([false, true]);
  });
});

describe('factuality and realis', () => {
  test.each(['PROBABLE', 'POSSIBLE', 'UNCOMMITTED'] as const)(
    'a %s claim is never more than POSSIBLE',
    (factuality) => {
      const intervals = deriveControl([held(ISIS, '2014-06/2017-07', { factuality })]);
      expect(at(intervals, '2016')).toEqual(['isis POSSIBLE']);
      expect(at(intervals, '2018')).toEqual([]);
    },
  );

  test('what may have been so at some moment from a time on is POSSIBLE from then, and not open', () => {
    const factuality = 'PROBABLE';
    const intervals = deriveControl([held(ISIS, '2017-07/..', { factuality })]);
    expect(intervals.map(boundsOf)).toEqual(['2017-07-01..? 2017-07-01..?']);
    expect(intervals[0]?.when.edtf).toBe('[2017-07-01..]');
    expect(at(intervals, '2020')).toEqual(['isis POSSIBLE']);
    expect(deriveControl([held(ISIS, '../..', { factuality })])).toEqual([]);
  });

  test.each(['PROBABLE_NOT', 'POSSIBLE_NOT', 'CERTAIN_NOT'] as const)(
    'a %s claim alone says of nobody that they held the place',
    (factuality) => expect(deriveControl([held(ISIS, '2016', { factuality })])).toEqual([]),
  );

  test.each(['PLANNED', 'EXPECTED', 'URGED', 'DENIED'] as const)(
    'a %s liberation changes nothing',
    (realis) => {
      const event = { gains: [IRAQ], loses: [ISIS], when: '2017-07-10' };
      expect(deriveControl([changed(event, { realis })])).toEqual([]);
    },
  );
});

describe('independent origins', () => {
  test('relays of one speaker are one, unnamed sources of two documents are two', () => {
    const [interval] = deriveControl([
      held(ISIS, '2016', { speakerIds: ['person:a'], documentId: 'document:1' }),
      held(ISIS, '2016', { speakerIds: ['person:a'], documentId: 'document:2' }),
      held(ISIS, '2016', {
        speakerIds: [],
        speakerText: 'media reports',
        documentId: 'document:1',
      }),
      held(ISIS, '2016', {
        speakerIds: [],
        speakerText: 'Media  reports',
        documentId: 'document:1',
      }),
      held(ISIS, '2016', {
        speakerIds: [],
        speakerText: 'media reports',
        documentId: 'document:2',
      }),
    ]);
    expect(interval?.origins).toBe(3);
    expect(interval?.claimIds).toHaveLength(5);
  });
});

describe('the list of intervals', () => {
  test('is in the order of starts, then of ends, and of forces', () => {
    const intervals = deriveControl([
      held('nusra', '2018/2019', { speakerIds: ['person:a'] }),
      held(IRAQ, '2015/2017', { speakerIds: ['person:b'] }),
      held(ISIS, '2015/2016', { speakerIds: ['person:c'] }),
      held('ally', '2015/2016', { speakerIds: ['person:d'] }),
    ]);
    expect(intervals.map(({ forceId }) => forceId)).toEqual(['ally', ISIS, IRAQ, 'nusra']);
  });

  test('gives each its own claims in the order of ids, and none of another state', () => {
    const [isis] = deriveControl([
      held(ISIS, '2017-06-01', { id: 'claim:m' }),
      held(IRAQ, '2017-07-01', { id: 'claim:a' }),
      held(ISIS, '2017-06-05', { id: 'claim:b' }),
    ]);
    expect(isis!.forceId).toBe(ISIS);
    expect(isis!.claimIds).toEqual(['claim:b', 'claim:m']);
  });

  test('names the event that began each, and no event that only ended it', () => {
    const capture = changed({ gains: [IRAQ], when: '2017-07-10', eventId: 'event:capture' });
    const loss = changed({ loses: [IRAQ], when: '2018-01-05', eventId: 'event:loss' });
    expect(deriveControl([capture, loss])).toMatchObject([
      { startedByEventId: 'event:capture', endedByEventId: 'event:loss' },
    ]);
    expect(deriveControl([held(IRAQ, '2017-07-10/'), loss])).toMatchObject([
      { startedByEventId: null, endedByEventId: 'event:loss' },
    ]);
  });

  test('disputes one in the time of the contradiction, and not beyond', () => {
    const intervals = deriveControl([
      held(ISIS, '2014/2020', { speakerIds: ['person:a'] }),
      held(IRAQ, '2016-05-01/2016-06-01', { speakerIds: ['person:b'] }),
    ]);
    const disputedAt = (edtf: string) =>
      controlAt(intervals, parseEdtf(edtf)).map(({ disputed }) => disputed);
    expect(disputedAt('2016-05-10')).toEqual([true, true]);
    expect(disputedAt('2015-05-10')).toEqual([false]);
    expect(disputedAt('2018-05-10')).toEqual([false]);
  });
});

test('no evidence, no interval', () => expect(deriveControl([])).toEqual([]));

test('a place without evidence has no interval, and the evidence of two places is refused', () => {
  expect(deriveControl([])).toEqual([]);
  const both = [held('isis', '2015', { placeId: 'a' }), held('isis', '2015', { placeId: 'b' })];
  expect(() => deriveControl(both)).toThrow('deriveControl takes the evidence of one place');
});

test('a hedged beginning of which only the last moment is known has no time in EDTF', () => {
  const [interval] = deriveControl([held('isis', '[..2015]/', { factuality: 'POSSIBLE' })]);
  expect(interval!.when.edtf).toBe('/');
  const [capture] = deriveControl([held('isis', '2015-05-10/', { factuality: 'POSSIBLE' })]);
  expect(capture!.when.edtf).toBe('[2015-05-10..]');
});
