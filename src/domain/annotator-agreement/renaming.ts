/** The ids of A for the entities and events of B. */
export interface Renaming {
  readonly entity: (idInB: string) => string;
  readonly event: (idInB: string) => string;
}

/** A's own ids, which stay. */
export const NO_RENAMING: Renaming = { entity: (id) => id, event: (id) => id };
