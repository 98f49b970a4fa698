import type { Operation } from './operation.js';

/** The answer that an operation has. */
export type ResultOf<Asked> = Asked extends Operation<infer Result, never> ? Result : never;

/** The variables that an operation takes. */
export type VariablesOf<Asked> =
  Asked extends Operation<unknown, infer Variables> ? Variables : never;
