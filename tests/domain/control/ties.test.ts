import fc from 'fast-check';
import { findContradictions } from '../../../src/domain/contradiction/find-contradictions';
import { compareTimelines } from '../../../src/domain/control/compare-timelines';
import type { ControlInterval } from '../../../src/domain/control/control-interval';
import { deriveControl } from '../../../src/domain/control/derive-control';
import { changesOfHands } from '../../../src/domain/control/changes-of-hands';
import { NO_TIES, stateKey, tiedTime, type Ties } from '../../../src/domain/control/place-state';
import { readPlaces } from '../../../src/domain/control/derive-places';
import { placeWithout, readWithout } from '../../../src/domain/control/place-without';
import { readControl, statesIn } from '../../../src/domain/control/read-control';
import { readTestimonies } from '../../../src/domain/control/read-testimonies';
import { findStrictPairs } from '../../../src/domain/control/strict';
import { testimonyKey } from '../../../src/domain/control/testimony';
import {
  tiesBetween,
  tiesOf,
  tiesUnder,
  type Tie,
  type TieType,
} from '../../../src/domain/control/ties';
import { parseEdtf } from '../../../src/domain/edtf';
import { covers, meets } from '../../../src/domain/range-set';
import { intersection, overlaps } from '../../../src/domain/time-range';
import { propertyRuns } from '../../support/property-runs';
import { arbitraryEvidence, GRID, GRID_START, HOUR } from './arbitrary-evidence';
import { at, claim, held } from './evidence';

function tie(type: TieType, subjectId: string, objectId: string, when?: string): Tie {
  return { type, subjectId, objectId, when: when === undefined ? null : parseEdtf(when) };
}

function connected(...relations: Tie[]): Ties {
  return tiesOf(relations, (id) => id);
}

/** When two forces are tied: `2016-01-01..2017-01-01`, with nothing on a side that is open. */
function tiedWhen({ tiedTime }: Ties, a: string, b: string): string[] {
  const brief = (moment: number) =>
    Number.isFinite(moment) ? new Date(moment).toISOString().slice(0, 10) : '';
  return tiedTime(a, b).map(({ from, until }) => `${brief(from)}..${brief(until)}`);
}

describe('forces are tied', () => {
  test('over memberships that lead upward, while all of them hold', () => {
    const ties = connected(
      tie('MEMBER_OF', 'brigade', 'pmf', '2015/2016'),
      tie('MEMBER_OF', 'pmf', 'iraq', '2016/2018'),
      tie('MEMBER_OF', 'peshmerga', 'iraq'),
    );
    expect(tiedWhen(ties, 'iraq', 'pmf')).toEqual(['2016-01-01..2019-01-01']);
    expect(tiedWhen(ties, 'brigade', 'iraq')).toEqual(['2016-01-01..2017-01-01']);
    expect(tiedWhen(ties, 'peshmerga', 'iraq')).toEqual(['..']);
    // Two members of one force are not members of each other.
    expect(tiedWhen(ties, 'peshmerga', 'pmf')).toEqual([]);
    expect(ties.memberTime('pmf', 'iraq')).toHaveLength(1);
    expect(ties.memberTime('iraq', 'pmf')).toEqual([]);
  });

  test('over one alliance, in both directions, and no further', () => {
    const ties = connected(
      tie('ALLIED_WITH', 'iraq', 'coalition', '2014-08/..'),
      tie('ALLIED_WITH', 'coalition', 'peshmerga'),
      tie('MEMBER_OF', 'pmf', 'iraq'),
    );
    expect(tiedWhen(ties, 'coalition', 'iraq')).toEqual(['2014-08-01..']);
    expect(tiedWhen(ties, 'iraq', 'peshmerga')).toEqual([]);
    expect(tiedWhen(ties, 'pmf', 'coalition')).toEqual([]);
  });

  test('whichever of its ids names a force, and in a ring of members', () => {
    const ids = new Map([['daesh', 'isis']]);
    const ring = [tie('MEMBER_OF', 'wilayat', 'daesh'), tie('MEMBER_OF', 'isis', 'wilayat')];
    const ties = tiesOf(ring, (id) => ids.get(id) ?? id);
    expect(tiedWhen(ties, 'wilayat', 'isis')).toEqual(['..']);
  });
});

