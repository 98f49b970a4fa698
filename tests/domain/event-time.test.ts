import fc from 'fast-check';
import { parseEdtf } from '../../src/domain/edtf';
import { eventDates } from '../../src/domain/control/event-dates';
import type { ControlEvidence } from '../../src/domain/control/control-evidence';
import { reportedTime } from '../../src/domain/control/control-change';
import { NO_TIES } from '../../src/domain/control/place-state';
import { readControl } from '../../src/domain/control/read-control';
import { readTestimonies } from '../../src/domain/control/read-testimonies';
import { stanceOf } from '../../src/domain/control/stance';
import { deriveEventTime, type ChangeDate, type Telling } from '../../src/domain/event-time';
import { propertyRuns } from '../support/property-runs';
import { arbitraryEvidence } from './control/arbitrary-evidence';
import { changed, held } from './control/evidence';

function datesIn(evidence: readonly ControlEvidence[]) {
  return eventDates('city:mosul', readControl(evidence, NO_TIES));
}

/** The days of a change: of the first moment at which it may have been, and of the first at which it was over. */
function daysOf({ time: { earliest, latest } }: Pick<ChangeDate, 'time'>) {
  return [earliest, latest].map((moment) =>
    moment === null ? null : new Date(moment).toISOString().slice(0, 10),
  );
}

function told(claimId: string, said: string): Telling {
  return { claimId, said: parseEdtf(said) };
}

const at = (earliest: string | null, latest: string | null, ...claimIds: string[]): ChangeDate => ({
  time: {
    earliest: earliest === null ? null : Date.parse(earliest),
    latest: latest === null ? null : Date.parse(latest),
  },
  claimIds,
});

