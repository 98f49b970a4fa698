/** Counts what each client holds at a time. */
export class HeldByClient {
  private readonly held = new Map<string, number>();

  /** `most` of 0 is without limit. */
  constructor(readonly most: number) {}

  /** Holds one more until it is given back; null where the client holds as many as it may. */
  hold(client: string | null): (() => void) | null {
    if (client === null || this.most === 0) return () => {};
    const held = this.held.get(client) ?? 0;
    if (held >= this.most) return null;
    this.held.set(client, held + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const left = this.held.get(client)! - 1;
      if (left === 0) this.held.delete(client);
      else this.held.set(client, left);
    };
  }
}
