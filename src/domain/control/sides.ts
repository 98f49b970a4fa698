/** A relation that bears on who is on whose side, as read from the graph. */
export interface SideRelation {
  /** A term of schema/vocabulary.yaml; MEMBER_OF, ALLIED_WITH and FIGHTS count, others do not. */
  readonly type: string;
  readonly subjectId: string;
  readonly objectId: string;
}

/**
 * Who is on whose side in a conflict. A side is everything that MEMBER_OF and ALLIED_WITH connect,
 * in either direction and over any number of steps. Two sides oppose each other if a member of one
 * FIGHTS a member of the other. The enemy of somebody's enemy is on no side for that reason alone.
 * Times of relations are not looked at.
 */
export class Sides {
  private readonly parents = new Map<string, string>();
  private readonly opponents = new Set<string>();

  constructor(relations: Iterable<SideRelation>) {
    const fights: SideRelation[] = [];
    for (const relation of relations) {
      const { type, subjectId, objectId } = relation;
      if (type === 'FIGHTS') fights.push(relation);
      else if (type === 'MEMBER_OF' || type === 'ALLIED_WITH') {
        this.parents.set(this.sideOf(subjectId), this.sideOf(objectId));
      }
    }
    for (const { subjectId, objectId } of fights) {
      const [a, b] = [this.sideOf(subjectId), this.sideOf(objectId)];
      this.opponents.add(pairKey(a, b)).add(pairKey(b, a));
    }
  }

  /** Everybody is on their own side. */
  areTogether(a: string, b: string): boolean {
    return this.sideOf(a) === this.sideOf(b);
  }

  areOpposed(a: string, b: string): boolean {
    return this.opponents.has(pairKey(this.sideOf(a), this.sideOf(b)));
  }

  /** Union-find: one member stands for its side. */
  private sideOf(id: string): string {
    let side = id;
    for (let parent = this.parents.get(side); parent !== undefined && parent !== side;) {
      const grandparent = this.parents.get(parent);
      if (grandparent !== undefined) this.parents.set(side, grandparent);
      side = parent;
      parent = this.parents.get(side);
    }
    return side;
  }
}

/** Nobody is on anybody else's side. */
export const NO_SIDES = new Sides([]);

function pairKey(a: string, b: string): string {
  return `${a} ${b}`;
}
