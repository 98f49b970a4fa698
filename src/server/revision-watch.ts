/** How often the graph is asked for its revision while anybody waits for another, in milliseconds. */
const LOOK_EVERY = 1_000;

/** Waits for the graph to change, on behalf of any number of streams: however many wait, one read a second is enough. */
export class RevisionWatch {
  private readonly waiting = new Set<(revision: number) => void>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly readRevision: () => Promise<number>,
    private readonly lookEvery = LOOK_EVERY,
  ) {}

  /** Resolves when the graph is beyond a revision, when the time (ms) is over, or when `signal` is aborted. */
  async waitBeyond(revision: number, patience: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const end = () => {
        this.waiting.delete(look);
        clearTimeout(patienceOver);
        signal.removeEventListener('abort', end);
        if (this.waiting.size === 0 && this.timer !== null) this.stop(this.timer);
        resolve();
      };
      const look = (now: number) => {
        if (now > revision) end();
      };
      const patienceOver = setTimeout(end, patience);
      signal.addEventListener('abort', end);
      this.waiting.add(look);
      this.timer ??= setInterval(() => void this.look(), this.lookEvery);
    });
  }

  private async look(): Promise<void> {
    // While the graph cannot be read, it counts as unchanged. The stream learns more when it reads.
    const revision = await this.readRevision().catch(() => null);
    if (revision === null) return;
    for (const look of this.waiting) look(revision);
  }

  private stop(timer: NodeJS.Timeout): void {
    clearInterval(timer);
    this.timer = null;
  }
}
