import fc from 'fast-check';
import type { ControlEvidence } from '../../../src/domain/control/control-evidence';
import { NO_TIES } from '../../../src/domain/control/place-state';
import { tiesOf } from '../../../src/domain/control/ties';
import { readControl } from '../../../src/domain/control/read-control';
import type { Contradiction } from '../../../src/domain/contradiction/contradiction';
import type { EventAssertion } from '../../../src/domain/contradiction/factuality';
import { findContradictions } from '../../../src/domain/contradiction/find-contradictions';
import { wholesOf } from '../../../src/domain/contradiction/place-tree';
import { parseEdtf } from '../../../src/domain/edtf';
import { arbitraryEvidence } from '../control/arbitrary-evidence';
import { changed, claim, held } from '../control/evidence';

const NAMES: Readonly<Record<string, string>> = {
  'city:mosul': 'Mosul',
  'city:al-qaim': 'al-Qaim',
  'province:anbar': 'Anbar',
  isis: 'ISIS',
  iraq: 'Iraq',
  nusra: 'al-Nusra',
  peshmerga: 'Peshmerga',
  'person:al-tai': 'Riad Hassoun al-Tai',
  'person:a': 'Ali',
  'event:fall': 'the fall of Mosul',
  'event:war': 'the war',
};

function find(
  control: ControlEvidence[],
  events: EventAssertion[] = [],
  ties = NO_TIES,
): Contradiction[] {
  const partOf = new Map([['city:al-qaim', ['province:anbar']]]);
  return findContradictions({
    ...{ control, events, partOf, ties },
    nameOf: (id) => NAMES[id] ?? id,
  });
}

const reports = { speakerIds: [], speakerText: 'media reports' };
const ali = { speakerIds: ['person:a'] };
const alTai = { speakerIds: ['person:al-tai'], said: '2017-07~' };
const denied = { ...ali, factuality: 'CERTAIN_NOT' } as const;

/** Days of July 2017, as numbers. */
const days = fc
  .tuple(fc.integer({ min: 5, max: 15 }), fc.integer({ min: 0, max: 5 }))
  .map(([first, more]) => Array.from({ length: more + 1 }, (_, i) => first + i));

/** Some moment of those days. */
function edtfOf(found: readonly number[]): string {
  const [first, last] = [found[0], found.at(-1)].map(
    (day) => `2017-07-${String(day).padStart(2, '0')}`,
  );
  return first === last ? first! : `[${first}..${last}]`;
}

