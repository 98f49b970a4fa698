import type { ControlInterval } from '../../../src/domain/control/control-interval';
import type { TracedEvidence } from '../../../src/domain/control/control-evidence';
import { deriveControl } from '../../../src/domain/control/derive-control';
import { at, boundsOf, changed, held } from './evidence';

const JUNE = held('isis', '2017-06-01');
const AUGUST = held('isis', '2017-08-01');

function intervalsOf(forceId: string, ...evidence: TracedEvidence[]): ControlInterval[] {
  return deriveControl(evidence).filter((interval) => interval.forceId === forceId);
}

function lost(said: string, eventId = 'event:withdrawal') {
  return changed({ loses: ['isis'], eventId }, { said });
}

describe('two sightings of one force', () => {
  test('are one spell although an event is denied between them', () => {
    const loss = changed({ loses: ['isis'], when: '2017-07-10' }, { realis: 'DENIED' });
    const gain = changed({ gains: ['isis'], when: '2017-07-10' }, { realis: 'DENIED' });
    expect(intervalsOf('isis', JUNE, loss, AUGUST)).toHaveLength(1);
    expect(intervalsOf('isis', JUNE, gain, AUGUST)).toHaveLength(1);
  });

  test('are one spell although another force is said not to have held the place between them', () => {
    const denial = held('iraq', '2017-07-10', { factuality: 'CERTAIN_NOT' });
    expect(intervalsOf('isis', JUNE, denial, AUGUST)).toHaveLength(1);
  });

  test('are two spells if the force is said not to have held the place between them', () => {
    const not = (when: string) => held('isis', when, { factuality: 'CERTAIN_NOT' });
    expect(intervalsOf('isis', JUNE, not('2017-07-10'), AUGUST)).toHaveLength(2);
    // In whichever order the denials were made.
    const three = [not('2019-05-01'), not('2017-07-10'), not('2013-05-01')];
    expect(intervalsOf('isis', JUNE, ...three, AUGUST)).toHaveLength(2);
  });

  test('are two spells if somebody saw another force between them, unless one voice saw both', () => {
    const other = { speakerIds: ['organisation:other'] };
    const iraq = held('iraq', '2017-07-01', { speakerIds: ['organisation:third'] });
    expect(intervalsOf('isis', JUNE, iraq, AUGUST)).toHaveLength(1);
    expect(intervalsOf('isis', JUNE, iraq, held('isis', '2017-08-01', other))).toHaveLength(2);
  });

  test('are one spell if a loss was told before both or after both', () => {
    const later = held('isis', '2017-09-01');
    const before = intervalsOf('isis', lost('2017-07-10'), AUGUST, later);
    expect(before.map(boundsOf)).toContain('?..2017-08-02 2017-09-01..?');
    const after = intervalsOf('isis', AUGUST, later, lost('2017-10-10'));
    expect(after.map(boundsOf)).toEqual(['?..2017-08-02 2017-09-01..2017-10-11']);
  });
});

test('a sighting in the longer of two spells belongs to that', () => {
  const long = held('isis', '2014/2020');
  const short = held('isis', '2015/2016');
  const seen = held('isis', '2018-05-01');
  const claimsOf = (start: string) =>
    intervalsOf('isis', long, short, seen).find((one) => boundsOf(one).startsWith(start))?.claimIds;
  expect(claimsOf('2014')).toEqual([long.claim.id, seen.claim.id]);
  expect(claimsOf('2015')).toEqual([short.claim.id]);
});

describe('a loss that had happened when it was told', () => {
  test('ends the last hold that had begun by then, although another force was seen since', () => {
    const iraq = held('iraq', '2017-07-01');
    const [isis, ...others] = intervalsOf('isis', JUNE, iraq, lost('2017-07-10'));
    expect(others).toEqual([]);
    expect(boundsOf(isis!)).toBe('?..2017-06-02 2017-06-01..2017-07-02');
    expect(isis!.endedByEventId).toBe('event:withdrawal');
  });

  test('leaves nobody as the last known holder', () => {
    expect(at(deriveControl([JUNE]), '2018')).toEqual(['isis LAST_KNOWN']);
    expect(at(deriveControl([JUNE, lost('2017-07-10')]), '2018')).toEqual([]);
  });

  test('is the event that ended the hold if it was told first, in whichever order they are given', () => {
    const late = lost('2017-07-20', 'event:a');
    const early = lost('2017-07-10', 'event:z');
    for (const evidence of [
      [JUNE, late, early],
      [early, JUNE, late],
    ]) {
      const [isis, ...others] = intervalsOf('isis', ...evidence);
      expect(others).toEqual([]);
      expect(boundsOf(isis!)).toBe('?..2017-06-02 2017-06-01..2017-07-11');
      expect(isis!.endedByEventId).toBe('event:z');
      expect(isis!.claimIds).toEqual([JUNE, late, early].map(({ claim }) => claim.id).sort());
    }
  });

  test('ends no hold that began at the end of the day on which it was told', () => {
    const next = held('isis', '2017-07-11T00:00:00Z/2018');
    expect(intervalsOf('isis', lost('2017-07-10'), next).map(boundsOf)).toEqual([
      '?..? ?..2017-07-11',
      '2017-07-11..2017-07-11 2018-01-01..2019-01-01',
    ]);
  });

  test('is apart from a hold that lasted to the end of the day on which it was told', () => {
    const hold = held('isis', '2014/2017-07-11T00:00:00Z');
    expect(intervalsOf('isis', hold, lost('2017-07-10'))).toHaveLength(2);
    expect(intervalsOf('isis', hold, lost('2017-07-11'))).toHaveLength(1);
  });

  test('does not end an earlier hold if the last one is said to have gone on', () => {
    const first = held('isis', '2010/2011');
    const second = held('isis', '2014-06/2017-07');
    const intervals = intervalsOf('isis', first, second, lost('2016-03-01'));
    expect(intervals).toHaveLength(3);
    expect(intervals.find((one) => boundsOf(one).startsWith('2010'))).toMatchObject({
      claimIds: [first.claim.id],
      endedByEventId: null,
    });
  });
});