describe('an event that changed who holds a place', () => {
  it('lies where the time ends in which the loser is said to have held it', () => {
    const spell = held('isis', '2014-06/2017-07');
    const taken = changed({ eventId: 'event:liberation', loses: ['isis'] }, { said: '2017-07-10' });
    const [date, ...others] = datesIn([spell, taken]);
    expect(others).toEqual([]);
    expect(daysOf(date!)).toEqual(['2017-07-01', '2017-07-11']);
    expect(date!.claimIds).toEqual([spell.claim.id, taken.claim.id]);
  });

  it('names none of the claims that tell of it and bound it less', () => {
    const spell = held('isis', '2014-06/2017-07');
    const change = { eventId: 'event:liberation', loses: ['isis'] };
    const [later, first] = [
      changed(change, { said: '2017-07-18' }),
      changed(change, { said: '2017-07-10' }),
    ];
    const [date] = datesIn([spell, later, first]);
    expect(date!.claimIds).toEqual([spell.claim.id, first.claim.id]);
  });

  it('names of the claims that tell of it only those that bound it', () => {
    const capture = { eventId: 'event:capture', gains: ['iraq'] };
    const year = changed({ ...capture, when: '2017' }, { said: '2018-01-01' });
    const month = changed({ ...capture, when: '2017-07' }, { said: '2018-01-01' });
    const first = changed(capture, { said: '2017-07-10' });
    const [date] = datesIn([year, month, first]);
    expect(daysOf(date!)).toEqual(['2017-07-01', '2017-07-11']);
    expect(date!.claimIds).toEqual([month.claim.id, first.claim.id]);
  });

  it('names one claim that tells of it where others alone bound it', () => {
    const loss = { eventId: 'event:liberation', loses: ['isis'] };
    const [one, other] = [
      changed({ ...loss, when: '2016' }, { said: '2018-01-01' }),
      changed({ ...loss, when: '2016' }, { said: '2018-01-01' }),
    ];
    const ended = held('isis', '2014-06/2016-07-10');
    const [date] = datesIn([one, other, ended]);
    expect(daysOf(date!)).toEqual(['2016-07-10', '2016-07-11']);
    expect(date!.claimIds).toEqual([one.claim.id, ended.claim.id]);
  });

  it('names no claim that bounds it less beside one that tells of it and bounds it', () => {
    const loss = { eventId: 'event:liberation', loses: ['isis'] };
    const wide = changed({ ...loss, when: '2017' }, { said: '2018-01-01' });
    const first = changed(loss, { said: '2017-07-10' });
    const spell = held('isis', '2014-06/2017-07');
    const [date] = datesIn([wide, first, spell]);
    expect(daysOf(date!)).toEqual(['2017-07-01', '2017-07-11']);
    expect(date!.claimIds).toEqual([first.claim.id, spell.claim.id]);
  });

  it('lies after another was last seen there, and names the claim that says so', () => {
    const seen = held('isis', '2017-06-20');
    const earlier = held('isis', '2016-01-01');
    const taken = changed({ eventId: 'event:capture', gains: ['iraq'] }, { said: '2017-07-10' });
    const [date] = datesIn([earlier, seen, taken]);
    expect(daysOf(date!)).toEqual(['2017-06-20', '2017-07-11']);
    expect(date!.claimIds).toEqual([seen.claim.id, taken.claim.id]);
  });

  it('lies before its gainer was seen there, though it was told much later', () => {
    const taken = changed({ eventId: 'event:capture', gains: ['iraq'] }, { said: '2020-01-01' });
    const seen = held('iraq', '2017-08-01');
    const [date] = datesIn([taken, seen]);
    expect(daysOf(date!)).toEqual([null, '2017-08-02']);
    expect(date!.claimIds).toEqual([taken.claim.id, seen.claim.id]);
  });

  it('is dated by the rows of a log around it', () => {
    // Two rows as a reader gives them: Ukraine's of 1 March, and Russia's of 12 March.
    const row = { speakerIds: ['organisation:keeper'], isLogRow: true };
    const before = held('ukraine', '[..2022-03-01]/2022-03-12', row);
    const after = held('russia', '2022-03-12/[2022-04-01..]', row);
    const change = { eventId: 'event:capture', gains: ['russia'], when: '2022' };
    const taken = changed(change, { said: '2022-12-01' });
    const [date] = datesIn([before, after, taken]);
    expect(daysOf(date!)).toEqual(['2022-03-12', '2022-03-13']);
    expect(date!.claimIds).toEqual([after.claim.id, taken.claim.id]);
  });

  it('has no date where claims of it give times that cannot meet', () => {
    const one = changed({ eventId: 'event:capture', gains: ['iraq'], when: '2017-07-10' });
    const other = changed({ eventId: 'event:capture', gains: ['iraq'], when: '2016-01-10' });
    expect(datesIn([one, other])).toEqual([]);
  });

  it('has no date where it is only planned, denied or said to be likely', () => {
    const spell = held('isis', '2014-06/2017-07');
    const change = { eventId: 'event:liberation', loses: ['isis'], when: '2017-07' };
    for (const settings of [
      { realis: 'PLANNED' as const },
      { realis: 'DENIED' as const },
      { factuality: 'PROBABLE' as const },
    ]) {
      expect(datesIn([spell, changed(change, settings)])).toEqual([]);
    }
  });

  it('lies within the time of each claim that affirms it, by moments that its claims speak of', () => {
    fc.assert(
      fc.property(arbitraryEvidence, (evidence) => {
        const placeId = evidence[0]?.placeId ?? '';
        const own = evidence.filter(
          (piece) =>
            piece.placeId === placeId &&
            // A report of a change names who gained or lost.
            (piece.kind === 'CONTROL_CLAIM' || piece.gains.length + piece.loses.length > 0),
        );
        for (const date of eventDates(placeId, readControl(own, NO_TIES))) {
          const reports = own.flatMap((piece) =>
            piece.kind === 'CONTROL_EVENT' &&
            piece.eventId === date.eventId &&
            stanceOf(piece) === 'AFFIRMED'
              ? [reportedTime(piece)?.time ?? []].flat()
              : [],
          );
          const { earliest, latest } = date.time;
          for (const report of reports) {
            expect(earliest ?? -Infinity).toBeGreaterThanOrEqual(report.earliest ?? -Infinity);
            expect(latest ?? Infinity).toBeLessThanOrEqual(report.latest);
          }
          const named = own.filter(({ claim }) => date.claimIds.includes(claim.id));
          const spoken = new Set(readTestimonies(named, NO_TIES).read.flatMap(momentsOf));
          for (const moment of [earliest, latest]) {
            if (moment !== null) expect(spoken).toContain(moment);
          }
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});

type Spoken = ReturnType<typeof readTestimonies>['read'][number];

function momentsOf({ start, end, throughout, some, known }: Spoken): (number | null)[] {
  return [
    ...[start, end].flatMap((bounds) => (bounds === null ? [] : [bounds.earliest, bounds.latest])),
    ...[throughout, some, known].flatMap((range) =>
      range === null ? [] : [range.from, range.until],
    ),
  ];
}

describe('the time of an event', () => {
  it('is, without a date of its own, some moment until it was first told', () => {
    const found = deriveEventTime(null, [told('b', '2017-08'), told('a', '2017-07-10')], []);
    expect(found?.when.edtf).toBe('[..2017-07-10]');
    expect(found).toMatchObject({ basis: ['TOLD'], claimIds: ['a'] });
    // It is listed where it was told, not in all the time before.
    expect(found?.reach).toEqual({
      from: Date.parse('2017-07-10'),
      until: Date.parse('2017-07-11'),
    });
  });

  it('is cut where a wide date goes on after the telling', () => {
    const found = deriveEventTime(parseEdtf('2017'), [told('a', '2017-07-10')], []);
    expect(found?.when.edtf).toBe('[2017-01-01..2017-07-10]');
  });

  it('is not derived where its own date says as much', () => {
    expect(deriveEventTime(parseEdtf('2017-07-09'), [told('a', '2017-07-10')], [])).toBeNull();
  });

  it('is not derived from a telling before all of it, which is a mistake', () => {
    expect(deriveEventTime(parseEdtf('2022'), [told('a', '2017-07-10')], [])).toBeNull();
  });

  it('is not derived where who held the place contradicts its own date', () => {
    const changes = [at('2017-07-01', '2017-07-11', 'a')];
    expect(deriveEventTime(parseEdtf('2016-05'), [], changes)).toBeNull();
  });

  it('may go on after it was told, where its own date says that it lasted', () => {
    const found = deriveEventTime(
      parseEdtf('[2016-10..2017-12]/2018'),
      [told('a', '2017-07-10')],
      [],
    );
    expect(found?.when).toMatchObject({
      startLatest: Date.parse('2017-07-11'),
      endLatest: Date.parse('2019-01-01'),
    });
  });

  it('reaches over the changes at all of its places', () => {
    const changes = [at('2017-01-05', '2017-01-08', 'a'), at('2017-02-01', '2017-02-02', 'b')];
    const found = deriveEventTime(null, [told('c', '2018')], changes);
    expect(found?.when.edtf).toBe('2017-01/2017-02-01');
    expect(found).toMatchObject({ basis: ['CONTROL'], claimIds: ['a', 'b'] });
  });

  it('is by the telling with the smaller id of two that bound it as much', () => {
    const [a, b] = [told('a', '2017-07-10'), told('b', '2017-07-10')];
    expect(deriveEventTime(null, [a, b], [])?.claimIds).toEqual(['a']);
    expect(deriveEventTime(null, [b, a], [])?.claimIds).toEqual(['a']);
  });

  it('is not derived from a telling of which no last moment is known', () => {
    expect(deriveEventTime(null, [told('a', '[2017-07..]')], [])).toBeNull();
    expect(deriveEventTime(null, [told('a', '2017-07/..')], [])).toBeNull();
    const both = [told('a', '2017-07/..'), told('b', '2017-08-10')];
    expect(deriveEventTime(null, both, [])?.claimIds).toEqual(['b']);
  });

  it('follows from the changes of control though it was told before its own date, by mistake', () => {
    const changes = [at('2017-07-01', '2017-07-11', 'z', 'b')];
    const found = deriveEventTime(parseEdtf('2017'), [told('a', '2016-07-10')], changes);
    expect(found?.when.edtf).toBe('[2017-07-01..2017-07-10]');
    expect(found).toMatchObject({ basis: ['CONTROL'], claimIds: ['b', 'z'] });
  });

  it('may begin before the changes at its places, and end after, where its own date says that it lasted', () => {
    const changes = [at('2017-01-05', '2017-01-08', 'a'), at('2017-02-01', '2017-02-02', 'b')];
    const found = deriveEventTime(parseEdtf('[2016..2018]/[2017..2019]'), [], changes);
    expect(found?.when).toMatchObject({
      ...{ startEarliest: Date.parse('2016-01-01'), startLatest: Date.parse('2017-01-08') },
      ...{ endEarliest: Date.parse('2017-02-01'), endLatest: Date.parse('2020-01-01') },
    });
    expect(found).toMatchObject({ basis: ['CONTROL'], claimIds: ['a', 'b'] });
    // It had begun by March, and a change was in January.
    expect(deriveEventTime(parseEdtf('2017-03/2017-05'), [], changes)).toBeNull();
    expect(deriveEventTime(parseEdtf('2016-03/2017-01'), [], changes)).toBeNull();
  });

  it('has no first moment if one of the changes at its places has none', () => {
    const changes = [at(null, '2017-01-08', 'a'), at('2017-02-01', '2017-02-02', 'b')];
    const found = deriveEventTime(null, [], changes);
    expect(found?.when).toMatchObject({
      ...{ edtf: '[..2017-01-07]/[..2017-02-01]', startEarliest: null, endEarliest: null },
      ...{ startLatest: Date.parse('2017-01-08'), endLatest: Date.parse('2017-02-02') },
    });
    expect(found?.reach).toEqual({
      ...{ from: Date.parse('2017-02-02') - 1, until: Date.parse('2017-02-02') },
    });
  });

  it('has no last moment if a change at its place has none', () => {
    const found = deriveEventTime(null, [], [at('2017-01-05', null, 'a')]);
    const from = Date.parse('2017-01-05');
    expect(found?.when.edtf).toBe('[2017-01-05..]');
    expect(found?.reach).toEqual({ from, until: from + 1 });
  });

  it('is derived where only its first moment is later than its own', () => {
    const found = deriveEventTime(parseEdtf('2017-07'), [], [at('2017-07-05', '2017-08-01', 'a')]);
    expect(found?.when.edtf).toBe('[2017-07-05..2017-07-31]');
  });

  it('lasts if its changes begin alike, or end alike, and not both', () => {
    const began = [at('2017-01-05', '2017-01-08'), at('2017-01-05', '2017-03-02')];
    expect(deriveEventTime(null, [], began)?.when.edtf).toBe('2017-01/2017');
    const ended = [at('2017-01-05', '2017-03-02'), at('2017-02-20', '2017-03-02')];
    expect(deriveEventTime(null, [], ended)?.when.edtf).toBe('2017/2017');
    const same = [at('2017-01-05', '2017-03-02'), at('2017-01-05', '2017-03-02')];
    expect(deriveEventTime(null, [], same)?.when.edtf).toBe('[2017-01-05..2017-03-01]');
  });

  it('never goes beyond its own date, and is listed at a moment of it', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => Date.UTC(2017, 0, 1) + days * 864e5);
    const range = fc.tuple(day, fc.integer({ min: 1, max: 90 })).map(([from, days]) => ({
      earliest: from,
      latest: from + days * 864e5,
    }));
    const own = fc.option(
      range.map(({ earliest, latest }) => ({
        edtf: '2017',
        ...{ startEarliest: earliest, startLatest: latest },
        ...{ endEarliest: earliest, endLatest: latest },
      })),
    );
    const tellings = fc.array(
      range.map(({ earliest, latest }) => ({
        claimId: `claim:${earliest}`,
        said: { startEarliest: earliest, endLatest: latest },
      })),
      { maxLength: 3 },
    );
    const changes = fc.array(
      fc.tuple(range, fc.boolean()).map(([time, isOpen]) => ({
        time: isOpen ? { ...time, earliest: null } : time,
        claimIds: ['claim:control'],
      })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(own, tellings, changes, (when, said, at) => {
        const found = deriveEventTime(when, said, at);
        if (found === null) return;
        const { startEarliest, endLatest } = found.when;
        expect(startEarliest ?? -Infinity).toBeGreaterThanOrEqual(when?.startEarliest ?? -Infinity);
        expect(endLatest ?? Infinity).toBeLessThanOrEqual(when?.endLatest ?? Infinity);
        expect(found.claimIds.length).toBeGreaterThan(0);
        expect(found.reach.from).toBeLessThan(found.reach.until);
        expect(found.reach.until).toBeLessThanOrEqual(endLatest ?? Infinity);
      }),
      { numRuns: propertyRuns(500) },
    );
  });
});
