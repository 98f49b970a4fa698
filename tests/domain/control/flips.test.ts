import fc from 'fast-check';
import { placeConflicts } from '../../../src/domain/contradiction/place-conflicts';
import { controlIn } from '../../../src/domain/control/control-at';
import { deriveControl } from '../../../src/domain/control/derive-control';
import { flipCandidates } from '../../../src/domain/control/flip-candidates';
import {
  type Flips,
  type FlipQuestion,
  MOST_FLIPS,
  searchFlips,
  type TooManySets,
} from '../../../src/domain/control/flips';
import { NO_TIES, stateKey } from '../../../src/domain/control/place-state';
import { readControl, statesIn } from '../../../src/domain/control/read-control';
import type { TracedEvidence } from '../../../src/domain/control/control-evidence';
import type { TimeRange } from '../../../src/domain/time-range';
import { arbitraryEvidence, GRID, GRID_START, HOUR } from './arbitrary-evidence';
import { changed, held } from './evidence';

const NOON = { from: Date.UTC(2015, 4, 5, 12), until: Date.UTC(2015, 4, 5, 13) };

function answerOf(evidence: readonly TracedEvidence[], at: TimeRange) {
  return (removed: ReadonlySet<string>) => {
    const left = evidence.filter(({ claim }) => !removed.has(claim.id));
    return statesIn(readControl(left, NO_TIES), at).join();
  };
}

function ask(evidence: readonly TracedEvidence[], at = NOON, max = 3): FlipQuestion {
  const byId = new Map(evidence.map(({ claim }) => [claim.id, claim]));
  const candidates = [...byId.values()].map(({ id, speakerIds }) => ({ id, voices: speakerIds }));
  return { candidates, max, mostTries: Infinity, answerWithout: answerOf(evidence, at) };
}