describe('CONTROL_OVERLAP', () => {
  test('is found for two holders at one time, with both voices', () => {
    const isis = held('isis', '2014-06/2017-07', reports);
    const iraq = held('iraq', '2016-02', ali);
    const [found, ...others] = find([isis, iraq]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: 'CONTROL_OVERLAP',
      explanation:
        'According to media reports, ISIS held Mosul from 2014-06 to 2017-07; according to Ali, Iraq held Mosul in 2016-02. They cannot both have been so at the same time.',
      sides: [[isis.claim.id], [iraq.claim.id]],
      placeIds: ['city:mosul'],
      sameSpeaker: false,
    });
  });

  test('is found for two ends of one spell', () => {
    const found = find([
      held('isis', '2014-06/2017-07', reports),
      held('isis', '2014-06/2016-01', ali),
    ]);
    expect(found.map(({ explanation }) => explanation)).toEqual([
      'According to Ali, ISIS held Mosul from 2014-06 to 2016-01; according to media reports, ISIS held Mosul from 2014-06 to 2017-07. It cannot have ended at both times.',
    ]);
  });

  test('is not found between "to July 2017" and "liberated on 10 July"', () => {
    const event = { gains: ['iraq'], loses: ['isis'], when: '2017-07-10' };
    expect(find([held('isis', '2014-06/2017-07', reports), changed(event, ali)])).toEqual([]);
  });

  test.each([
    ['a siege of a holder nobody names', held(null, '2016-10/2017-07', { status: 'BESIEGED' })],
    ['a holder nobody names', held(null, '2015/2018', ali)],
  ])('%s may be the one who is named, and is not nobody', (_name, unnamed) => {
    const isis = held('isis', '2014-06/2017-07', reports);
    expect(find([isis, unnamed])).toEqual([]);
    const nobody = held(null, '2016-12', { status: 'UNCONTROLLED' });
    expect(find([nobody, unnamed])).toHaveLength(1);
    expect(find([isis, unnamed, nobody])).toHaveLength(2);
  });

  test('is found twice where the same claims make two', () => {
    const [c1, c2] = [claim(reports), claim(ali)];
    const found = find([
      held('isis', '2014/2017', { claim: c1 }),
      held('nusra', '2014/2017', { claim: c1 }),
      held('iraq', '2015-03/2016-03', { claim: c2 }),
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(3);
    expect(found.map(({ claimIds }) => claimIds.length).sort()).toEqual([1, 2, 2]);
  });

  test('is found twice for two spells of one force against a third', () => {
    const [c1, c2] = [claim(reports), claim(ali)];
    const found = find([
      held('isis', '2014-01-01/2015-01-01', { claim: c1 }),
      held('isis', '2016-01-01/2017-01-01', { claim: c1 }),
      held('iraq', '2013-07-01/2016-07-01', { claim: c2 }),
    ]);
    const clauses = found.map(
      ({ explanation }) => /ISIS held Mosul from \S+ to [\d-]+/.exec(explanation)?.[0],
    );
    expect(clauses.sort()).toEqual([
      'ISIS held Mosul from 2014-01-01 to 2015-01-01',
      'ISIS held Mosul from 2016-01-01 to 2017-01-01',
    ]);
  });
});

describe('PART_WHOLE', () => {
  const anbar = { placeId: 'province:anbar', ...alTai };
  const alQaim = { placeId: 'city:al-qaim', ...alTai };

  test('is found where al-Tai says that Anbar was liberated, and that ISIS holds al-Qaim in Anbar', () => {
    const liberated = changed({ loses: ['isis'], eventId: 'event:anbar' }, anbar);
    const still = held('isis', '2017-07~', alQaim);
    const [found, ...others] = find([liberated, still]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: 'PART_WHOLE',
      explanation:
        'According to Riad Hassoun al-Tai, Anbar was taken from ISIS by 2017-08-31; according to the same source, ISIS held al-Qaim, which lies in Anbar, at some time from 2017-06 to 2017-08. A place cannot be free of a force that holds a part of it.',
      sides: [[liberated.claim.id], [still.claim.id]],
      placeIds: ['city:al-qaim', 'province:anbar'],
      sameSpeaker: true,
    });
    expect(found?.id).toMatch(/^contradiction:part-whole:[0-9a-f]{16}$/);
  });

  test('is found for a whole that was liberated earlier, when that is said', () => {
    const event = { gains: ['iraq'], loses: ['isis'], when: '2016-06-28' };
    const found = find([changed(event, anbar), held('isis', '2017-07', alQaim)]);
    expect(found.map(({ explanation }) => explanation)).toEqual([
      'According to Riad Hassoun al-Tai, Iraq took Anbar from ISIS on 2016-06-28; according to the same source, ISIS held al-Qaim, which lies in Anbar, in 2017-07. A place cannot be free of a force that holds a part of it.',
    ]);
  });

  test.each(['[..2016-06]', '/2016-06', '../2016-06'])(
    'what had happened by a time is said to have happened by its last day: %s',
    (when) => {
      const whole = changed({ loses: ['isis'], when }, { placeId: 'province:anbar', said: '2018' });
      const [found] = find([whole, held('isis', '2017-07', alQaim)]);
      expect(found?.explanation).toContain('Anbar was taken from ISIS by 2016-06-30; ');
    },
  );

  test('is not found for a part held only after that', () => {
    const event = { loses: ['isis'], when: '2016-06-28' };
    expect(find([changed(event, anbar), held('isis', '2018-01', alQaim)])).toEqual([]);
  });

  const taken = { gains: ['iraq'], loses: ['isis'], when: '2017-11-17' };
  const onTheDay = { placeId: 'province:anbar', said: '2017-11-17' };

  test('is found for a part held while the whole, once taken, is held on', () => {
    const whole = changed(taken, { ...onTheDay, ...reports });
    const later = held('iraq', '2018-05-01', { placeId: 'province:anbar', ...ali });
    const part = held('isis', '2018-03-01', alQaim);
    expect(find([whole, later, part])).toMatchObject([
      {
        kind: 'PART_WHOLE',
        explanation:
          'According to media reports, Iraq took Anbar on 2017-11-17, and according to Ali, Iraq held Anbar on 2018-05-01; according to Riad Hassoun al-Tai, ISIS held al-Qaim, which lies in Anbar, on 2018-03-01. A place cannot be free of a force that holds a part of it.',
        sides: [[whole.claim.id, later.claim.id], [part.claim.id]],
      },
    ]);
  });

  test.each([
    ['who lost the whole', 'isis', 'Iraq took Anbar on 2017-11-17'],
    ['a third force', 'nusra', 'Iraq took Anbar on 2017-11-17'],
  ])('a part held by %s when the whole was taken, once', (_name, force, clause) => {
    const part = held(force, '2017-10/2018-02', alQaim);
    const found = find([changed(taken, { ...onTheDay, ...reports }), part]);
    expect(found.map(({ explanation }) => explanation.split(';')[0])).toEqual([
      `According to media reports, ${clause}`,
    ]);
  });

  test('is found for a part held before the whole was taken back, and not after', () => {
    const lost = changed({ loses: ['isis'], when: '2015-01' }, anbar);
    const back = changed({ gains: ['isis'], when: '2015-05', eventId: 'event:back' }, anbar);
    expect(find([lost, back, held('isis', '2015-06', alQaim)])).toEqual([]);
    expect(find([lost, back, held('isis', '2015-03', alQaim)])).toHaveLength(1);
  });

  test('is not found for a part held before the whole was taken', () => {
    const november = { ...taken, when: '2017-11' };
    expect(find([changed(november, anbar), held('isis', '2017-11-05', alQaim)])).toEqual([]);
    expect(find([changed(november, onTheDay), held('isis', '2017-11-05', alQaim)])).toEqual([]);
    expect(find([changed(taken, onTheDay), held('isis', '2017-11', alQaim)])).toEqual([]);
    expect(find([changed(taken, onTheDay), held('nusra', '2017-11-17', alQaim)])).toEqual([]);
  });

  test('whole and part contradict each other if, whenever it was, the part was held between taking and saying', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 25 }), (takenOn, heldOn, saidOn) => {
        const event = { ...taken, when: edtfOf(takenOn) };
        const whole = changed(event, { placeId: 'province:anbar', said: edtfOf([saidOn]) });
        const found = find([whole, held('isis', edtfOf(heldOn), alQaim)]);
        const expected = heldOn.every((day) => day > takenOn.at(-1)! && day <= saidOn);
        expect(found.length).toBe(expected ? 1 : 0);
      }),
    );
  });

  test.each([
    ['a day later', '2016-06-29', 1],
    ['when that is said', '2017-07', 1],
    ['on the same day', '2016-06-28', 0],
    ['in that month', '2016-06', 0],
    ['later than that is said', '2017-12-15', 0],
  ])('a part taken from a force that the whole was taken from, %s: %s', (_name, when, count) => {
    const whole = changed({ loses: ['isis'], when: '2016-06-28' }, anbar);
    const part = changed({ gains: ['iraq'], loses: ['isis'], when, eventId: 'event:part' }, alQaim);
    const found = find([whole, part]);
    expect(found).toHaveLength(count);
    for (const { explanation } of found) {
      const on = when.length === 10 ? 'on' : 'in';
      expect(explanation).toContain(`ISIS lost al-Qaim, which lies in Anbar, ${on} ${when}.`);
    }
  });

  test('is found for a part taken from a force while another held the whole', () => {
    const taken = { loses: ['isis'], when: '2017-05-10' };
    const iraq = { ...anbar, ...ali };
    expect(find([held('iraq', '2017', iraq), changed(taken, alQaim)])).toEqual([]);
    expect(find([held('iraq', '2016/2018', iraq), changed(taken, alQaim)])).toMatchObject([
      { kind: 'PART_WHOLE' },
    ]);
    expect(find([changed(taken, anbar), held('iraq', '2016/2018', alQaim)])).toEqual([]);
  });

  test("is not found for a part held by an ally or member of the whole's holder while they are tied", () => {
    const whole = held('iraq', '2017', { ...anbar, ...ali });
    const part = held('peshmerga', '2017', alQaim);
    expect(find([whole, part]).map(({ kind }) => kind)).toEqual(['PART_WHOLE']);
    const tied = (type: 'ALLIED_WITH' | 'MEMBER_OF', when: string | null) =>
      tiesOf(
        [
          {
            ...{ type, subjectId: 'peshmerga', objectId: 'iraq' },
            when: when === null ? null : parseEdtf(when),
          },
        ],
        (id) => id,
      );
    expect(find([whole, part], [], tied('ALLIED_WITH', null))).toEqual([]);
    expect(find([whole, part], [], tied('MEMBER_OF', '2016/2018'))).toEqual([]);
    expect(find([whole, part], [], tied('MEMBER_OF', '2018/2019'))).toHaveLength(1);
  });

  test('is found through several wholes, and a ring of places is harmless', () => {
    const partOf = new Map([
      ['city', ['province']],
      ['province', ['country', 'region']],
      ['country', ['province']],
    ]);
    expect([...wholesOf('city', partOf)].sort()).toEqual(['country', 'province', 'region']);
    expect([...wholesOf('province', partOf)].sort()).toEqual(['country', 'region']);
  });
});

