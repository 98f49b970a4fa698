import type { FastifyRequest } from 'fastify';
import { StoreError } from '../store/store-error';
import { Refusal } from './refusal';

/** The refusal of a request whose reads failed, which is logged; any other error as it is. */
export function refuseStoreError(error: unknown, request: FastifyRequest): unknown {
  if (!(error instanceof StoreError)) return error;
  request.measured.failures.push(error);
  return error.code === 'STORE_TIMEOUT'
    ? new Refusal(503, 'STORE_TIMEOUT', 'This takes the graph more than a minute. Ask for less.')
    : new Refusal(
        503,
        'STORE_UNAVAILABLE',
        'The graph cannot be read at the moment. Try again later.',
      );
}
