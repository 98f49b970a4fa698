import { AsOfError, asOfRange } from '../../domain/control/control-at';
import type { When } from '../../domain/when';
import { badUserInput } from '../errors';

/** A time that an as-of question can ask about. Throws BAD_USER_INPUT where it has no first or last moment. */
export function readAt(at: When): When {
  try {
    asOfRange(at);
    return at;
  } catch (error) {
    if (!(error instanceof AsOfError)) throw error;
    const found = `is ${JSON.stringify(at.edtf)}, which has no first or last moment`;
    throw badUserInput('at', found, 'a day, month, year or any time with two ends');
  }
}
