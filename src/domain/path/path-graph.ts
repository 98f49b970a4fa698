/** The kinds of links between two things, the closest first. */
export const LINK_KINDS = ['RELATION', 'EVENT', 'CAUSE', 'CONTROL', 'CLAIM'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Nodes with more records are hubs; no path passes through them. */
export const HUB = 1_000;

/** A connection of two things, an entity or event each; to be walked in either direction. */
export interface Link {
  readonly fromId: string;
  readonly toId: string;
  readonly kind: LinkKind;
  /** The relation, event, control claim or claim; of a cause, the event that results from it. */
  readonly viaId: string;
  /** How: the relation's type, the role in the event, PLACE, CAUSE, the control's status, SPEAKER, ABOUT. */
  readonly role: string;
  /** The one of the two that speaks, if the link is a claim; else null. */
  readonly speakerId: string | null;
}

/** Things and their links, as far as they have been read. */
export class PathGraph {
  private readonly links = new Map<string, Map<string, Link>>();
  private readonly degrees = new Map<string, number>();

  /** Between two things only the closest kind of link is kept, of that the one with the first id. */
  add(link: Link): void {
    if (link.fromId === link.toId) return;
    this.keep(link);
    this.keep({ ...link, fromId: link.toId, toId: link.fromId });
  }

  setDegree(id: string, degree: number): void {
    this.degrees.set(id, degree);
  }

  /** The number of its records in the graph; 1 if that has not been read. */
  degreeOf(id: string): number {
    return Math.max(1, this.degrees.get(id) ?? 1);
  }

  linksOf(id: string): Iterable<Link> {
    return this.links.get(id)?.values() ?? [];
  }

  /** The link that connects two things directly, walked from the first. */
  linkBetween(fromId: string, toId: string): Link | undefined {
    return this.links.get(fromId)?.get(toId);
  }

  private keep(link: Link): void {
    let links = this.links.get(link.fromId);
    if (links === undefined) this.links.set(link.fromId, (links = new Map()));
    const known = links.get(link.toId);
    if (known === undefined || isCloser(link, known)) links.set(link.toId, link);
  }
}

function isCloser(a: Link, b: Link): boolean {
  if (a.kind !== b.kind) return LINK_KINDS.indexOf(a.kind) < LINK_KINDS.indexOf(b.kind);
  return a.viaId === b.viaId ? a.role < b.role : a.viaId < b.viaId;
}
