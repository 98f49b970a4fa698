/** Sets of ids that are joined step by step (union-find with path halving). */
export class Coreference {
  private readonly parent = new Map<string, string>();

  join(a: string, b: string): void {
    this.parent.set(this.find(a), this.find(b));
  }

  /** The same id for all that are joined. */
  find(id: string): string {
    let at = id;
    for (let up = this.parent.get(at); up !== undefined && up !== at; up = this.parent.get(at)) {
      const above = this.parent.get(up) ?? up;
      this.parent.set(at, above);
      at = above;
    }
    return at;
  }
}