function search(question: FlipQuestion): Flips | TooManySets {
  const steps = searchFlips(question);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function flips(evidence: readonly TracedEvidence[], at = NOON, max = 3): Flips {
  return search(ask(evidence, at, max)) as Flips;
}

const by = (name: string) => ({ speakerIds: [`person:${name}`] });

test('an answer of one claim hangs on it alone', () => {
  const only = held('isis', '2015-05-05', by('a'));
  expect(flips([only])).toEqual({ smallest: [[only.claim.id]], ofVoices: [] });
});

test('an answer that two claims give hangs on both together', () => {
  const [a, b] = [held('isis', '2015-05-05', by('a')), held('isis', '2015-05-05', by('b'))];
  const { smallest, ofVoices } = flips([a, b]);
  expect(smallest).toEqual([[a.claim.id, b.claim.id]]);
  expect(ofVoices).toEqual([]);
});

test('all claims of one voice are offered together, though they are more than the most asked for', () => {
  const said = Array.from({ length: 5 }, () => held('isis', '2015-05-05', by('a')));
  const ids = said.map(({ claim }) => claim.id).sort();
  expect(flips(said)).toEqual({ smallest: [], ofVoices: [ids] });
});

test('what is said of another holder flips the answer too, and a claim that decides nothing does not', () => {
  const [isis, iraq] = [held('isis', '2015-05-05', by('a')), held('iraq', '2015-05-05', by('b'))];
  const elsewhen = held('isis', '2015-05-04', by('c'));
  expect(flips([isis, iraq, elsewhen]).smallest).toEqual([[iraq.claim.id]]);
});

test('at most ten sets are given, and of a voice no more', () => {
  // Each of twelve holders of one day is in the answer; without any of them it is another.
  const twelve = Array.from({ length: 12 }, (_, i) => held(`force${i}`, '2015-05-05', by(`p${i}`)));
  const ids = twelve.map(({ claim }) => [claim.id]);
  expect(flips(twelve.toReversed()).smallest).toEqual(ids.slice(0, MOST_FLIPS));
  const twice = twelve.flatMap((one, i) => [one, held(`force${i}`, '2015-05-05', by(`p${i}`))]);
  const { smallest, ofVoices } = flips(twice, NOON, 1);
  expect([smallest.length, ofVoices.length]).toEqual([0, MOST_FLIPS]);
});

test('the sets of voices come by size, then in the order of ids', () => {
  const said = (force: string, name: string) => held(force, '2015-05-05', by(name));
  const [a1, b1, c1] = [said('isis', 'a'), said('iraq', 'b'), said('syria', 'c')];
  const [a2, b2, c2] = [said('isis', 'a'), said('iraq', 'b'), said('syria', 'c')];
  const a3 = said('isis', 'a');
  expect(flips([a3, c2, b2, a2, c1, b1, a1], NOON, 1).ofVoices).toEqual([
    [b1.claim.id, b2.claim.id],
    [c1.claim.id, c2.claim.id],
    [a1.claim.id, a2.claim.id, a3.claim.id],
  ]);
});

test('too many sets are not tried, and it is told up to which size all were', () => {
  const said = Array.from({ length: 6 }, (_, i) => held('isis', '2015-05-05', by(`p${i}`)));
  // Six sets of one claim, fifteen of two, twenty of three.
  expect(search({ ...ask(said), mostTries: 40 })).toEqual({ triedUpTo: 2 });
  expect(search({ ...ask(said), mostTries: 41 })).toMatchObject({ smallest: [] });
});

const moment = fc
  .integer({ min: -2, max: GRID + 4 })
  .map((hour) => ({ from: GRID_START + hour * HOUR, until: GRID_START + (hour + 1) * HOUR }));

test('the sets are those that trying every set of claims gives', () => {
  fc.assert(
    fc.property(arbitraryEvidence, moment, (all, at) => {
      const evidence = all.slice(0, 6);
      const ids = [...new Set(evidence.map(({ claim }) => claim.id))].sort();
      const answerWithout = answerOf(evidence, at);
      const answer = answerWithout(new Set());
      const sets = Array.from({ length: 2 ** ids.length }, (_, bits) =>
        ids.filter((_id, i) => (bits & (1 << i)) !== 0),
      ).filter((set) => set.length <= 3 && answerWithout(new Set(set)) !== answer);
      const size = Math.min(...sets.map((set) => set.length));
      const expected = sets.filter((set) => set.length === size).map((set) => set.join());
      const found = flips(evidence, at).smallest.map((set) => set.join());
      expect(found).toEqual(expected.sort().slice(0, MOST_FLIPS));
    }),
    { numRuns: 40 },
  );
});

test('without any set that is given the answer is another', () => {
  fc.assert(
    fc.property(arbitraryEvidence, moment, (evidence, at) => {
      const answerWithout = answerOf(evidence, at);
      const { smallest, ofVoices } = flips(evidence, at, 2);
      for (const set of [...smallest, ...ofVoices]) {
        expect(answerWithout(new Set(set))).not.toBe(answerWithout(new Set()));
      }
    }),
    { numRuns: 60 },
  );
});

describe('the candidates', () => {
  /** Those of an answer at noon on 5 May 2015, by the letters of their speakers. */
  const letters = (evidence: readonly TracedEvidence[]) => {
    const reading = readControl(evidence, NO_TIES);
    const states = controlIn(deriveControl(evidence), NOON);
    expect(states.map(stateKey).sort()).toEqual(statesIn(reading, NOON));
    const conflicts = placeConflicts('city:p', reading);
    const answer = states.map(({ interval }) => ({
      stateKey: stateKey(interval),
      claimIds: interval.claimIds,
    }));
    const candidates = flipCandidates(reading, { answer, conflicts, at: NOON });
    return evidence
      .filter(({ claim }) => candidates.includes(claim.id))
      .map(({ claim }) => claim.speakerIds.join().replace('person:', ''))
      .join('');
  };

  test('are the claims of the answer, and what is said last before and first after it', () => {
    expect(
      letters([
        held('iraq', '2015-05-01', by('a')),
        held('iraq', '2015-05-03', by('b')),
        held('isis', '2015-05-04/2015-05-06', by('c')),
        held('iraq', '2015-05-07', by('d')),
        held('iraq', '2015-05-09', by('e')),
      ]),
    ).toBe('bcd');
  });

  test('are all sightings of one spell, and denials and hedges beside it', () => {
    expect(
      letters([
        held('isis', '2015-05-01', by('a')),
        held('isis', '2015-05-09', by('b')),
        held('isis', '2015-05-12', { ...by('c'), factuality: 'CERTAIN_NOT' }),
        held('isis', '2015-05-14', { ...by('d'), factuality: 'CERTAIN_NOT' }),
        held('iraq', '2015-05-10', { ...by('e'), factuality: 'POSSIBLE' }),
      ]),
    ).toBe('abce');
  });

  test('are those of the contradictions, and what dates the same event', () => {
    expect(
      letters([
        held('isis', '2015-05-01/2015-05-10', by('a')),
        held('iraq', '2015-05-03/2015-05-08', by('b')),
        changed({ gains: ['syria'], when: '2015-06' }, by('c')),
        changed({ loses: ['nusra'], when: '2015-06-01' }, by('d')),
        changed({ gains: ['syria'], eventId: 'event:other', when: '2015-09' }, by('e')),
      ]),
    ).toBe('abcd');
  });

  test('are those of the contradictions of a state of the answer, however far, and of no others', () => {
    expect(
      letters([
        held('isis', '2015-05-05', by('a')),
        held('isis', '2015-05-07', by('b')),
        held('iraq', '2015-05-08', by('c')),
        held('nusra', '2015-05-09', by('d')),
        held('syria', '2015-05-10', by('e')),
        held('isis', '2015-06-01/2015-06-10', by('f')),
        held('iraq', '2015-06-05/2015-06-15', by('g')),
        held('nusra', '2015-07-01/2015-07-10', by('h')),
        held('syria', '2015-07-05/2015-07-15', by('i')),
      ]),
    ).toBe('abcdefg');
  });

  test('are all claims of an interval of the answer, and denials that speak of the time', () => {
    expect(
      letters([
        held('isis', '2015-04-01', by('a')),
        held('isis', '2015-05-01', by('b')),
        held('isis', '2015-05-05', by('c')),
        held('nusra', '2015-05-05', { ...by('d'), factuality: 'CERTAIN_NOT' }),
        held('nusra', '2015-05-04', { ...by('e'), factuality: 'CERTAIN_NOT' }),
        held('nusra', '2015-05-03', { ...by('f'), factuality: 'CERTAIN_NOT' }),
      ]),
    ).toBe('abcde');
  });

  test('are those that date an event with the nearest after, and none of another event', () => {
    const event = { eventId: 'event:capture' };
    expect(
      letters([
        held('isis', '2015-05-05', by('a')),
        changed({ ...event, gains: ['isis'], when: '2015-06' }, by('b')),
        changed({ ...event, gains: ['syria'], when: '2015-06-10' }, by('c')),
        held('syria', '2015-05-20', by('d')),
        changed({ eventId: 'event:other', gains: ['syria'], when: '2015-07' }, by('e')),
      ]),
    ).toBe('abcd');
  });

  test('are those of an event that dates it with one of them, and of no other event', () => {
    const event = { gains: ['isis'], eventId: 'event:capture' };
    expect(
      letters([
        changed({ ...event, when: '2015-05' }, by('a')),
        changed({ gains: ['iraq'], eventId: 'event:capture', when: '2015-05-05' }, by('b')),
        held('iraq', '2015-05-06', by('c')),
        held('iraq', '2015-04-20', by('d')),
        changed({ gains: ['iraq'], eventId: 'event:other', when: '2016-01-01' }, by('e')),
      ]),
    ).toBe('abcd');
  });

  test('that end as the time begins, or begin as it ends, are the nearest before and after', () => {
    expect(
      letters([
        held('isis', '2015-05-05', by('a')),
        held('iraq', '2015-05-05T11:00:00Z/2015-05-05T12:00:00Z', by('b')),
        held('iraq', '2015-05-04', by('c')),
        held('syria', '2015-05-05T13:00:00Z/2015-05-05T14:00:00Z', by('d')),
        held('syria', '2015-05-06', by('e')),
      ]),
    ).toBe('abd');
  });
});