describe('FACTUALITY', () => {
  const fall = { eventId: 'event:fall', when: null, causeIds: [], placeIds: ['city:mosul'] };
  const actual = { ...fall, realis: 'ACTUAL' } as const;

  test.each([
    ['a negative claim', { ...actual, claim: claim({ ...ali, factuality: 'CERTAIN_NOT' }) }],
    ['a denied event', { ...fall, realis: 'DENIED' as const, claim: claim(ali) }],
  ])('is found for an event that one affirms and %s denies', (_name, denial) => {
    const affirmed = { ...actual, claim: claim(reports) };
    expect(find([], [affirmed, denial])).toMatchObject([
      {
        kind: 'FACTUALITY',
        explanation:
          'According to media reports, the fall of Mosul took place; according to Ali, it did not. One affirms what the other denies.',
        sides: [[affirmed.claim.id], [denial.claim.id]],
        placeIds: ['city:mosul'],
        eventIds: ['event:fall'],
      },
    ]);
  });

  test('is found for control that one affirms and another denies at that time', () => {
    const found = find([
      held('isis', '2015/2017', reports),
      held('isis', '2016-03', { ...ali, factuality: 'CERTAIN_NOT' }),
      held('isis', '2018', { ...ali, factuality: 'CERTAIN_NOT' }),
    ]);
    expect(found.map(({ explanation }) => explanation)).toEqual([
      'According to media reports, ISIS held Mosul from 2015 to 2017; according to Ali, it is not so that ISIS held Mosul in 2016-03. One affirms what the other denies.',
    ]);
  });

  test.each([
    ['lost by then', changed({ loses: ['isis'] }, { said: '2017-07-10' }), '2017-07'],
    ['lost that month', changed({ loses: ['isis'], when: '2017-07' }), '2017-07-31'],
    ['lost that day', changed({ loses: ['isis'], when: '2017-07-31' }), '2017-07-31'],
    ['held until that month', held('isis', '/2017-07'), '2017-07-31'],
    ['held since that month', held('isis', '2017-07/'), '2017-07-01'],
    ['taken that month', changed({ gains: ['isis'], when: '2017-07' }), '2017-07-01'],
    ['held at some time until that month', held('isis', '[..2017-07]'), '2017-07-31'],
    ['held at some time from that month on', held('isis', '[2017-07..]'), '2017-07-31'],
  ])('%s and not held then are none', (_name, affirmed, when) => {
    const evidence = [affirmed, held('isis', when, denied)];
    expect(find(evidence)).toEqual([]);
    expect(readControl(evidence, NO_TIES).strict).toEqual([]);
  });

  test.each([
    [
      '2017-07-10',
      { loses: ['isis'], when: '2017-07-10' },
      '2014/2018',
      'ISIS lost Mosul on 2017-07-10',
    ],
    [
      'since 10 July',
      { gains: ['isis'], when: '2017-07-10' },
      '2017-07',
      'ISIS took Mosul on 2017-07-10',
    ],
  ])('held %s, and denied at all times at which that may have been', (_name, event, when, time) => {
    const affirmed = changed(event, { ...reports, said: '2017-07-10' });
    const found = find([affirmed, held('isis', when, denied)]);
    expect(found.map(({ explanation }) => explanation.split(';')[0])).toEqual([
      `According to media reports, ${time}`,
    ]);
  });

  test.each([
    ['until July', '[..2017-07]', '../2017-08', 'ISIS held Mosul at some time up to 2017-07-31'],
  ])('held at some time %s, and denied at all of them', (_name, when, never, time) => {
    const found = find([held('isis', when, reports), held('isis', never, denied)]);
    expect(found.map(({ explanation }) => explanation.split(';')[0])).toEqual([
      `According to media reports, ${time}`,
    ]);
  });

  test('a loss without a time of its own is told by when it had happened', () => {
    const lost = changed({ loses: ['isis'] }, { ...reports, said: '2017-07-10' });
    const clauses = (evidence: ControlEvidence[]) =>
      find(evidence).map(({ explanation }) => explanation.split('. ')[0]);
    expect(clauses([lost, held('isis', '../2018', denied)])).toEqual([
      'According to media reports, ISIS had lost Mosul by 2017-07-10; according to Ali, it is not so that ISIS held Mosul until 2018',
    ]);
    const on = held('isis', '2014-06/2018-03', ali);
    expect(find([lost, on]).map(({ explanation }) => explanation)).toEqual([
      'According to Ali, ISIS held Mosul from 2014-06 to 2018-03; according to media reports, ISIS had lost Mosul by 2017-07-10. It cannot have been lost and held on, unless it was taken again in between.',
    ]);
  });

  test('a change and a denial of a day contradict each other if, whenever it was, it was on that day', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        days,
        fc.integer({ min: 5, max: 20 }),
        (lost, changedOn, deniedOn) => {
          const event = {
            when: edtfOf(changedOn),
            ...(lost ? { loses: ['isis'] } : { gains: ['isis'] }),
          };
          const found = find([changed(event), held('isis', edtfOf([deniedOn]), denied)]);
          // A place lost as a day began was held the day before.
          const heldOn = lost ? [changedOn[0]! - 1, ...changedOn] : changedOn;
          expect(found.length).toBe(heldOn.every((day) => day === deniedOn) ? 1 : 0);
        },
      ),
    );
  });

  test('a denial whose time is not sure contradicts nothing', () => {
    const hold = held('isis', '2015/2017', reports);
    for (const when of ['2016?', '2016~', '201X', '[2016-01..2016-03]']) {
      expect(find([hold, held('isis', when, denied)])).toEqual([]);
    }
  });

  test('is found twice for two states that the same claims affirm and deny', () => {
    const [c1, c2] = [claim(reports), claim(denied)];
    const found = find([
      held('isis', '2014/2017', { claim: c1 }),
      held('nusra', '2014/2017', { claim: c1 }),
      held('isis', '2015-03', { claim: c2 }),
      held('nusra', '2015-03', { claim: c2 }),
    ]);
    const factual = found.filter(({ kind }) => kind === 'FACTUALITY');
    expect(factual.map(({ explanation }) => explanation.split(';')[0]).sort()).toEqual([
      'According to media reports, ISIS held Mosul from 2014 to 2017',
      'According to media reports, al-Nusra held Mosul from 2014 to 2017',
    ]);
  });

  test('is about the event, strict, and of all the places that its claims name', () => {
    const affirmed = { ...actual, claim: claim(reports), placeIds: ['province:nineveh'] };
    const denial = { ...actual, claim: claim(denied), placeIds: ['city:mosul', 'city:al-qaim'] };
    expect(find([], [affirmed, denial])).toMatchObject([
      {
        ...{ strength: 'STRICT', when: null, stateKeys: [], eventIds: ['event:fall'] },
        placeIds: ['city:al-qaim', 'city:mosul', 'province:nineveh'],
      },
    ]);
    expect(find([], [affirmed, { ...denial, eventId: 'event:war' }])).toEqual([]);
    expect(find([], [denial])).toEqual([]);
  });

  test('names a source that is on both sides once', () => {
    const by = (settings: object) => ({ ...actual, claim: claim({ ...ali, ...settings }) });
    const [found] = find([], [by({}), by({ factuality: 'CERTAIN_NOT' })]);
    expect(found?.explanation).toBe(
      'According to Ali, the fall of Mosul took place; according to the same source, it did not. One affirms what the other denies.',
    );
    expect(found?.sameSpeaker).toBe(true);
    // Media reports of two documents are two sources.
    const [other] = find(
      [],
      [
        by({ ...reports, documentId: 'document:1' }),
        by({ ...reports, documentId: 'document:2', factuality: 'CERTAIN_NOT' }),
      ],
    );
    expect(other?.explanation).toContain('; according to media reports, it did not.');
    expect(other?.sameSpeaker).toBe(false);
  });

  test('is not found between a plan and an affirmation', () => {
    const planned = { ...fall, realis: 'PLANNED' as const, claim: claim(ali) };
    expect(find([], [{ ...actual, claim: claim(reports) }, planned])).toEqual([]);
  });
});

