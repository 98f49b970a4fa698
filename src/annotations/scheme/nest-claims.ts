import { findCycles, outermostFirst } from '../../domain/claim-nesting';
import { Containment } from '../../domain/containment';
import type { SchemeContext } from './scheme-context';
import { type ClaimDraft, claimExtent } from './read-claims';

/** The number of a cycle's claims that its message names. */
const SHOWN_CLAIMS = 8;

/** A document's claims, with the claim that each lies inside. */
export interface NestedClaims {
  readonly containment: Containment;
  /** The parent of each nested claim, by annotation ids. */
  readonly parents: ReadonlyMap<string, string>;
  /** Parents before the claims inside them, otherwise in text order. */
  readonly drafts: readonly ClaimDraft[];
}

/** Finds the parent of each claim. A cycle is reported at each of its claims. */
export function nestClaims(drafts: readonly ClaimDraft[], context: SchemeContext): NestedClaims {
  const byId = new Map(drafts.map((draft) => [draft.annotationId, draft]));
  const extents = drafts.map((draft, order) => {
    const extent = claimExtent(draft, order);
    // A claim that could not be read is no parent. Its problems are reported already.
    return byId.has(extent.withinId ?? '') ? extent : { ...extent, withinId: null };
  });
  const containment = new Containment(extents);
  const parents = containment.parents();
  const cycles = findCycles(parents);
  for (const cycle of cycles) {
    const shown = cycle.slice(0, SHOWN_CLAIMS).join(' in ');
    const path =
      cycle.length > SHOWN_CLAIMS ? `${shown} in … in ${cycle[0]}` : `${shown} in ${cycle[0]}`;
    for (const id of cycle) {
      const { line } = byId.get(id) as ClaimDraft;
      const message = `${id} lies inside itself: ${path}`;
      context.problems.report(line, 'claim-cycle', message, 'an outermost claim');
    }
  }
  if (cycles.length > 0) return { containment, parents, drafts };
  const sortedIds = outermostFirst([...byId.keys()], parents);
  return { containment, parents, drafts: sortedIds.map((id) => byId.get(id) as ClaimDraft) };
}
