import { compare } from './compare';
import type { Extent } from './extent';
import { IntervalIndex, type RankedInterval } from './interval-index';

/** A claim as far as it matters to what lies in what. */
export interface ClaimExtent {
  readonly id: string;
  readonly content: Extent;
  /** Null where the text has no cue. */
  readonly cue: Extent | null;
  /** The place of its trigger among the claims; the later of two claims of one content is the inner one. */
  readonly order: number;
  /** The claim that the annotator named as the one it lies in. */
  readonly withinId: string | null;
}

/** Claims whose contents cover the same. */
interface Group {
  readonly content: Extent;
  /** From the outermost to the innermost. */
  readonly claims: readonly ClaimExtent[];
}

/**
 * Which claim lies in which, and which claim asserts what stands at a place.
 *
 * A claim lies in the smallest claim whose content covers its own and more. If two claims have the
 * same content, one lies in the other only if its cue stands in that content and the other's does
 * not. "X, said A and B" are two claims side by side. A claim that names the one it lies in lies in
 * that one. Contents nest, touch and overlap in any way. Nesting by contents alone has no cycles,
 * since every claim lies in a longer one, or in one of the same length whose cue is outside.
 */
export class Containment {
  /** By length; of one length the later in the text first. A group's place here is its rank. */
  private readonly groups: readonly Group[];
  private readonly continuous: IntervalIndex;
  private readonly fragments: IntervalIndex;
  /** Ranks of groups whose content is discontinuous, ascending. */
  private readonly discontinuous: readonly number[];

  constructor(private readonly claims: readonly ClaimExtent[]) {
    this.groups = groupClaims(claims);
    const continuous: RankedInterval[] = [];
    const fragments: RankedInterval[] = [];
    const discontinuous: number[] = [];
    this.groups.forEach(({ content }, rank) => {
      const target = content.isContinuous ? continuous : fragments;
      for (const { start, end } of content.fragments) target.push({ start, end, rank });
      if (!content.isContinuous) discontinuous.push(rank);
    });
    this.continuous = new IntervalIndex(continuous);
    this.fragments = new IntervalIndex(fragments);
    this.discontinuous = discontinuous;
  }

  /** The id of the innermost claim whose content covers the extent; null where no claim's does. */
  innermost(extent: Extent): string | null {
    const rank = Math.min(
      this.continuous.firstAround(extent.start, extent.end),
      this.firstDiscontinuous(extent),
    );
    return this.groups[rank]?.claims.at(-1)?.id ?? null;
  }

  /** The parent of each claim that has one. Only what annotators named can make a cycle. */
  parents(): Map<string, string> {
    const parents = new Map<string, string>();
    for (const group of this.groups) {
      const around = this.groupAround(group)?.claims.at(-1);
      const ids = new Set(group.claims.map(({ id }) => id));
      const beside = group.claims
        .filter((claim) => !hasCueInside(claim) && !ids.has(claim.withinId ?? ''))
        .at(-1);
      for (const claim of group.claims) {
        const parent = hasCueInside(claim) ? (beside ?? around) : around;
        if (parent !== undefined) parents.set(claim.id, parent.id);
      }
    }
    for (const { id, withinId } of this.claims) {
      if (withinId !== null) parents.set(id, withinId);
    }
    return parents;
  }

  private groupAround({ content }: Group): Group | undefined {
    const { start, end, isContinuous } = content;
    const rank = Math.min(
      isContinuous
        ? this.continuous.firstBeyond(start, end)
        : this.continuous.firstAround(start, end),
      this.firstDiscontinuous(content, content.key),
    );
    return this.groups[rank];
  }

  /** The rank of the first discontinuous content, of another key, that covers the extent; Infinity if none. */
  private firstDiscontinuous(extent: Extent, ownKey: string | null = null): number {
    const around = this.fragments.firstAround(extent.start, extent.end);
    if (extent.isContinuous) return around;
    for (const rank of this.discontinuous) {
      if (rank >= around) break;
      const { content } = this.groups[rank] as Group;
      if (content.covers(extent) && content.key !== ownKey) return rank;
    }
    return around;
  }
}

function groupClaims(claims: readonly ClaimExtent[]): Group[] {
  const groups = new Map<string, ClaimExtent[]>();
  for (const claim of claims) {
    const group = groups.get(claim.content.key);
    if (group === undefined) groups.set(claim.content.key, [claim]);
    else group.push(claim);
  }
  return Array.from(groups.values(), (group) => ({
    content: (group[0] as ClaimExtent).content,
    claims: outermostFirst(group),
  })).sort(
    ({ content: a }, { content: b }) =>
      a.length - b.length || b.start - a.start || compare(a.key, b.key),
  );
}

/** Claims of one content: those that another one names as its outer claim first, then by cue and trigger. */
function outermostFirst(group: readonly ClaimExtent[]): ClaimExtent[] {
  const named = new Set(group.map(({ withinId }) => withinId));
  const depth = (claim: ClaimExtent) =>
    (named.has(claim.id) ? 0 : 2) + (hasCueInside(claim) ? 1 : 0);
  return [...group].sort((a, b) => depth(a) - depth(b) || a.order - b.order);
}

function hasCueInside({ content, cue }: ClaimExtent): boolean {
  return cue !== null && content.covers(cue);
}
