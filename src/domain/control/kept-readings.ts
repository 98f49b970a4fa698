import { groupBy } from '../group-by';
import type { ControlEvidence } from './control-evidence';
import type { Ties } from './place-state';
import { type ControlReading, readControl } from './read-control';

interface Kept {
  readonly pieces: readonly ControlEvidence[];
  readonly reading: ControlReading;
}

/**
 * Reads the evidence of places moment after moment. It reads a place again only if its evidence has
 * changed since the moment before. A history of a province with a thousand claims moves one of its
 * places at a time.
 */
export class KeptReadings {
  private kept = new Map<string, Kept>();
  private ties: Ties | null = null;

  /** The same as `readPlaces` gives. Ties are the same where they are one object. */
  read(evidence: readonly ControlEvidence[], ties: Ties): Map<string, ControlReading> {
    const before = this.ties === ties ? this.kept : new Map<string, Kept>();
    const read = [...groupBy(evidence, ({ placeId }) => placeId)].map(([placeId, pieces]) => {
      const known = before.get(placeId);
      const isSame = known !== undefined && areSame(known.pieces, pieces);
      return [placeId, isSame ? known : { pieces, reading: readControl(pieces, ties) }] as const;
    });
    this.kept = new Map(read);
    this.ties = ties;
    return new Map(read.map(([placeId, { reading }]) => [placeId, reading]));
  }
}

function areSame(one: readonly ControlEvidence[], other: readonly ControlEvidence[]): boolean {
  return one.length === other.length && one.every((piece, index) => isSame(piece, other[index]!));
}

/** Each moment that cuts a log's row makes a new row. Its EDTF tells where it was cut. */
function isSame(one: ControlEvidence, other: ControlEvidence): boolean {
  if (one === other) return true;
  return (
    one.kind === 'CONTROL_CLAIM' &&
    other.kind === 'CONTROL_CLAIM' &&
    one.claim === other.claim &&
    one.controlClaimId === other.controlClaimId &&
    one.when.edtf === other.when.edtf
  );
}
