/**
 * A time as a source wrote it and the four bounds that computing needs, in milliseconds since
 * 1970-01-01T00:00Z, half-open. A bound that nothing gives is null; an open start is -Infinity, an
 * open end Infinity. `edtf.ts` makes one from an EDTF string.
 */
export interface When {
  /** Exactly as the annotator wrote it. */
  readonly edtf: string;
  readonly startEarliest: number | null;
  readonly startLatest: number | null;
  readonly endEarliest: number | null;
  readonly endLatest: number | null;
}
