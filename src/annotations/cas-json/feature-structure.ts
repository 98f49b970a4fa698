/** A node of a UIMA CAS. The two dialects of CAS JSON are read into it. */
export interface FeatureStructure {
  readonly id: string;
  /** The full name of its type where the file gives it, else the short one. */
  readonly type: string;
  /** Numbers, strings and booleans by feature. */
  readonly values: ReadonlyMap<string, string | number | boolean>;
  /** The id of the feature structure that a feature points to. */
  readonly references: ReadonlyMap<string, string>;
  /**
   * The ids of an array's elements by feature. For a separate array of the first dialect, under "".
   */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** From the root of the JSON. */
  readonly path: readonly (string | number)[];
}

/** A CAS: one text and the feature structures about it. */
export interface Cas {
  readonly text: string;
  readonly structures: readonly FeatureStructure[];
}

/** JSON that is not a CAS, with the path of the fault. */
export class CasError extends Error {
  override readonly name = 'CasError';

  constructor(
    message: string,
    readonly expected: string,
    readonly path: readonly (string | number)[],
  ) {
    super(message);
  }
}

export function isPrimitive(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
