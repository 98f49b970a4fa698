import fc from 'fast-check';
import type { TracedEvidence } from '../../../src/domain/control/control-evidence';
import { applyLens, judgeSegments, type Lens } from '../../../src/domain/control/lens';
import { deriveControl } from '../../../src/domain/control/derive-control';
import { CLAIM_RULES, LENS_RULES } from '../../../src/domain/control/lens-rules';
import { Sides } from '../../../src/domain/control/sides';
import { stanceOf } from '../../../src/domain/control/stance';
import { parseEdtf } from '../../../src/domain/edtf';
import { arbitraryEvidence } from './arbitrary-evidence';
import { at, changed, claim, held } from './evidence';

const NO_SIDES = new Sides([]);
const SIDES = new Sides([
  { type: 'MEMBER_OF', subjectId: 'person:al-abadi', objectId: 'organisation:iraqi-government' },
  { type: 'ALLIED_WITH', subjectId: 'country:iraq', objectId: 'organisation:iraqi-government' },
  { type: 'FIGHTS', subjectId: 'country:iraq', objectId: 'organisation:isis' },
  { type: 'LOCATED_IN', subjectId: 'organisation:reuters', objectId: 'country:iraq' },
]);

describe('conditions on a claim', () => {
  const chain = {
    chainIds: ['organisation:syriatimes', 'person:al-tai'],
    speakerIds: ['person:al-tai'],
  };
  const relayed = held('isis', '2016', chain);
  const other = held('isis', '2016', { chainIds: ['organisation:reuters'] });

  test.each<[string, Lens, unknown[]]>([
    ['no condition', {}, [relayed, other]],
    ['accordingTo the innermost speaker', { accordingTo: ['person:al-tai'] }, [relayed]],
    ['accordingTo who relays it', { accordingTo: ['organisation:syriatimes'] }, [relayed]],
    ['accordingTo nobody', { accordingTo: [] }, []],
    ['excluding who relays it', { excluding: ['organisation:syriatimes'] }, [other]],
    ['both', { accordingTo: ['person:al-tai'], excluding: ['organisation:syriatimes'] }, []],
  ])('%s', (_name, lens, expected) => {
    expect(applyLens([relayed, other], lens, NO_SIDES)).toEqual(expected);
  });

  test('a lens that excludes everything gives an empty answer', () => {
    expect(deriveControl(applyLens([relayed], { excluding: ['person:al-tai'] }, NO_SIDES))).toEqual(
      [],
    );
  });

  test('saidBefore is strict, and takes what was printed to have been said by then', () => {
    const june = held('isis', '2016', { said: '2017-06', published: '2017-09' });
    const july = held('isis', '2016', { said: '2017-07-01' });
    const printed = held('isis', '2016', { published: '2017-06-30' });
    const undated = held('isis', '2016');
    const evidence = [june, july, printed, undated];
    const saidBefore = parseEdtf('2017-07');
    expect(applyLens(evidence, { saidBefore }, NO_SIDES)).toEqual([june, printed]);
    expect(applyLens(evidence, { publishedBefore: saidBefore }, NO_SIDES)).toEqual([printed]);
  });

  test('knownAsOf sees the records of that moment, no condition the current ones', () => {
    const old = held('isis', '2016', { recordedAt: 100, supersededAt: 200 });
    const current = held('isis', '2016', { recordedAt: 200 });
    const seen = (lens: Lens) => applyLens([old, current], lens, NO_SIDES);
    expect(seen({})).toEqual([current]);
    expect(seen({ knownAsOf: 99 })).toEqual([]);
    expect(seen({ knownAsOf: 100 })).toEqual([old]);
    expect(seen({ knownAsOf: 199 })).toEqual([old]);
    expect(seen({ knownAsOf: 200 })).toEqual([current]);
  });
});