describe('a lens', () => {
  const by = (speaker: string, factuality: 'CERTAIN' | 'PROBABLE' = 'CERTAIN') => ({
    ...tie('MEMBER_OF', 'pmf', 'iraq', '2016'),
    claim: claim({ speakerIds: [speaker], factuality }),
  });
  const tiedUnder = (lens: Parameters<typeof tiesUnder>[1], ...ties: ReturnType<typeof by>[]) =>
    tiesUnder({ ties, idOf: (id) => id }, lens).tiedTime('pmf', 'iraq').length > 0;

  test('admits the ties that its claims affirm', () => {
    expect(tiedUnder({}, by('ann'))).toBe(true);
    expect(tiedUnder({ excluding: ['ann'] }, by('ann'))).toBe(false);
    expect(tiedUnder({ excluding: ['ann'] }, by('ann'), by('ben'))).toBe(true);
    expect(tiedUnder({}, by('ann', 'PROBABLE'))).toBe(false);
  });

  test('that asks for two origins admits a tie that two affirm', () => {
    expect(tiedUnder({ minimumOrigins: 2 }, by('ann'), by('ann'))).toBe(false);
    expect(tiedUnder({ minimumOrigins: 2 }, by('ann'), by('ben'))).toBe(true);
    const later = { ...by('ben'), when: parseEdtf('2018') };
    expect(tiedUnder({ minimumOrigins: 2 }, by('ann'), later)).toBe(false);
  });

  test.each([
    ['the same alliance', 'ALLIED_WITH pmf iraq', 'ALLIED_WITH pmf iraq', true],
    ['the alliance from the other side', 'ALLIED_WITH pmf iraq', 'ALLIED_WITH iraq pmf', true],
    ['an alliance and a membership', 'ALLIED_WITH pmf iraq', 'MEMBER_OF pmf iraq', false],
    ['a membership the other way round', 'MEMBER_OF pmf iraq', 'MEMBER_OF iraq pmf', false],
    ['an alliance with another', 'ALLIED_WITH pmf iraq', 'ALLIED_WITH pmf syria', false],
  ])('that counts origins adds up %s: %s, %s', (_name, one, other, expected) => {
    const told = [one, other].map((text, index) => {
      const [type, subjectId, objectId] = text.split(' ');
      const speaker = claim({ speakerIds: [`person:${index}`] });
      return { ...tie(type as TieType, subjectId!, objectId!), claim: speaker };
    });
    const ties = tiesUnder({ ties: told, idOf: (id) => id }, { minimumOrigins: 2 });
    expect(ties.tiedTime('pmf', 'iraq').length > 0).toBe(expected);
  });

  test('that believes what is against interest admits none', () => {
    expect(tiedUnder({ againstInterest: true }, by('ann'))).toBe(false);
  });
});

const ben = { speakerIds: ['person:ben'] };
const IN_2016 = connected(tie('MEMBER_OF', 'pmf', 'iraq', '2016'));
const ALWAYS = connected(tie('MEMBER_OF', 'pmf', 'iraq'));

