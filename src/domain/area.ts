/** All places no farther than a distance from a position in WGS 84 degrees. */
export interface Near {
  readonly latitude: number;
  readonly longitude: number;
  readonly kilometres: number;
}

/** Where places lie; what is null is not asked about. */
export interface Area {
  /** The id of a place: that one, and those in it. */
  readonly within: string | null;
  /** Places whose own position is near. */
  readonly near: Near | null;
}

export const EVERYWHERE: Area = { within: null, near: null };