describe('minimumOrigins', () => {
  const a = { speakerIds: ['person:a'] };
  const b = { speakerIds: ['person:b'] };

  test('counts origins that say the same of times that overlap', () => {
    const spell = held('isis', '2014-06/2017-07', a);
    const seen = held('isis', '2016-02', b);
    const c = { speakerIds: ['person:c'] };
    const later = held('isis', '2019', c);
    const again = held('isis', '2019', c);
    const evidence = [spell, later, seen, again];
    expect(applyLens(evidence, { minimumOrigins: 2 }, NO_SIDES)).toEqual([spell, seen]);
    expect(applyLens(evidence, { minimumOrigins: 1 }, NO_SIDES)).toEqual(evidence);
    expect(applyLens(evidence, { minimumOrigins: 3 }, NO_SIDES)).toEqual([]);
  });

  test('counts runs that overlap, whose claims pass together', () => {
    const first = held('isis', '2015-05-01', a);
    const last = held('isis', '2015-05-09', a);
    const between = held('isis', '2015-05-05', b);
    const after = held('isis', '2015-05-20', b);
    const evidence = [first, last, between, after];
    expect(applyLens(evidence, { minimumOrigins: 2 }, NO_SIDES)).toEqual(evidence);
    const other = held('iraq', '2015-05-03', a);
    // That ends its first run, which then overlaps with none.
    expect(applyLens([...evidence, other], { minimumOrigins: 2 }, NO_SIDES)).toEqual([
      last,
      between,
      after,
    ]);
  });

  test('counts who says that an event happened, whenever they say so', () => {
    const first = changed({ gains: ['iraq'], when: '2017-07-10' }, a);
    const second = changed({ gains: ['iraq'] }, { ...b, said: '2018' });
    const denied = changed({ gains: ['iraq'] }, { ...b, factuality: 'CERTAIN_NOT' });
    expect(applyLens([first, second], { minimumOrigins: 2 }, NO_SIDES)).toEqual([first, second]);
    expect(applyLens([first, denied], { minimumOrigins: 2 }, NO_SIDES)).toEqual([]);
  });

  test('counts who says of an event that a force gained or lost the place, each force by itself', () => {
    const taken = changed({ gains: ['iraq'], loses: ['isis'], when: '2017-07-10' }, a);
    const freed = changed({ loses: ['isis'] }, { ...b, said: '2017-07' });
    expect(applyLens([taken, freed], { minimumOrigins: 2 }, NO_SIDES)).toEqual([
      { ...taken, gains: [] },
      freed,
    ]);
    const given = changed({ gains: ['nusra'] }, { ...b, said: '2017-07' });
    expect(applyLens([taken, given], { minimumOrigins: 2 }, NO_SIDES)).toEqual([]);
    const never = (evidence: typeof taken) => ({ ...evidence, realis: 'DENIED' as const });
    const denied = [never(taken), never(given)];
    expect(applyLens(denied, { minimumOrigins: 2 }, NO_SIDES)).toEqual(denied);
  });

  test('counts who says that one event changed one place, and no other event or place', () => {
    const loss = (settings: object, eventId = 'event:1') =>
      changed({ loses: ['isis'], when: '2017-07-10', eventId }, settings);
    const two = { minimumOrigins: 2 };
    const [first, second] = [loss(a), loss(b)];
    expect(applyLens([first, second], two, NO_SIDES)).toEqual([first, second]);
    expect(applyLens([first, loss({ ...b, placeId: 'city:ramadi' })], two, NO_SIDES)).toEqual([]);
    // Two events of one time are two reports of the same loss.
    const other = loss(b, 'event:2');
    expect(applyLens([first, other], two, NO_SIDES)).toEqual([first, other]);
    const later = changed({ loses: ['isis'], when: '2018', eventId: 'event:3' }, b);
    expect(applyLens([first, later], two, NO_SIDES)).toEqual([]);
  });

  test('counts denials of one state, and those who think it possible, by themselves', () => {
    const two = { minimumOrigins: 2 };
    for (const factuality of ['CERTAIN_NOT', 'POSSIBLE'] as const) {
      const [first, second] = [a, b].map((by) => held('isis', '2016', { ...by, factuality }));
      expect(applyLens([first!, second!], two, NO_SIDES)).toEqual([first, second]);
      expect(applyLens([first!, held('isis', '2016', b)], two, NO_SIDES)).toEqual([]);
      expect(
        applyLens([first!, held('iraq', '2016', { ...b, factuality })], two, NO_SIDES),
      ).toEqual([]);
      const apart = held('isis', '2018', { ...b, factuality });
      expect(applyLens([first!, apart], two, NO_SIDES)).toEqual([]);
    }
  });

  test('counts among what the other conditions let through', () => {
    const evidence = [held('isis', '2016', a), held('isis', '2016', b)];
    const lens = { minimumOrigins: 2, excluding: ['person:b'] };
    expect(applyLens(evidence, lens, NO_SIDES)).toEqual([]);
  });
});

