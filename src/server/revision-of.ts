import type { FastifyRequest } from 'fastify';

/** Gives the graph's revision as a request found it when it first asked. */
export type RevisionOf = (request: FastifyRequest) => Promise<number>;

/** Reads the revision once a request. */
export function revisionOncePerRequest(revisionNow: () => Promise<number>): RevisionOf {
  const found = new WeakMap<FastifyRequest, Promise<number>>();
  return (request) => {
    const revision = found.get(request) ?? revisionNow();
    found.set(request, revision);
    return revision;
  };
}
