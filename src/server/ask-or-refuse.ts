import { AskError } from '../pages/ask';
import { Refusal, type RefusalCode, unauthenticated } from './refusal';

/** The HTTP status for each of the API's codes; every other failure is an internal error. */
export const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TOO_MANY_REQUESTS: 429,
  OVERLOADED: 503,
  STORE_TIMEOUT: 503,
  STORE_UNAVAILABLE: 503,
};

const CODES: Readonly<Record<number, RefusalCode>> = {
  400: 'BAD_REQUEST',
  403: 'FORBIDDEN',
  429: 'TOO_MANY_REQUESTS',
  503: 'OVERLOADED',
};

/** Waits for an answer of the API; what it refuses is refused over HTTP too, with its message. */
export async function answerOrRefuse<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    const status = STATUS[error.code] ?? 500;
    if (status === 401) throw unauthenticated(error.message);
    throw new Refusal(status, CODES[status] ?? 'INTERNAL_SERVER_ERROR', error.message);
  }
}
