import { Refusal } from './refusal';

/** How much the server works on at a time, in units of cost (src/api/limits.ts). */
export interface GateLimits {
  /** A request that costs less than this never waits. */
  readonly cheap: number;
  /** Cost of the costly requests under way together. */
  readonly running: number;
  /** Cost of the costly requests that wait together. */
  readonly waiting: number;
  /** How long one waits at most, in milliseconds. */
  readonly patience: number;
}

/** Ends a request's stay behind the gate; harmless the second time. */
export type Leave = () => void;

interface Waiting {
  readonly cost: number;
  readonly admit: () => void;
}

/**
 * Limits the costly requests under way, so that cheap ones go on. Costly ones enter in the order in
 * which they came. Where too many wait already, `enter` rejects at once with OVERLOADED.
 */
export class CostGate {
  private running = 0;
  private waiting = 0;
  private readonly queue = new Set<Waiting>();

  constructor(private readonly limits: GateLimits) {}

  /** The cost of what is under way and of what waits. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.waiting };
  }

  /** Whether a request of this cost never waits. */
  isCheap(cost: number): boolean {
    return cost < this.limits.cheap;
  }

  /** Resolves when a request of this cost may begin; rejects where it may not, or `signal` is aborted before. */
  async enter(cost: number, signal: AbortSignal): Promise<Leave> {
    // Its abort would go unnoticed.
    signal.throwIfAborted();
    if (this.isCheap(cost)) return () => {};
    const mayBegin = this.queue.size === 0 && this.fits(cost);
    if (!mayBegin) await this.wait(cost, signal);
    else this.running += cost;
    let isIn = true;
    return () => {
      if (isIn) this.running -= cost;
      isIn = false;
      this.admitNext();
    };
  }

  private wait(cost: number, signal: AbortSignal): Promise<void> {
    if (this.waiting + cost > this.limits.waiting) return Promise.reject(overloaded());
    return new Promise((resolve, reject) => {
      const end = () => {
        this.queue.delete(one);
        this.waiting -= cost;
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
      };
      const one: Waiting = {
        cost,
        admit: () => {
          end();
          this.running += cost;
          resolve();
        },
      };
      const giveUp = () => {
        end();
        reject(signal.aborted ? signal.reason : overloaded());
        this.admitNext();
      };
      const timer = setTimeout(giveUp, this.limits.patience);
      signal.addEventListener('abort', giveUp);
      this.queue.add(one);
      this.waiting += cost;
    });
  }

  private admitNext(): void {
    for (const next of this.queue) {
      if (!this.fits(next.cost)) return;
      next.admit();
    }
  }

  /** One alone always fits, however costly. */
  private fits(cost: number): boolean {
    return this.running === 0 || this.running + cost <= this.limits.running;
  }
}

/** Seconds after which a refused client does well to ask again. */
const RETRY_AFTER = '2';

/** The refusal of a request that the server has no room for. */
export function overloaded(): Refusal {
  return new Refusal(
    503,
    'OVERLOADED',
    'The server is too busy at the moment. Ask again in a few seconds, or ask for less.',
    { 'retry-after': RETRY_AFTER },
  );
}