describe('ORDER', () => {
  const event = (eventId: string, when: string, causeIds: string[] = []): EventAssertion => ({
    ...{ claim: claim(ali), eventId, realis: 'ACTUAL', causeIds, placeIds: [] },
    when: parseEdtf(when),
  });

  test('is found for an effect over before its cause began', () => {
    const effect = event('event:fall', '2014-06', ['event:war']);
    const cause = event('event:war', '2014-07/2017-12');
    expect(find([], [effect, cause])).toMatchObject([
      {
        kind: 'ORDER',
        explanation:
          'According to Ali, the fall of Mosul, a result of the war, took place in 2014-06; according to the same source, the war took place from 2014-07 to 2017-12. An effect cannot come before its cause.',
        sides: [[effect.claim.id], [cause.claim.id]],
        sameSpeaker: true,
      },
    ]);
  });

  const war = event('event:war', '2014-07/2017-12');

  test('is about both events and the places of both, in the order of their names', () => {
    const effect = { ...event('event:fall', '2014-06', ['event:war']), placeIds: ['city:mosul'] };
    const cause = { ...war, placeIds: ['city:al-qaim', 'city:mosul'] };
    expect(find([], [effect, cause])).toMatchObject([
      {
        ...{ kind: 'ORDER', strength: 'STRICT', when: null, stateKeys: [] },
        eventIds: ['event:fall', 'event:war'],
        placeIds: ['city:al-qaim', 'city:mosul'],
      },
    ]);
  });

  test('has on each side the claims that date an event so, and those that name the cause', () => {
    const early = event('event:fall', '2014-06');
    const late = event('event:fall', '2015', ['event:war']);
    const undated = { ...event('event:fall', '2014-06', ['event:war']), when: null };
    const neither = event('event:fall', '2016');
    const earlyWar = event('event:war', '2014-01');
    const undatedWar = { ...war, claim: claim(ali), when: null };
    const found = find([], [early, late, undated, neither, war, earlyWar, undatedWar]);
    expect(found.map(({ sides }) => sides)).toEqual([
      [[early, late, undated].map((one) => one.claim.id), [war.claim.id]],
    ]);
  });

  test('tells all the times that are given, in one order', () => {
    const earlier = { ...event('event:fall', '2014-05', ['event:war']), claim: claim(reports) };
    const later = event('event:fall', '2014-06', ['event:war']);
    for (const effects of [
      [earlier, later],
      [later, earlier],
    ]) {
      expect(find([], [...effects, war])[0]?.explanation).toContain(
        'took place in 2014-05 or in 2014-06; according to',
      );
    }
  });

  test('is not found if the effect or the cause is only planned, denied or likely', () => {
    const effect = event('event:fall', '2014-06', ['event:war']);
    for (const doubt of [
      { realis: 'PLANNED' as const },
      { realis: 'DENIED' as const },
      { claim: claim({ ...ali, factuality: 'PROBABLE' }) },
    ]) {
      expect(find([], [effect, { ...war, ...doubt }])).toEqual([]);
      expect(find([], [{ ...effect, ...doubt }, war])).toEqual([]);
    }
  });

  test('is not found if the effect or the cause has no time', () => {
    const effect = event('event:fall', '2014-06', ['event:war']);
    expect(find([], [{ ...effect, when: null }, war])).toEqual([]);
    expect(find([], [effect, { ...war, when: null }])).toEqual([]);
    expect(find([], [effect])).toEqual([]);
  });

  test('is not found for an effect that may have come after its cause', () => {
    expect(
      find([], [event('event:fall', '2014-06', ['event:war']), event('event:war', '2014')]),
    ).toEqual([]);
  });
});

