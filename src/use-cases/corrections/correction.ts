import type { Act } from '../../domain/audit';
import type { Principal } from '../../domain/principal';
import type { Store } from '../../store/connection';
import { findActsSince, type KnownChanges } from '../../store/corrections/find-acts-since';
import {
  type CorrectionRequest,
  type Corrected,
  type Correcting,
  type Outcome,
  writeCorrection,
} from '../../store/write/write-correction';
import { InputError } from '../input-error';
import { ConflictError } from './conflict-error';

/** All that every correction is asked for with. */
export interface Correction {
  /** Chosen by the client, so that a call that is sent twice is carried out once. */
  readonly clientId: string;
  /** The graph's revision when its author looked. */
  readonly expectedRevision: number;
  readonly reason: string;
}

/** Who corrects, and by which clock. */
export interface Corrector {
  readonly by: Principal;
  readonly now?: () => number;
}

/** Characters that show text otherwise than it is, or that XML cannot hold. */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/u;

const LONGEST_CLIENT_ID = 200;
export const LONGEST_REASON = 2_000;

/**
 * Carries out a correction in one transaction with its audit record. Its own input is `input`; `work` finds out whether it
 * may be done, and does it.
 */
export async function correct(
  store: Store,
  act: Act,
  { clientId, expectedRevision, reason }: Correction,
  { by, now }: Corrector,
  input: readonly unknown[],
  work: (correcting: Correcting) => Promise<Outcome>,
): Promise<Corrected> {
  const asked = readAsked(act, { clientId, reason }, by, input);
  return writeCorrection(
    store,
    asked,
    (correcting) => {
      checkRevision(expectedRevision, correcting.revision);
      return work(correcting);
    },
    now,
  );
}

/** Checks what is asked for with every correction. */
export function readAsked(
  act: Act,
  { clientId, reason }: Pick<Correction, 'clientId' | 'reason'>,
  by: Principal,
  input: readonly unknown[],
): CorrectionRequest {
  readCorrectionText('clientId', clientId, LONGEST_CLIENT_ID);
  return { act, by, clientId, reason: readCorrectionText('reason', reason, LONGEST_REASON), input };
}

/** Throws an InputError where an author claims to have looked at a revision that has not come. */
export function checkRevision(expected: number, revision: number): void {
  if (expected >= 0 && expected <= revision) return;
  throw new InputError('expectedRevision', `is ${expected}`, `a revision from 0 to ${revision}`);
}

/** Throws a ConflictError where any of these things was changed since, or one of these changes came since. */
export async function checkUnchanged(
  correcting: Pick<Correcting, 'transaction' | 'revision'>,
  { expectedRevision }: Correction,
  ids: readonly string[],
  known: KnownChanges = {},
): Promise<void> {
  const changes = await findActsSince(correcting, expectedRevision, ids, known);
  if (changes.length > 0) throw new ConflictError(correcting.revision, changes);
}

/** A text of a correction, without the blanks around it. */
export function readCorrectionText(argument: string, text: string, longest: number): string {
  const trimmed = text.trim();
  const length = [...trimmed].length;
  const expected = `1 to ${longest} characters`;
  if (length === 0) throw new InputError(argument, 'is empty', expected);
  if (length > longest) throw new InputError(argument, `has ${length} characters`, expected);
  if (/\p{Surrogate}/u.test(trimmed)) {
    throw new InputError(argument, 'holds half of a surrogate pair', 'whole characters');
  }
  if (UNSEEN.test(trimmed)) {
    const expected = 'none but tabs and line breaks';
    throw new InputError(argument, 'holds a control character or a mark that turns text', expected);
  }
  return trimmed;
}
