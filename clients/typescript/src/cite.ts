import type { Lens } from './claims.js';
import type { Asking, Claimline } from './claimline.js';
import { ClaimlineError } from './claimline-error.js';
import { Cite } from './generated/operations.js';
import type { VariablesOf } from './types.js';

export type CitationFormat = VariablesOf<typeof Cite>['form'];

/** How to cite. */
export interface Citing extends Asking {
  /** Default: TEXT. */
  readonly form?: CitationFormat;
  /** For a place: the time in EDTF whose holder is cited. */
  readonly at?: string;
  readonly lens?: Lens;
}

/** A citation of a claim, of who held a place, or of a contradiction, by a pinned address. */
export async function cite(
  graph: Claimline,
  id: string,
  { form = 'TEXT', at, lens, signal }: Citing = {},
): Promise<string> {
  const { citation } = await graph.ask(Cite, { id, at, lens, form }, { signal });
  if (citation === null) {
    const problem = `This graph has no ${JSON.stringify(id)}`;
    throw new ClaimlineError('BAD_USER_INPUT', problem, 'id', 'claim:…, city:…');
  }
  return citation.text;
}
