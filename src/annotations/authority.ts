import type { Entity } from '../domain/entity';

/** The contents of entities.yaml. */
export interface Authority {
  readonly entities: ReadonlyMap<string, Entity>;
  /** Names of events by id. */
  readonly events: ReadonlyMap<string, string>;
  /** False if the file could not be read, so that nothing can be called missing from it. */
  readonly isComplete: boolean;
}
