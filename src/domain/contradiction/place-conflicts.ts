import type { ControlReading } from '../control/read-control';
import type { Conflict } from './conflict';

/** What the claims of one place contradict each other in: strictly, pair by pair, and unless it changed hands. */
export function placeConflicts(
  placeId: string,
  { strict, unreported }: Pick<ControlReading, 'strict' | 'unreported'>,
): Conflict[] {
  return [
    ...strict.map(({ a, b, aspect, when }): Conflict => ({
      kind: aspect === 'DENIAL' ? 'FACTUALITY' : 'CONTROL_OVERLAP',
      ...{ strength: 'STRICT', aspect, placeIds: [placeId], a: [a], b: [b], when },
    })),
    ...unreported.map(({ a, b, aspect, when }): Conflict => ({
      ...{ kind: 'CONTROL_OVERLAP', strength: 'UNLESS_CHANGED', aspect },
      ...{ placeIds: [placeId], a, b, when },
    })),
  ];
}
