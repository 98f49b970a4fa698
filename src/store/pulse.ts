/** How often the pulse is felt, in milliseconds. */
const TICK = 100;

/** How long a probe may take, in milliseconds. */
const PROBE_TIMEOUT = 1_600;

/** How long after one probe of a lost server the next begins, in milliseconds. */
const PROBE_PAUSE = 400;

/** An operation under way. */
interface Waiter {
  /** When it began, on the pulse's clock. */
  readonly since: number;
  /** How long a server that answers nobody may hold it up, in milliseconds. */
  readonly patience: number;
  readonly reject: (error: unknown) => void;
}

export interface PulseOptions {
  /** Resolves when the server has answered a small question on a separate connection. */
  readonly probe: () => Promise<void>;
  /** Whether an error of an operation or a probe was sent by a server that works. */
  readonly isAnswer: (error: unknown) => boolean;
  /** Makes the error that an operation fails with when the server is lost. */
  readonly lostError: (cause: unknown) => Error;
  /** Is told when the server is lost: its connections are of no more use. */
  readonly onLost: () => void;
  /** How long the server may answer nobody before it is lost, in milliseconds. */
  readonly patience: number;
}

/**
 * Tells a dead server from a slow one. Any answer, to any operation, is a sign of life. If no
 * answer comes for a third of the patience, a probe asks on a second connection. So a long read can
 * go on while the server lives. Where probes fail until the patience ends, the server is lost:
 * operations fail at once until a probe succeeds.
 *
 * Time is counted in ticks of this process. One that was itself held up for a while (a long computation, a
 * machine that slept) does not blame the server for it.
 */
export class Pulse {
  private clock = 0;
  /** When the server was last heard, on this clock. */
  private heard = 0;
  /** When the probe under way began. */
  private probing: number | null = null;
  /** When the last probe ended, and why it failed; null where the server has been heard since. */
  private failure: { readonly at: number; readonly cause: unknown } | null = null;
  private lost = false;
  private readonly waiters = new Set<Waiter>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: PulseOptions) {}

  /** Runs an operation, and rejects before it ends where the server is lost for longer than its patience. */
  watch<Result>(
    operation: () => Promise<Result>,
    patience = this.options.patience,
  ): Promise<Result> {
    if (this.lost && patience <= this.options.patience) {
      return Promise.reject(this.options.lostError(this.failure?.cause));
    }
    this.start();
    return new Promise((resolve, reject) => {
      const waiter = { since: this.clock, patience, reject };
      this.waiters.add(waiter);
      operation()
        .then(
          (result) => {
            this.hear();
            resolve(result);
          },
          (error: unknown) => {
            if (this.options.isAnswer(error)) this.hear();
            reject(error);
          },
        )
        .finally(() => this.waiters.delete(waiter));
    });
  }

  /** Asks the server now; rejects where it does not answer within `timeout` milliseconds. */
  async ask(timeout: number): Promise<void> {
    await within(timeout, this.options.probe());
    this.hear();
  }

  /** Ends the pulse for good. */
  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }

  private start(): void {
    if (this.timer !== null) return;
    this.timer = setInterval(() => this.tick(), TICK);
    this.timer.unref();
  }

  private hear(): void {
    this.heard = this.clock;
    this.failure = null;
    this.lost = false;
  }

  private tick(): void {
    this.clock += TICK;
    if (this.probing !== null && this.clock - this.probing >= PROBE_TIMEOUT) {
      this.failProbe(noAnswer(PROBE_TIMEOUT));
    }
    if (this.isProbeDue()) void this.probe();
    if (this.failure !== null) this.giveUp(this.failure.cause);
    if (this.waiters.size === 0 && !this.lost) this.stop();
  }

  private isProbeDue(): boolean {
    if (this.probing !== null) return false;
    if (this.failure !== null) return this.clock - this.failure.at >= PROBE_PAUSE;
    return this.silence() >= this.options.patience / 3;
  }

  /** How long the operation that has waited longest has seen no sign of life. */
  private silence(): number {
    const [longest] = this.waiters;
    return longest === undefined ? 0 : this.clock - Math.max(this.heard, longest.since);
  }

  private async probe(): Promise<void> {
    const began = this.clock;
    this.probing = began;
    try {
      await this.options.probe();
      this.hear();
    } catch (error) {
      if (this.options.isAnswer(error)) this.hear();
      else if (this.probing === began) this.failProbe(error);
    } finally {
      if (this.probing === began) this.probing = null;
    }
  }

  private failProbe(cause: unknown): void {
    // Somebody has been answered since the probe began.
    if (this.heard < this.probing!) this.failure = { at: this.clock, cause };
    this.probing = null;
  }

  private giveUp(cause: unknown): void {
    if (!this.lost && this.silence() >= this.options.patience) {
      this.lost = true;
      this.options.onLost();
    }
    for (const waiter of this.waiters) {
      if (this.clock - Math.max(this.heard, waiter.since) < waiter.patience) continue;
      this.waiters.delete(waiter);
      waiter.reject(this.options.lostError(cause));
    }
  }
}

function noAnswer(timeout: number): Error {
  return new Error(`No answer within ${timeout} ms`);
}

async function within(timeout: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(noAnswer(timeout)), timeout);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