describe('againstInterest', () => {
  const abadi = { speakerIds: ['person:al-abadi'] };
  const isis = 'organisation:isis';

  test.each([
    { name: 'an opponent holds it', evidence: held(isis, '2016', abadi), counts: true },
    { name: 'an ally holds it', evidence: held('country:iraq', '2016', abadi), counts: false },
    {
      name: 'an ally does not hold it',
      evidence: held('country:iraq', '2016', { ...abadi, factuality: 'CERTAIN_NOT' }),
      counts: true,
    },
    {
      name: 'an opponent does not hold it',
      evidence: held(isis, '2016', { ...abadi, factuality: 'CERTAIN_NOT' }),
      counts: false,
    },
    {
      name: 'an ally lost it',
      evidence: changed({ loses: ['country:iraq'] }, abadi),
      counts: true,
    },
    {
      name: 'an opponent gained it from an ally',
      evidence: changed({ gains: [isis], loses: ['country:iraq'] }, abadi),
      counts: true,
    },
    {
      name: 'an ally gained it',
      evidence: changed({ gains: ['country:iraq'], loses: [isis] }, abadi),
      counts: false,
    },
    {
      name: 'an opponent plans to take it',
      evidence: changed({ gains: [isis] }, { ...abadi, realis: 'PLANNED' }),
      counts: false,
    },
    {
      name: 'somebody else holds it',
      evidence: held('country:france', '2016', abadi),
      counts: false,
    },
    {
      name: 'it is contested',
      evidence: held(isis, '2016', { ...abadi, status: 'CONTESTED' }),
      counts: false,
    },
    {
      name: 'no speaker is named',
      evidence: held(isis, '2016', { speakerIds: [] }),
      counts: false,
    },
    {
      name: 'the speaker is on no side',
      evidence: held(isis, '2016', { speakerIds: ['organisation:reuters'] }),
      counts: false,
    },
    {
      name: 'only one of two speakers has a side',
      evidence: held(isis, '2016', { speakerIds: ['person:al-abadi', 'organisation:reuters'] }),
      counts: false,
    },
    {
      name: 'the enemy says so',
      evidence: held(isis, '2016', { speakerIds: [isis] }),
      counts: false,
    },
    {
      name: 'the enemy says the opposite',
      evidence: held('country:iraq', '2016', { speakerIds: [isis] }),
      counts: true,
    },
    {
      name: 'an ally does not hold it, whatever else the event did',
      evidence: changed(
        { gains: ['country:iraq'], loses: ['country:france'] },
        { ...abadi, realis: 'DENIED' },
      ),
      counts: true,
    },
    {
      name: 'an opponent did not lose it',
      evidence: changed({ loses: [isis] }, { ...abadi, realis: 'DENIED' }),
      counts: true,
    },
    {
      name: 'an ally and an opponent both gained it',
      evidence: changed({ gains: ['country:iraq', isis] }, abadi),
      counts: false,
    },
    {
      name: 'an ally and an opponent both lost it',
      evidence: changed({ loses: ['country:iraq', isis] }, abadi),
      counts: false,
    },
    {
      name: 'an opponent gained it from somebody else',
      evidence: changed({ gains: [isis], loses: ['country:france'] }, abadi),
      counts: true,
    },
    {
      name: 'somebody who is not named holds it',
      evidence: held(null, '2016', abadi),
      counts: false,
    },
  ])('$name: $counts', ({ evidence, counts }) => {
    expect(applyLens([evidence], { againstInterest: true }, SIDES)).toEqual(
      counts ? [evidence] : [],
    );
  });
});

