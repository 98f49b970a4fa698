import type { ControlReading } from '../control/read-control';
import type { Conflict } from './conflict';

/**
 * Finds the conflicts between the claims of one place: strict ones, pair by pair, and those that
 * hold unless it changed hands.
 */
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
