import type { Lens } from './claims.js';
import type { Asking, Claimline } from './claimline.js';
import { Control } from './generated/operations.js';
import { nodesOf } from './nodes-of.js';
import type { ResultOf, VariablesOf } from './types.js';

/** Who held a place at a time, how sure that is, and the claims that say so. */
export type ControlState = ResultOf<typeof Control>['control']['edges'][number]['node'];
export type Near = NonNullable<VariablesOf<typeof Control>['near']>;

/** States to ask for. */
export interface ControlAsked extends Asking {
  /** A time in EDTF: `2017-07-05`. */
  readonly at: string;
  /** The id of a place around those asked for. */
  readonly within?: string;
  readonly near?: Near;
  /** The id of a holder. */
  readonly by?: string;
  readonly lens?: Lens;
}

/** Who held what at a time. Pages are read as their states are taken. */
export function control(
  graph: Claimline,
  { signal, ...asked }: ControlAsked,
): AsyncGenerator<ControlState, void, undefined> {
  return nodesOf(Infinity, async (page) => {
    return (await graph.ask(Control, { ...asked, ...page }, { signal })).control;
  });
}
