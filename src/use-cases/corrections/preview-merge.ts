import type { Contradiction } from '../../domain/contradiction/contradiction';
import type { Store } from '../../store/connection';
import { type PlacesSeen, previewCorrection } from '../../store/corrections/preview-merge';
import type { ControlIntervalRecord } from '../../store/records';
import { carryOutMerge, checkOneType, type Merge } from './merge-entities';

/** Things that would go with a correction, and those that would come. */
interface Difference<Item> {
  readonly gone: readonly Item[];
  readonly new: readonly Item[];
}

/** The changes that a merge would make. */
export interface MergePreview {
  /** In words. */
  readonly outcome: string;
  readonly states: Difference<ControlIntervalRecord>;
  readonly contradictions: Difference<Contradiction>;
  /** How many places it touches; the differences are of the first twenty. */
  readonly placeCount: number;
}

/** Tells what a merge would change, and changes nothing. Throws an InputError as the merge itself does. */
export async function previewMerge(store: Store, merge: Merge): Promise<MergePreview> {
  checkOneType(['from', merge.from], ['into', merge.into]);
  const { result, before, after, placeCount } = await previewCorrection(store, (correcting) => {
    const { revision: expectedRevision } = correcting;
    return carryOutMerge(correcting, merge, { clientId: '', reason: '', expectedRevision });
  });
  return {
    outcome: result.after!,
    states: difference(before, after, ({ intervals }) => intervals, stateKey),
    contradictions: difference(
      before,
      after,
      (seen) => seen.contradictions,
      (one) => one.explanation,
    ),
    placeCount,
  };
}

function difference<Item>(
  before: PlacesSeen,
  after: PlacesSeen,
  itemsOf: (seen: PlacesSeen) => readonly Item[],
  keyOf: (item: Item) => string,
): Difference<Item> {
  const [old, now] = [new Set(itemsOf(before).map(keyOf)), new Set(itemsOf(after).map(keyOf))];
  return {
    gone: itemsOf(before).filter((item) => !now.has(keyOf(item))),
    new: itemsOf(after).filter((item) => !old.has(keyOf(item))),
  };
}

/** A state as a reader sees it, whatever versions of claims it stands on. */
function stateKey({ placeId, forceId, status, when, disputed }: ControlIntervalRecord): string {
  return [placeId, forceId, status, when.edtf, disputed].join('\n');
}
