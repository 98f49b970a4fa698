import type { FastifyInstance } from 'fastify';
import type { Store } from '../store/connection';

/** How long the store may take to answer before it counts as unavailable, in milliseconds. */
const LONGEST_PROBE = 1_000;

/**
 * Serves `/livez`, which says that the process answers, and `/readyz` (also `/health`), which says whether
 * requests can be answered. Both answer under any name: a supervisor asks by address.
 */
export function serveHealth(app: FastifyInstance, store: Store): void {
  const options = { config: { isProbe: true } };
  const isReachable = shareProbe(() => store.isReachable());
  app.get('/livez', options, async () => ({ status: 'ok' }));
  for (const url of ['/readyz', '/health']) {
    app.get(url, options, async (_request, reply) => {
      const isReady = await isReachable();
      return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'store unavailable' });
    });
  }
}

/** One probe at a time, whoever asks: a store that hangs is not asked again by each supervisor. */
function shareProbe(probe: () => Promise<boolean>): () => Promise<boolean> {
  let underWay: Promise<boolean> | null = null;
  return async () => {
    underWay ??= probe().finally(() => (underWay = null));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), LONGEST_PROBE);
    });
    return Promise.race([underWay, late]).finally(() => clearTimeout(timer));
  };
}
