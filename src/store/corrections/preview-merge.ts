import { isPlaceId } from '../../domain/entity';
import type { Contradiction } from '../../domain/contradiction/contradiction';
import type { Store, Transaction } from '../connection';
import { loadContradictions } from '../contradiction/load-contradictions';
import { loadTimelines } from '../control/load-timelines';
import type { ControlIntervalRecord } from '../records';
import { ChangeLog } from '../write/change-log';
import { lockGraph, momentAfter } from '../write/graph-writer';
import { auditIdOf } from '../write/record-change';
import type { Correcting } from '../write/write-correction';

/** Places of which a preview tells at the most. */
const MOST_PLACES = 20;

/** All that is said of some places at one time. */
export interface PlacesSeen {
  readonly intervals: readonly ControlIntervalRecord[];
  /** Their explanations mark ids. */
  readonly contradictions: readonly Contradiction[];
}

/** The outcome of a correction that was not kept. */
export interface Previewed<Result> {
  readonly result: Result;
  readonly before: PlacesSeen;
  readonly after: PlacesSeen;
  /** Places that it touches, the first of which were looked at. */
  readonly placeCount: number;
}

/** Carries the outcome out of a transaction that is not to be kept. */
class NotKept<Result> extends Error {
  constructor(readonly previewed: Previewed<Result>) {
    super('a preview is not kept');
  }
}

/**
 * Carries out a correction, looks at the places that it touches before and after, and takes everything back. Other writers
 * wait meanwhile, and readers see nothing of it.
 */
export async function previewCorrection<Result>(
  store: Store,
  work: (correcting: Correcting) => Promise<Result>,
): Promise<Previewed<Result>> {
  try {
    return await store.write(async (transaction) => {
      const { revision, recordedAt } = await lockGraph(transaction);
      const log = new ChangeLog();
      const moment = momentAfter(recordedAt, Date.now);
      const auditId = auditIdOf(revision + 1);
      const result = await work({ transaction, revision, auditId, log, recordedAt: moment });
      const touched = log.touched.filter(isPlaceId).sort();
      const placeIds = touched.slice(0, MOST_PLACES);
      const [before, after] = [
        await seePlaces(store, placeIds),
        await seePlaces(readingIn(store, transaction), placeIds),
      ];
      throw new NotKept({ result, before, after, placeCount: touched.length });
    });
  } catch (error) {
    if (error instanceof NotKept) return error.previewed as Previewed<Result>;
    throw error;
  }
}

async function seePlaces(store: Store, placeIds: readonly string[]): Promise<PlacesSeen> {
  const timelines = await loadTimelines(store, placeIds, null);
  const found = new Map<string, Contradiction>();
  for (const placeId of placeIds) {
    const { anew } = await loadContradictions(store, placeId, {});
    for (const one of anew) found.set(one.id, one);
  }
  return {
    intervals: timelines.flatMap(({ intervals }) => intervals),
    contradictions: [...found.values()],
  };
}

/** A store whose reads see what a transaction has written so far. */
function readingIn(store: Store, transaction: Transaction): Store {
  return {
    read: (statement, parameters, decode) => transaction.run(statement, parameters, decode),
    write: () => Promise.reject(new Error('a preview writes nothing else')),
    isReachable: () => store.isReachable(),
    close: () => Promise.resolve(),
  };
}
