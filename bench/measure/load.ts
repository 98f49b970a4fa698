/** What a stretch of load gave. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** How long each request took, in ms. */
  readonly latencies: readonly number[];
}

/** Asks over and over, as many at once as `connections`, each after its answer came, for some seconds. */
export async function load(
  ask: (turn: number) => Promise<unknown>,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<LoadResult> {
  const latencies: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  let turn = 0;
  const worker = async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      await ask(turn++);
      latencies.push(performance.now() - asked);
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

/** The latency that this share of requests does not exceed, in ms. */
export function percentile({ latencies }: LoadResult, share: number): number {
  const ordered = [...latencies].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? NaN;
}
