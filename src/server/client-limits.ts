import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CostGate, type Leave } from './cost-gate';
import { HeldByClient } from './held-by-client';
import { Refusal } from './refusal';

/** How much one client may ask for; 0 is without limit. */
export interface ClientLimitSettings {
  readonly requestsPerMinute: number;
  /** In the unit of src/api/limits.ts. */
  readonly costPerMinute: number;
  /** Costly reads that run or wait at a time. */
  readonly costlyAtOnce: number;
  /** Seconds after which counts restart at zero. Default: a minute. */
  readonly minute?: number;
}

export const USUAL_LIMITS: ClientLimitSettings = {
  requestsPerMinute: 3_000,
  costPerMinute: 10_000_000,
  costlyAtOnce: 10,
};

/** Credentials that let nobody in, from one address: whoever has a good one needs few tries. */
const BAD_CREDENTIALS_PER_MINUTE = 100;

/**
 * Writes of people who may make them, by their number. They wait in line where reads would be
 * refused. The graph takes one at a time, each is short, and a conflict helps the client more than
 * a refusal.
 */
const WRITES = { cheap: 0, running: 8, waiting: 500, patience: 60_000 };

/** Streams of changes that one client may hold open. */
const STREAMS_AT_ONCE = 10;

/** Seconds until a client does well to ask again for what it has too much of at a time. */
const SOON = 2;

/** The client that limits count: a key, a person, or an address; null for this machine itself. */
export type Client = string | null;

/**
 * Limits each client, so that none takes from the others. Clients of this machine itself have none: whoever runs the
 * server also runs its benchmarks. Counts are this process's own.
 */
export class ClientLimits {
  private readonly requests: RateLimiterMemory | null;
  private readonly costs: RateLimiterMemory | null;
  private readonly badCredentials: RateLimiterMemory;
  private readonly costly: HeldByClient;
  private readonly writes = new CostGate(WRITES);
  private readonly streams = new HeldByClient(STREAMS_AT_ONCE);

  constructor(
    private readonly gate: CostGate,
    private readonly settings: ClientLimitSettings = USUAL_LIMITS,
  ) {
    const duration = settings.minute ?? 60;
    const limiter = (points: number) => new RateLimiterMemory({ points, duration });
    this.requests = settings.requestsPerMinute === 0 ? null : limiter(settings.requestsPerMinute);
    this.costs = settings.costPerMinute === 0 ? null : limiter(settings.costPerMinute);
    this.badCredentials = limiter(BAD_CREDENTIALS_PER_MINUTE);
    this.costly = new HeldByClient(settings.costlyAtOnce);
  }

  /** Counts a request; rejects with a Refusal where there were too many. */
  countRequest(client: Client): Promise<void> {
    const { requestsPerMinute: most } = this.settings;
    return spend(this.requests, client, 1, `${most} requests a minute`);
  }

  /** Rejects with a Refusal where an address has shown too many bad credentials to look at another. */
  async checkCredentials(address: Client): Promise<void> {
    if (address === null) return;
    const found = await this.badCredentials.get(address);
    if (found !== null && found.consumedPoints >= BAD_CREDENTIALS_PER_MINUTE) {
      throw tooMuch(`${BAD_CREDENTIALS_PER_MINUTE} wrong credentials a minute`, found.msBeforeNext);
    }
  }

  /** Counts a credential that let nobody in. */
  async countBadCredential(address: Client): Promise<void> {
    if (address !== null) await this.badCredentials.penalty(address);
  }

  /**
   * Resolves when a read of this cost may begin, after those of others at the gate. Rejects with a Refusal where the
   * client, or the whole server, has too much to do, and with the signal's reason where that ends before.
   */
  async enter(client: Client, cost: number, signal: AbortSignal): Promise<Leave> {
    const { costPerMinute: most } = this.settings;
    const release = this.gate.isCheap(cost) ? () => {} : this.holdCostly(client);
    try {
      await spend(this.costs, client, cost, `a cost of ${most} a minute`);
      const leave = await this.gate.enter(cost, signal);
      return () => {
        leave();
        release();
      };
    } catch (error) {
      release();
      throw error;
    }
  }

  /** The same for a write by who may make it, which waits in a line of its own. */
  async enterWrite(client: Client, cost: number, signal: AbortSignal): Promise<Leave> {
    await spend(this.costs, client, cost, `a cost of ${this.settings.costPerMinute} a minute`);
    return this.writes.enter(1, signal);
  }

  /** Counts a stream that stays open, until it is given back. Throws a Refusal where there are too many. */
  holdStream(client: Client): () => void {
    const release = this.streams.hold(client);
    if (release === null) throw tooMuch(`${this.streams.most} streams at a time`, 1_000 * SOON);
    return release;
  }

  private holdCostly(client: Client): () => void {
    const release = this.costly.hold(client);
    if (release === null) throw tooMuch(`${this.costly.most} costly reads at a time`, 1_000 * SOON);
    return release;
  }
}

async function spend(
  limiter: RateLimiterMemory | null,
  client: Client,
  points: number,
  limit: string,
): Promise<void> {
  if (limiter === null || client === null) return;
  try {
    await limiter.consume(client, points);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw tooMuch(limit, error.msBeforeNext);
  }
}

function tooMuch(limit: string, milliseconds: number): Refusal {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1_000));
  return new Refusal(
    429,
    'TOO_MANY_REQUESTS',
    `You have asked for more than one client may (expected at most ${limit}). Ask again in ${seconds} s.`,
    { 'retry-after': String(seconds) },
  );
}
