import type { ControlEvidence } from '../../../src/domain/control/control-evidence';
import { NO_TIES } from '../../../src/domain/control/place-state';
import { findContradictions } from '../../../src/domain/contradiction/find-contradictions';
import { changed, held } from '../control/evidence';

const paper = { speakerIds: ['organisation:paper'] };
const ali = { speakerIds: ['person:ali'] };
/** Al-Qaim lies in Anbar. */
const anbar = { placeId: 'province:anbar', ...paper };
const alQaim = { placeId: 'city:al-qaim', ...ali };

/** The contradictions between part and whole: strength, and the days of the time, last day included. */
function between(...control: ControlEvidence[]): string[] {
  return findContradictions({
    ...{ control, events: [], ties: NO_TIES, nameOf: (id) => id },
    partOf: new Map([['city:al-qaim', ['province:anbar']]]),
  })
    .filter(({ kind }) => kind === 'PART_WHOLE')
    .map(({ strength, when }) => `${strength} ${day(when!.from)}..${day(when!.until - 1)}`);
}

function day(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

describe('a part that is held by another force than the whole', () => {
  const part = held('isis', '2015-01-01/2015-12-31', alQaim);

  test('contradicts it in the time that both are held for certain', () => {
    // From some moment of 1 March, when one began, to some moment of 31 December, when the other ended.
    expect(between(held('iraq', '2015-03-01/2016', anbar), part)).toEqual([
      'STRICT 2015-03-01..2015-12-31',
    ]);
    expect(between(held('iraq', '2016/2017', anbar), part)).toEqual([]);
  });

  test.each(['CERTAIN_NOT', 'POSSIBLE', 'PROBABLE_NOT'] as const)(
    'does not contradict a %s hold of the whole, nor is one itself contradicted',
    (factuality) => {
      const hedged = { ...anbar, factuality };
      expect(between(held('iraq', '2015-03-01/2016', hedged), part)).toEqual([]);
      const hedgedPart = held('isis', '2015-06-01/2015-09-01', { ...alQaim, factuality });
      expect(between(held('iraq', '2015-03-01/2016', anbar), hedgedPart)).toEqual([]);
    },
  );

  test.each([
    ['held by the same force', held('isis', '2015-03-01/2016', anbar)],
    ['held by nobody named', held(null, '2015-03-01/2016', anbar)],
    ['contested', held(null, '2015-03-01/2016', { ...anbar, status: 'CONTESTED' })],
    ['held by nobody', held(null, '2015-03-01/2016', { ...anbar, status: 'UNCONTROLLED' })],
  ])('does not contradict a whole that is %s', (_name, whole) => {
    expect(between(whole, part)).toEqual([]);
  });

  test('does not contradict a whole that another force lost, since it may have held a part only', () => {
    const lost = changed({ loses: ['iraq'], when: '2015-06-10' }, { ...anbar, said: '2015-06-10' });
    expect(between(lost, part)).toEqual([]);
    expect(between(held('iraq', '/2015-06-10', anbar), part)).toEqual([]);
    // To the day or to the second.
    expect(between(held('iraq', '/2015-06-10T12:00:00Z', anbar), part)).toEqual([]);
    // A spell says that the force held the whole until it lost it, and so does one that always was.
    expect(between(held('iraq', '../2015-06-10', anbar), part)).toHaveLength(1);
    expect(between(held('iraq', '2015-03-01/2015-06-10', anbar), part)).toHaveLength(1);
  });

  test('contradicts a besieged holder as any other', () => {
    const whole = held('iraq', '2015-03-01/2016', { ...anbar, status: 'BESIEGED' });
    expect(between(whole, part)).toEqual(['STRICT 2015-03-01..2015-12-31']);
  });
});

describe('sightings of a part and a whole', () => {
  test('of one very time contradict each other, unless it changed hands in between', () => {
    const seen = (forceId: string, when: string, where: object) => held(forceId, when, where);
    expect(between(seen('iraq', '2015-06-10', anbar), seen('isis', '2015-06-10', alQaim))).toEqual([
      'UNLESS_CHANGED 2015-06-10..2015-06-10',
    ]);
    expect(between(seen('iraq', '2015-06-10', anbar), seen('isis', '2015-06-11', alQaim))).toEqual(
      [],
    );
    expect(between(seen('iraq', '2015-06', anbar), seen('isis', '2015-06-10', alQaim))).toEqual([]);
  });

  test('are no beginning, loss or capture of one very time', () => {
    const seen = held('iraq', '2015-06-10', anbar);
    const event = { loses: ['isis'], when: '2015-06-10', eventId: 'event:part' };
    expect(between(seen, held('isis', '2015-06-10/', alQaim))).toEqual([]);
    expect(between(seen, held('isis', '/2015-06-10', alQaim))).toEqual([]);
    expect(between(seen, changed(event, alQaim))).toEqual([]);
    expect(between(seen, changed({ ...event, loses: [], gains: ['isis'] }, alQaim))).toEqual([]);
  });

  test('contradict a run of sightings around them', () => {
    const run = [held('iraq', '2015-06-01', anbar), held('iraq', '2015-08-01', anbar)];
    expect(between(...run, held('isis', '2015-07-01', alQaim))).toEqual([
      'UNLESS_CHANGED 2015-07-01..2015-07-01',
    ]);
    expect(between(...run, held('isis', '2015-09-01', alQaim))).toEqual([]);
    const parts = [held('isis', '2015-06-01', alQaim), held('isis', '2015-08-01', alQaim)];
    expect(between(held('iraq', '2015-07-01', anbar), ...parts)).toEqual([
      'UNLESS_CHANGED 2015-07-01..2015-07-01',
    ]);
    // Two runs meet from the end of the later first day to the beginning of the earlier last one.
    const later = [held('isis', '2015-07-01', alQaim), held('isis', '2015-09-01', alQaim)];
    expect(between(...run, ...later)).toEqual(['UNLESS_CHANGED 2015-07-02..2015-07-31']);
  });
});

describe('a force that had lost the whole', () => {
  const lost = (when: string, said: string, gains: string[] = []) =>
    changed({ gains, loses: ['isis'], when }, { ...anbar, said });

  test('held no part from then until that was said', () => {
    const part = held('isis', '2015-01-01/2015-12-31', alQaim);
    // From the last moment of 10 June, the latest at which it was lost.
    expect(between(lost('2015-06-10', '2015-09-30'), part)).toEqual([
      'UNLESS_CHANGED 2015-06-10..2015-09-30',
    ]);
  });

  test('may hold a part from when it holds the whole again', () => {
    const part = held('isis', '2015-01-01/2015-12-31', alQaim);
    const again = held('isis', '2015-08-01', anbar);
    expect(between(lost('2015-06-10', '2015-09-30'), again, part)).toEqual([
      'UNLESS_CHANGED 2015-06-10..2015-07-31',
    ]);
    // Neither a hold before nor another force's ends that time, nor does a loss.
    const before = held('isis', '2015-01-05', anbar);
    const other = held('iraq', '2015-08-01', anbar);
    const lostAgain = changed({ loses: ['isis'], when: '2015-08-01', eventId: 'event:2' }, anbar);
    for (const more of [before, other, lostAgain]) {
      expect(between(lost('2015-06-10', '2015-09-30'), more, part)).toContain(
        'UNLESS_CHANGED 2015-06-10..2015-09-30',
      );
    }
  });

  test('is contradicted once by a claim that says it of several times, by the latest saying', () => {
    const twice = [lost('2015-06-10', '2015-07-31'), lost('2015-06-10', '2015-09-30')];
    expect(between(...twice, held('isis', '2015-01-01/2015-12-31', alQaim))).toEqual([
      'UNLESS_CHANGED 2015-06-10..2015-09-30',
    ]);
  });

  test('contradicts nothing that lies outside of that time', () => {
    for (const when of ['2015-01-01/2015-06-10', '2015-10-01/2015-12-31', '2015-06-10', '2015']) {
      expect(between(lost('2015-06-10', '2015-09-30'), held('isis', when, alQaim))).toEqual([]);
    }
  });

  test('contradicts what is seen later of the new holder too', () => {
    const taken = lost('2015-06-10', '2015-09-30', ['iraq']);
    const part = held('isis', '2015-07-01', alQaim);
    const seen = held('iraq', '2015-08-01', { ...anbar, ...ali });
    const once = 'UNLESS_CHANGED 2015-07-01..2015-07-01';
    expect(between(taken, part)).toEqual([once]);
    expect(between(taken, seen, part)).toEqual([once, once]);
  });

  test('is another than the one that holds the part, whose hold contradicts only the new holder', () => {
    const nusra = held('nusra', '2015-07-01', alQaim);
    expect(between(lost('2015-06-10', '2015-09-30', ['iraq']), nusra)).toEqual([]);
    const seen = held('iraq', '2015-08-01', { ...anbar, ...ali });
    expect(between(lost('2015-06-10', '2015-09-30', ['iraq']), seen, nusra)).toEqual([
      'UNLESS_CHANGED 2015-07-01..2015-07-01',
    ]);
  });
});