describe('the list of contradictions', () => {
  const evidence = ['isis', 'iraq', 'nusra', 'peshmerga'].map((forceId) =>
    held(forceId, '2015/2017', { speakerIds: [`person:${forceId}`] }),
  );

  test('is in the order of ids', () => {
    const ids = find(evidence).map(({ id }) => id);
    expect(ids).toHaveLength(6);
    expect(ids).toEqual([...ids].sort());
  });

  test('has each of them once, with its claims in the order of their ids', () => {
    for (const { claimIds, sides } of find([...evidence].reverse())) {
      expect(claimIds).toEqual([...claimIds].sort());
      expect(claimIds).toEqual([...new Set(sides.flat())].sort());
    }
  });

  test('has the states that each is about', () => {
    const [found] = find([held('isis', '2015/2017', reports), held('iraq', '2015/2017', ali)]);
    expect([...found!.stateKeys].sort()).toEqual(['CONTROLLED|iraq', 'CONTROLLED|isis']);
    expect(found!.eventIds).toEqual([]);
    const [ends] = find([held('isis', '2014/2017', reports), held('isis', '2014/2016', ali)]);
    expect(ends!.stateKeys).toEqual(['CONTROLLED|isis']);
  });

  test('gives one another id if another claim comes first, or another state or time is meant', () => {
    const iraq = held('iraq', '2015/2017', ali);
    const isis = held('isis', '2015/2017', reports);
    const idOf = (one: ControlEvidence, other: ControlEvidence) => find([one, other])[0]!.id;
    const ids = [
      idOf(isis, iraq),
      idOf(held('isis', '2015/2017', reports), iraq),
      idOf(isis, held('iraq', '2015/2017', ali)),
      idOf({ ...isis, forceId: 'nusra' }, iraq),
      idOf({ ...isis, when: parseEdtf('2015/2018') }, iraq),
    ];
    expect(new Set(ids).size).toBe(5);
    expect(idOf(iraq, isis)).toBe(ids[0]);
  });
});

