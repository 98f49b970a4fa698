import { setTimeout as pause } from 'node:timers/promises';

/** The result of a stretch of load. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** How long each request took, in ms. */
  readonly latencies: readonly number[];
}

/**
 * Asks for some seconds, as many at once as `connections`, each after its answer came. With a `rate` a
 * request is due so often a second, and waiting for a free connection is part of its latency.
 */
export async function load(
  ask: (turn: number) => Promise<unknown>,
  { connections, seconds, rate }: { connections: number; seconds: number; rate?: number },
): Promise<LoadResult> {
  const latencies: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  let turn = 0;
  const worker = async () => {
    while (performance.now() < end) {
      const mine = turn++;
      const due = rate === undefined ? performance.now() : began + (mine / rate) * 1000;
      const early = due - performance.now();
      if (early > 0) await pause(early);
      await ask(mine);
      latencies.push(performance.now() - due);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { requests: latencies.length, seconds: (performance.now() - began) / 1000, latencies };
}

/** Several stretches as one. */
export function together(results: readonly LoadResult[]): LoadResult {
  return {
    requests: results.reduce((sum, { requests }) => sum + requests, 0),
    seconds: results.reduce((sum, { seconds }) => sum + seconds, 0),
    latencies: results.flatMap(({ latencies }) => latencies),
  };
}

export function perSecond({ requests, seconds }: LoadResult): number {
  return requests / seconds;
}

/** The value that this share of values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? NaN;
}