describe('againstInterest of a claim that says several things', () => {
  const made = claim({ speakerIds: ['person:al-abadi'] });
  const ramadi = changed(
    { gains: ['organisation:isis'], loses: ['country:iraq'], when: '2015-05-17' },
    { claim: made, placeId: 'city:ramadi' },
  );
  const habbaniyah = held('country:iraq', '2015-05', { claim: made, placeId: 'city:habbaniyah' });

  test('judges each separately, so that the answer does not depend on the others', () => {
    const lens = { againstInterest: true };
    expect(applyLens([ramadi, habbaniyah], lens, SIDES)).toEqual([ramadi]);
    expect(applyLens([ramadi], lens, SIDES)).toEqual([ramadi]);
    expect(applyLens([habbaniyah], lens, SIDES)).toEqual([]);
  });
});

describe('properties', () => {
  const when = fc.integer({ min: 0, max: 24 }).map((hour) => {
    const from = Date.UTC(2022, 2, 1, hour);
    const until = from + 3_600_000;
    return {
      edtf: 'hour',
      startEarliest: from,
      startLatest: until,
      endEarliest: from,
      endLatest: until,
    };
  });
  const ids = fc.uniqueArray(fc.constantFrom('s', 't', 'u', 'a'), { minLength: 1 });
  const conditions: fc.Arbitrary<Lens> = fc.oneof(
    ids.map((accordingTo) => ({ accordingTo })),
    ids.map((excluding) => ({ excluding })),
    when.map((saidBefore) => ({ saidBefore })),
    when.map((publishedBefore) => ({ publishedBefore })),
    fc.integer({ min: 1, max: 3 }).map((minimumOrigins) => ({ minimumOrigins })),
    fc.constant({ againstInterest: true }),
  );
  const sides = fc
    .array(
      fc.record({
        type: fc.constantFrom('MEMBER_OF', 'ALLIED_WITH', 'FIGHTS', 'LOCATED_IN'),
        subjectId: fc.constantFrom('s', 't', 'u', 'v', 'a', 'b'),
        objectId: fc.constantFrom('s', 't', 'u', 'v', 'a', 'b'),
      }),
      { maxLength: 6 },
    )
    .map((relations) => new Sides(relations));

  /** A claim of an event says of each force by itself that it gained or lost the place. */
  const statementsOf = (piece: TracedEvidence): TracedEvidence[] =>
    piece.kind === 'CONTROL_CLAIM' || stanceOf(piece) === 'DENIED'
      ? [piece]
      : [
          ...piece.gains.map((force) => ({ ...piece, gains: [force], loses: [] })),
          ...piece.loses.map((force) => ({ ...piece, gains: [], loses: [force] })),
        ];

  test('another condition never adds a claim, if none counts origins', () => {
    fc.assert(
      fc.property(arbitraryEvidence, conditions, conditions, sides, (evidence, a, b, known) => {
        const one = applyLens(evidence, a, known);
        const both = applyLens(evidence, { ...b, ...a }, known);
        const isNarrower = (left: TracedEvidence[], all: readonly TracedEvidence[]) =>
          expect(all.flatMap(statementsOf)).toEqual(
            expect.arrayContaining(left.flatMap(statementsOf)),
          );
        isNarrower(one, evidence);
        // A voice ends its run when it says something else. Without that, more runs overlap.
        if (a.minimumOrigins === undefined) isNarrower(both, one);
      }),
      { numRuns: 500 },
    );
  });

  test('a lens applied twice is a lens applied once', () => {
    fc.assert(
      fc.property(arbitraryEvidence, conditions, sides, (evidence, lens, known) => {
        const once = applyLens(evidence, lens, known);
        expect(applyLens(once, lens, known)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  test('more required origins never let more claims through', () => {
    fc.assert(
      fc.property(arbitraryEvidence, fc.integer({ min: 1, max: 3 }), (evidence, minimum) => {
        const [few, many] = [minimum, minimum + 1].map((minimumOrigins) =>
          applyLens(evidence, { minimumOrigins }, NO_SIDES).flatMap(statementsOf),
        );
        expect(few).toEqual(expect.arrayContaining(many!));
      }),
      { numRuns: 500 },
    );
  });
});

describe('longestGap', () => {
  const DAY = 86_400_000;
  const gapOf = (longestGap: number, ...days: string[]) => {
    const intervals = deriveControl(days.map((day) => held('isis', day)));
    return (edtf: string) => at(judgeSegments(intervals, { longestGap }), edtf);
  };

  test('leaves what lies in a longer gap possible, and what lies in a shorter one continued', () => {
    // From the end of 1 May to 11 May are nine days; from the end of 11 May to 31 May nineteen.
    const states = gapOf(9 * DAY, '2015-05-01', '2015-05-11', '2015-05-31');
    expect(states('2015-05-05')).toEqual(['isis CONTINUED']);
    expect(states('2015-05-20')).toEqual(['isis POSSIBLE']);
    expect(states('2015-05-05/2015-05-20')).toEqual(['isis POSSIBLE']);
    expect(gapOf(9 * DAY - 1, '2015-05-01', '2015-05-11')('2015-05-05')).toEqual(['isis POSSIBLE']);
  });

  test('changes nothing that is CERTAIN or LAST_KNOWN, and takes no claim away', () => {
    const spell = held('isis', '2014/2016');
    expect(applyLens([spell], { longestGap: 0 }, NO_SIDES)).toEqual([spell]);
    const intervals = judgeSegments(deriveControl([spell]), { longestGap: 0 });
    expect(at(intervals, '2015')).toEqual(['isis CERTAIN']);
    expect(gapOf(0, '2015-05-01')('2016')).toEqual(['isis LAST_KNOWN']);
  });

  test('makes CONTINUED time POSSIBLE and nothing else', () => {
    fc.assert(
      fc.property(arbitraryEvidence, fc.integer({ min: 0, max: 30 }), (evidence, hours) => {
        const intervals = deriveControl(evidence);
        const judged = judgeSegments(intervals, { longestGap: hours * 3_600_000 });
        const without = judgeSegments(intervals, {});
        expect(without).toEqual(intervals);
        judged.forEach(({ segments }, index) => {
          segments.forEach((segment, number) => {
            const before = intervals[index]!.segments[number]!;
            const isLong = before.certainty === 'CONTINUED' && before.gap! > hours * 3_600_000;
            expect(segment).toEqual(isLong ? { ...before, certainty: 'POSSIBLE' } : before);
          });
        });
      }),
      { numRuns: 200 },
    );
  });

  test('every CONTINUED segment tells its gap, which holds it', () => {
    fc.assert(
      fc.property(arbitraryEvidence, (evidence) => {
        for (const { segments } of deriveControl(evidence)) {
          for (const { certainty, gap } of segments) {
            expect(gap === undefined).toBe(certainty !== 'CONTINUED');
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('a minimum of one origin admits every claim, also one that names no moment', () => {
  const nothing = held('isis', '/..');
  expect(applyLens([nothing], { minimumOrigins: 1 }, NO_SIDES)).toEqual([nothing]);
  expect(applyLens([nothing], { minimumOrigins: 2 }, NO_SIDES)).toEqual([]);
});

describe('a rule for claims', () => {
  test('has a flag of its own name in Cypher', () => {
    expect(CLAIM_RULES.map(({ rule }) => rule.flag)).toEqual(CLAIM_RULES.map(({ part }) => part));
    const { gradedBy, againstInterest, minimumOrigins } = LENS_RULES;
    expect(gradedBy.flag).toBe('gradedBy');
    // Cypher gets the ids of the claims that pass these.
    expect([againstInterest.flag, minimumOrigins.flag]).toEqual(['claim', 'claim']);
  });

  test('gives Cypher the value of its part, and of a time its beginning', () => {
    const { accordingTo, excluding, saidBefore, publishedBefore, knownAsOf } = LENS_RULES;
    expect(accordingTo.valueOfFlag(['person:a'])).toEqual(['person:a']);
    expect(excluding.valueOfFlag(['person:a'])).toEqual(['person:a']);
    expect(LENS_RULES.gradedBy.valueOfFlag(['person:a'])).toEqual(['person:a']);
    for (const rule of [saidBefore, publishedBefore]) {
      expect(rule.valueOfFlag(parseEdtf('2017-07'))).toBe(Date.parse('2017-07-01'));
      expect(rule.valueOfFlag(parseEdtf('[..2017-07]'))).toBe(-Infinity);
    }
    expect(knownAsOf.valueOfFlag(5)).toBe(5);
    expect(LENS_RULES.minimumReliability.valueOfFlag('B' as never)).toBe('B');
    expect(LENS_RULES.minimumCredibility.valueOfFlag(2 as never)).toBe(2);
  });
});