describe('a speaker is on both sides', () => {
  const sameSpeaker = (one: object, other: object) =>
    find([held('isis', '2015/2017', one), held('iraq', '2015/2017', other)])[0]!.sameSpeaker;

  test('if one of several speakers of a side speaks on the other', () => {
    const joint = { speakerIds: ['person:a', 'person:b'] };
    expect(sameSpeaker(joint, { speakerIds: ['person:b', 'person:c'] })).toBe(true);
    expect(sameSpeaker({ speakerIds: ['person:b'] }, joint)).toBe(true);
    expect(sameSpeaker(joint, { speakerIds: ['person:c'] })).toBe(false);
  });

  test('if both are the same words of one document', () => {
    const unnamed = (documentId: string) => ({ ...reports, documentId });
    expect(sameSpeaker(unnamed('document:1'), unnamed('document:1'))).toBe(true);
    expect(sameSpeaker(unnamed('document:1'), unnamed('document:2'))).toBe(false);
  });
});

describe('the explanation', () => {
  const explain = (one: object, other: object) =>
    find([held('isis', '2015/2017', one), held('iraq', '2015/2017', other)])[0]!.explanation;

  test('names a source of both sides once', () => {
    expect(explain(ali, ali)).toContain('; according to the same source, Iraq held');
    const sameDocument = { ...reports, documentId: 'document:1' };
    expect(explain(sameDocument, sameDocument)).toContain('; according to the same source, Iraq');
  });

  test('names again an unnamed source of another document', () => {
    const other = { ...reports, documentId: 'document:2' };
    const text = explain({ ...reports, documentId: 'document:1' }, other);
    expect(text.match(/ccording to media reports/g)).toHaveLength(2);
  });

  test('says of two captures and of a loss what cannot be', () => {
    const capture = (when: string, settings: object) =>
      changed({ gains: ['iraq'], when }, settings);
    const verdicts = find([capture('2017-07-10', ali), capture('2017-07-14', alTai)]).map(
      ({ explanation }) => explanation.split('. ').at(-1),
    );
    expect(verdicts).toContain(
      'It cannot have been taken at both times, unless it was lost in between.',
    );
  });
});

test('the same claims have the same contradiction, whatever their order', () => {
  fc.assert(
    fc.property(arbitraryEvidence, (evidence) => {
      expect(find([...evidence].reverse())).toEqual(find(evidence));
    }),
    { numRuns: 300 },
  );
});
