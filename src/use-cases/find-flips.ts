import { setImmediate } from 'node:timers/promises';
import { controlIn } from '../domain/control/control-at';
import { flipCandidates } from '../domain/control/flip-candidates';
import { type FlipQuestion, searchFlips } from '../domain/control/flips';
import { judgeSegments } from '../domain/control/lens';
import { placeWithout, readWithout } from '../domain/control/place-without';
import { stateKey } from '../domain/control/place-state';
import { statesIn } from '../domain/control/read-control';
import { tiesBetween } from '../domain/control/ties';
import type { TimeRange } from '../domain/time-range';
import type { PlaceReading } from '../store/control/load-place-readings';
import { intervalId } from '../store/control/interval-columns';
import type { Loaders } from '../store/loaders';
import type { ControlStateAnswer } from './control-state';
import { InputError } from './input-error';

/** A set of claims without which the answer about a place is another, and that answer. */
export interface Flip {
  readonly claimIds: readonly string[];
  readonly then: readonly ControlStateAnswer[];
}

/** Claims that are tried at the most. */
export const MOST_CLAIMS_TRIED = 60;
/** The largest set that can be asked for. */
const LARGEST_SET = 5;
/** Claims that are read for one answer at the most, over all sets that are tried: some seconds. */
const MOST_READ = 150_000;
/** Milliseconds after which the search lets other requests go on. */
const SLICE = 20;

/** Searches by place reading, so that the states of one answer share one. */
const FOUND = new WeakMap<PlaceReading, Map<string, Promise<Flip[]>>>();

/**
 * The smallest sets of at most `max` claims without which the answer around a state has other
 * holders or statuses. Then the voices without whose claims it has. Throws an InputError where more
 * claims bear on it than can be tried.
 */
export async function findFlips(
  graph: Loaders,
  state: ControlStateAnswer,
  max: number,
): Promise<Flip[]> {
  if (!Number.isInteger(max) || max < 1 || max > LARGEST_SET) {
    throw new InputError('max', `is ${max}`, `a whole number from 1 to ${LARGEST_SET}`);
  }
  if (state.inferredFrom !== null || state.without !== undefined) {
    const expected = "a state that the place's own claims give";
    throw new InputError('flipsIf', 'is asked of a state that is inferred', expected);
  }
  const place = await graph.placeReading(state.placeId, state.lens);
  if (place === null) return [];
  const known = FOUND.get(place) ?? new Map<string, Promise<Flip[]>>();
  FOUND.set(place, known);
  const key = [state.at.from, state.at.until, max].join();
  const found = known.get(key) ?? search(graph, place, state, max);
  known.set(key, found);
  return found;
}

async function search(
  graph: Loaders,
  place: PlaceReading,
  { placeId, at, lens }: ControlStateAnswer,
  max: number,
): Promise<Flip[]> {
  const { source } = place;
  const candidates = candidatesOf(place, controlIn(await graph.timeline(placeId, lens), at), at);
  if (candidates.length > MOST_CLAIMS_TRIED) {
    const problem = `would have to try ${candidates.length} claims that bear on the answer`;
    throw new InputError(
      'flipsIf',
      problem,
      `an answer on which at most ${MOST_CLAIMS_TRIED} bear`,
    );
  }
  const mostTries = Math.max(MOST_CLAIMS_TRIED, Math.floor(MOST_READ / source.believed.length));
  const answerWithout = (claimIds: ReadonlySet<string>) =>
    statesIn(readWithout(source, claimIds), at).join();
  const found = await runInSlices(searchFlips({ candidates, max, mostTries, answerWithout }), () =>
    graph.throwIfStopped(),
  );
  if ('triedUpTo' in found) {
    const size = found.triedUpTo + 1;
    const problem = `is ${max}, but ${candidates.length} claims have too many sets of ${size}, and no smaller one flips the answer`;
    throw new InputError('max', problem, `at most ${found.triedUpTo}`);
  }
  return [...found.smallest, ...found.ofVoices].map((claimIds) => {
    const without = new Set(claimIds);
    const intervals = judgeSegments(placeWithout(source, without).intervals, lens ?? {});
    const then = controlIn(intervals, at).map(
      ({ interval, certainty, disputed }): ControlStateAnswer => ({
        ...{ placeId, certainty, disputed, at, lens, inferredFrom: null, without },
        interval: { label: 'ControlInterval', id: intervalId(interval), ...interval },
      }),
    );
    return { claimIds, then };
  });
}

function candidatesOf(
  { reading, conflicts, source }: PlaceReading,
  answer: readonly Pick<ControlStateAnswer, 'interval'>[],
  at: TimeRange,
): FlipQuestion['candidates'] {
  const ids = flipCandidates(reading, {
    answer: answer.map(({ interval }) => ({
      stateKey: stateKey(interval),
      claimIds: interval.claimIds ?? [],
    })),
    ...{ conflicts, at },
  });
  const forceIds = new Set(reading.states.flatMap(({ state }) => state.forceId ?? []));
  const tying = tiesBetween(forceIds, source.traced);
  const voices = new Map(
    [...tying, ...source.believed].map(({ claim: { id, origin, speakerIds } }) => [
      id,
      speakerIds.length > 0 ? speakerIds : [origin],
    ]),
  );
  const all = new Set([...ids, ...tying.map(({ claim }) => claim.id)]);
  return [...all].map((id) => ({ id, voices: voices.get(id)! }));
}

/** Runs a search to its end, and lets others go on in between. */
async function runInSlices<Result>(
  steps: Generator<undefined, Result>,
  checkStopped: () => void,
): Promise<Result> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await setImmediate();
    checkStopped();
    until = performance.now() + SLICE;
  }
}