describe('a place that a force and its member hold', () => {
  const together = [
    held('iraq', '2014-06-01/2018-06-01'),
    held('pmf', '2014-06-01/2018-06-01', ben),
  ];

  test('has both states, and no contradiction', () => {
    const intervals = deriveControl(together, ALWAYS);
    expect(at(intervals, '2016-03-01')).toEqual(['iraq CERTAIN', 'pmf CERTAIN']);
    expect(intervals.map(({ disputed }) => disputed)).toEqual([false, false]);
    expect(deriveControl(together).map(({ disputed }) => disputed)).toEqual([true, true]);
  });

  test('is disputed where the membership does not hold', () => {
    const disputedAt = (edtf: string) => {
      const { startEarliest: from, endLatest: until } = parseEdtf(edtf);
      const time = { from: from!, until: until! };
      return deriveControl(together, IN_2016).map(({ segments }) =>
        segments.some((segment) => segment.disputed && overlaps(segment, time)),
      );
    };
    expect(disputedAt('2015')).toEqual([true, true]);
    expect(disputedAt('2016')).toEqual([false, false]);
    expect(disputedAt('2017')).toEqual([true, true]);
  });

  test('has a contradiction for each stretch in which they are not tied', () => {
    const found = findContradictions({
      ...{ control: together, events: [], partOf: new Map(), ties: IN_2016 },
      nameOf: (id) => id,
    });
    const times = found.map(({ when }) => [when!.from, when!.until].map((moment) => dayOf(moment)));
    expect(times.sort()).toEqual([
      ['2014-06-02', '2016-01-01'],
      ['2017-01-01', '2018-06-01'],
    ]);
    expect(found.map(({ strength }) => strength)).toEqual(['STRICT', 'STRICT']);
  });

  test('goes on in both states between sightings, and is last known in both', () => {
    const seen = [
      held('iraq', '2016-01-10'),
      held('pmf', '2016-02-10'),
      held('iraq', '2016-03-10'),
      held('pmf', '2016-04-10'),
    ];
    const intervals = deriveControl(seen, ALWAYS);
    expect(at(intervals, '2016-03-01')).toEqual(['iraq CONTINUED', 'pmf CONTINUED']);
    expect(at(intervals, '2017')).toEqual(['iraq LAST_KNOWN', 'pmf LAST_KNOWN']);
    expect(at(deriveControl(seen), '2016-03-01')).not.toContain('pmf CONTINUED');
  });

  test('is not in two timelines that meet unless it changed hands', () => {
    const seen = [
      held('iraq', '2016-01-10'),
      held('iraq', '2016-03-10'),
      held('pmf', '2016-02-10', ben),
      held('pmf', '2016-04-10', ben),
    ];
    expect(readControl(seen, NO_TIES).unreported).toHaveLength(1);
    expect(readControl(seen, ALWAYS).unreported).toEqual([]);
    // They meet from 10 February to 10 March, of which the tie covers February.
    const february = connected(tie('ALLIED_WITH', 'iraq', 'pmf', '2016-02'));
    const [unreported] = readControl(seen, february).unreported;
    expect(dayOf(unreported!.when.from)).toBe('2016-03-01');
  });

  test('is the word of one voice that has said both, the one after the other', () => {
    const said = [
      held('iraq', '2016-01-10', { said: '2016-01-11' }),
      held('pmf', '2016-01-10', { said: '2016-01-12' }),
    ];
    expect(at(deriveControl(said, ALWAYS), '2016-01-10')).toEqual([
      'iraq POSSIBLE',
      'pmf POSSIBLE',
    ]);
    expect(readControl(said, ALWAYS).unreported).toEqual([]);
    expect(readControl(said, NO_TIES).unreported).toHaveLength(1);
  });

  test('changes hands from the member, if both held it', () => {
    const evidence = [...together, held('isis', '2017-05-01/', ben)];
    const changes = changesOfHands('city:mosul', readControl(evidence, ALWAYS), { ties: ALWAYS });
    const taken = changes.find(({ to }) => to?.forceId === 'isis');
    // Both are said to have gone on.
    expect(taken?.from).toBeNull();
    const until = [held('iraq', '2014/2017-05-01'), held('pmf', '2014/2017-05-01'), evidence[2]!];
    const lost = changesOfHands('city:mosul', readControl(until, ALWAYS), { ties: ALWAYS });
    expect(
      lost.filter(({ to }) => to?.forceId === 'isis').map(({ from }) => from?.forceId),
    ).toEqual(['iraq', 'pmf']);
    const seen = [
      ...[held('iraq', '2015-01-01'), held('pmf', '2015-01-01')],
      held('isis', '2017-05-01/', ben),
    ];
    const [change] = changesOfHands('city:mosul', readControl(seen, ALWAYS), { ties: ALWAYS });
    expect(change!.from?.forceId).toBe('pmf');
  });

  test('is agreed on by lenses that name the one and the other, while the tie holds', () => {
    const spell = '2015-01-01T00:00:00Z/2017-01-01T00:00:00Z';
    const timelines = {
      one: deriveControl([held('iraq', spell)]),
      other: deriveControl([held('pmf', spell)]),
    };
    const agreements = (ties: Readonly<Record<string, Ties>>) =>
      compareTimelines(timelines, {}, ties).map(
        ({ from, agreement }) => `${dayOf(from)} ${agreement}`,
      );
    expect(agreements({})).toEqual(['2015-01-01 DISAGREE']);
    expect(agreements({ one: IN_2016 })).toEqual(['2015-01-01 DISAGREE', '2016-01-01 AGREE']);
    expect(agreements({ one: ALWAYS, other: ALWAYS })).toEqual(['2015-01-01 AGREE']);
  });
});

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

