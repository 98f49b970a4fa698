/** How the files of a format say something that an annotation lacks, as problems expect it. */
export interface Notation {
  /** The identity of a mention. */
  readonly identity: (id: string) => string;
  /** The value of a time or quantity; `form` is how it is written. */
  readonly value: (id: string, database: string, form: string) => string;
  /** An attribute of a claim. */
  readonly attribute: (id: string, name: 'Mode' | 'Factuality', values: string) => string;
}

/** The lines of an .ann file. */
export const BRAT_NOTATION: Notation = {
  identity: (id) =>
    `N… Reference ${id} Claimline:<id in entities.yaml>, or an Equiv with one that has it`,
  value: (id, database, form) => `N… Reference ${id} ${database}:${form}`,
  attribute: (id, name, values) => `A… ${name} ${id} ${values}`,
};
