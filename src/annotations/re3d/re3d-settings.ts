/** The section `re3d` of a corpus.yaml whose format is `re3d`. */
export interface Re3dSettings {
  /**
   * Entities and relations that fewer than this share of readers would agree with are left out, and
   * counted. Default 0.5: re3d keeps all that its first, automatic pass found, and a quarter of it
   * has a confidence of 0 ("st Daesh" as a vehicle).
   */
  readonly minimumConfidence?: number;
}

export const DEFAULT_MINIMUM_CONFIDENCE = 0.5;

/**
 * The name in re3d for the relation of two names of one thing; in our scheme mentions that corefer.
 */
export const EQUIVALENT = 'Equiv';
