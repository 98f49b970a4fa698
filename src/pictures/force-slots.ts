/**
 * The colour and glyph of each force, by order of entry. A force keeps its slot for good, so add new ones at
 * the end. The seventh is the last of its own: all further forces share slot 8 and are told apart by name.
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

/** Which of the eight colours and glyphs a force has, 1 to 8. */
export function forceSlot(forceId: string): number {
  return SLOTS[forceId] ?? SHARED_SLOT;
}