const hours = fc.tuple(fc.nat(GRID), fc.integer({ min: 1, max: GRID })).map(([hour, length]) => ({
  from: GRID_START + hour * HOUR,
  until: GRID_START + (hour + length) * HOUR,
}));
const arbitraryTies = fc
  .array(
    fc.record({
      type: fc.constantFrom('MEMBER_OF' as const, 'ALLIED_WITH' as const),
      subjectId: fc.constantFrom('a', 'b', 'c'),
      objectId: fc.constantFrom('a', 'b', 'c'),
      when: fc.option(
        hours.map(({ from, until }) => ({
          edtf: 'tied/tied',
          ...{ startEarliest: from, startLatest: from, endEarliest: until, endLatest: until },
        })),
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((relations) => connected(...relations));

function sure(intervals: readonly ControlInterval[], certainty: 'CERTAIN' | 'CONTINUED') {
  return intervals.flatMap((interval) =>
    interval.segments
      .filter((segment) => segment.certainty === certainty)
      .map((segment) => ({ interval, segment })),
  );
}

test('with any ties, two states are both CONTINUED, or certain and undisputed, only where they fit', () => {
  fc.assert(
    fc.property(arbitraryEvidence, arbitraryTies, (evidence, ties) => {
      const intervals = deriveControl(evidence, ties);
      const isHolder = ({ interval: { forceId, status } }: ReturnType<typeof sure>[number]) =>
        forceId !== null && status === 'CONTROLLED';
      for (const certainty of ['CERTAIN', 'CONTINUED'] as const) {
        const holders = sure(intervals, certainty).filter(isHolder);
        for (const a of holders) {
          for (const b of holders) {
            const both = intersection(a.segment, b.segment);
            if (a.interval.forceId === b.interval.forceId || both === null) continue;
            const isTied = covers(tiedTime(a.interval, b.interval, ties), both);
            expect(isTied || (certainty === 'CERTAIN' && a.segment.disputed)).toBe(true);
          }
        }
      }
    }),
    { numRuns: propertyRuns(300) },
  );
});

describe('claims of ties decide an answer', () => {
  const byAnn = { ...tie('MEMBER_OF', 'pmf', 'iraq'), claim: claim({ speakerIds: ['ann'] }) };
  const byBen = { ...tie('MEMBER_OF', 'pmf', 'army'), claim: claim({ speakerIds: ['ben'] }) };
  const byCat = { ...tie('MEMBER_OF', 'army', 'iraq'), claim: claim({ speakerIds: ['cat'] }) };
  const ofOthers = { ...tie('ALLIED_WITH', 'iraq', 'usa'), claim: claim() };
  const believed = [held('iraq', '2015-05-01', ben), held('pmf', '2015-05-10', ben)];

  test('without them, the member has taken the place from its force', () => {
    const traced = { ties: [byAnn, ofOthers], idOf: (id: string) => id };
    const setting = { ties: tiesUnder(traced, {}), partOf: new Map() };
    const source = { placeId: 'city:mosul', believed, lens: {}, setting, traced };
    const heldWithout = (...ids: string[]) =>
      statesIn(readWithout({ ...source, readings: new Map() }, new Set(ids)), {
        from: Date.UTC(2015, 4, 15),
        until: Date.UTC(2015, 4, 16),
      });
    expect(heldWithout()).toEqual(['CONTROLLED|iraq', 'CONTROLLED|pmf']);
    expect(heldWithout(ofOthers.claim.id)).toEqual(['CONTROLLED|iraq', 'CONTROLLED|pmf']);
    expect(heldWithout(byAnn.claim.id)).toEqual(['CONTROLLED|pmf']);
  });

  test('the intervals and contradictions without some claims are those of the rest', () => {
    const believed = [
      held('iraq', '2015-05', { id: 'claim:a' }),
      held('pmf', '2015-05-10/2015-05-20', { id: 'claim:b' }),
      held('isis', '2015-05-15T12:00:00Z', { id: 'claim:c', speakerIds: ['person:c'] }),
    ];
    const around = { placeId: 'province:nineveh', speakerIds: ['person:d'] };
    const whole = held('isis', '2015-05-01/2015-06-01', { id: 'claim:d', ...around });
    const setting = {
      ties: NO_TIES,
      partOf: new Map([['city:mosul', ['province:nineveh']]]),
    };
    const readings = readPlaces([...believed, whole], setting);
    const source = {
      ...{ placeId: 'city:mosul', believed, lens: {}, setting, readings },
      traced: { ties: [], idOf: (id: string) => id },
    };
    const without = (...ids: string[]) => {
      const { conflicts, intervals } = placeWithout(source, new Set(ids));
      return [intervals.map(({ forceId }) => forceId).sort(), conflicts.map(({ kind }) => kind)];
    };
    // The militia's spell contradicts the sighting of ISIS in it, and that ISIS held the province.
    expect(without('claim:a')).toEqual([
      ['isis', 'pmf'],
      ['CONTROL_OVERLAP', 'PART_WHOLE'],
    ]);
    expect(without('claim:a', 'claim:b')).toEqual([['isis'], []]);
    // Iraq may have held the city on 1 May before ISIS held the province.
    expect(without('claim:b', 'claim:c')).toEqual([['iraq'], []]);
  });

  test('those on a way between two holders bear on it, and no others', () => {
    const traced = { ties: [byAnn, byBen, byCat, ofOthers], idOf: (id: string) => id };
    const between = (...ids: string[]) => tiesBetween(new Set(ids), traced);
    expect(between('pmf', 'iraq')).toEqual([byAnn, byBen, byCat]);
    expect(between('pmf', 'army')).toEqual([byBen]);
    expect(between('iraq', 'usa')).toEqual([ofOthers]);
    expect(between('pmf', 'usa')).toEqual([]);
  });
});

test('ties of long after all that is spoken of change nothing', () => {
  const never = connected(
    ...['a b', 'b c', 'c a'].map((pair) => {
      const [one, other] = pair.split(' ') as [string, string];
      return tie('ALLIED_WITH', one, other, '2099');
    }),
  );
  fc.assert(
    fc.property(arbitraryEvidence, (evidence) => {
      // "At some moment after" may be then.
      const bounded = evidence.filter(({ when }) => when?.edtf !== '[observed..]');
      expect(deriveControl(bounded, never)).toEqual(deriveControl(bounded));
    }),
    { numRuns: propertyRuns(100) },
  );
});

test('with any ties, a claim that is added takes no strict contradiction away', () => {
  const pairs = (evidence: Parameters<typeof readTestimonies>[0], ties: Ties) =>
    findStrictPairs(readTestimonies(evidence, ties).said, ties).map(({ a, b, aspect, when }) =>
      [...[testimonyKey(a), testimonyKey(b)].sort(), aspect, when.from, when.until].join(' '),
    );
  fc.assert(
    fc.property(arbitraryEvidence, arbitraryTies, fc.nat(), (evidence, ties, number) => {
      fc.pre(evidence.length > 0);
      const all = pairs(evidence, ties);
      const without = evidence.filter((_, index) => index !== number % evidence.length);
      expect(pairs(without, ties).filter((pair) => !all.includes(pair))).toEqual([]);
      // None lies where the two are tied, or is new with a tie.
      const untied = new Set(
        findStrictPairs(readTestimonies(evidence, ties).said, NO_TIES).map(keyOf),
      );
      for (const pair of findStrictPairs(readTestimonies(evidence, ties).said, ties)) {
        expect(untied).toContain(keyOf(pair));
        if (pair.aspect !== 'STATES') continue;
        expect(meets(tiedTime(pair.a.state, pair.b.state, ties), pair.when)).toBe(false);
      }
    }),
    { numRuns: propertyRuns(200) },
  );
});

function keyOf({ a, b, aspect }: ReturnType<typeof findStrictPairs>[number]): string {
  return [testimonyKey(a), testimonyKey(b), aspect].join(' ');
}

test('with any ties, the order of the evidence changes nothing', () => {
  const shuffled = arbitraryEvidence.chain((evidence) =>
    fc.tuple(fc.constant(evidence), fc.shuffledSubarray(evidence, { minLength: evidence.length })),
  );
  fc.assert(
    fc.property(shuffled, arbitraryTies, ([evidence, other], ties) => {
      const states = (intervals: readonly ControlInterval[]) => intervals.map(stateKey);
      const derived = deriveControl(evidence, ties);
      expect(deriveControl(other, ties)).toEqual(derived);
      // A tie makes no state of a place, and takes none away.
      expect(new Set(states(derived))).toEqual(new Set(states(deriveControl(evidence))));
    }),
    { numRuns: propertyRuns(150) },
  );
});
