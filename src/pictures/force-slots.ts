/**
 * The colour and glyph of each force, by order of entry. A force keeps its slot for good, so add
 * new ones at the end. The first seven forces have separate slots. All further forces share slot 8,
 * and only their names differ.
 */
const SLOTS: Readonly<Record<string, number>> = {
  'country:ukraine': 1,
  'country:russia': 2,
  'organisation:donetsk-peoples-republic': 3,
  'organisation:luhansk-peoples-republic': 4,
  'country:iraq': 5,
  'organisation:isis': 6,
  'organisation:iraqi-armed-forces': 7,
};

const SHARED_SLOT = 8;

/** The colour and glyph of a force: one of eight, 1 to 8. */
export function forceSlot(forceId: string): number {
  return SLOTS[forceId] ?? SHARED_SLOT;
}
