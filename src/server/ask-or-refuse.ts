import { AskError } from '../pages/ask';
import { Refusal } from './refusal';

/** HTTP's word for the API's codes; whatever else fails is a fault of ours. */
export const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  OVERLOADED: 503,
  STORE_TIMEOUT: 503,
  STORE_UNAVAILABLE: 503,
};

/** Waits for an answer of the API; what it refuses is refused over HTTP too, with its message. */
export async function answerOrRefuse<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    const status = STATUS[error.code] ?? 500;
    const code = status === 400 ? 'BAD_REQUEST' : status === 503 ? 'OVERLOADED' : undefined;
    throw new Refusal(status, code ?? 'INTERNAL_SERVER_ERROR', error.message);
  }
}
