import { randomBytes } from 'node:crypto';
import type { Principal } from '../domain/principal';
import { hashSecret, isSecret } from './key-secret';
import type { Seal } from './seal';

/**
 * The owner of a session: a key, which is looked up at each request, or a person of the issuer with
 * the role that they had at sign-in.
 */
export type SessionOwner = { readonly keyId: string } | { readonly principal: Principal };

/** A person who has signed in with a browser. */
export interface Session {
  /** Its id, by which it can be ended early. */
  readonly id: string;
  readonly subject: SessionOwner;
  /** The page's own scripts send it with each write; a page of another site cannot know it. */
  readonly csrfToken: string;
}

/** How long a session by key lasts at most, in seconds. */
export const SESSION_SECONDS = 8 * 60 * 60;

/** The same for a session by the issuer: a role that was lost there ends here by then. */
const ISSUER_SECONDS = 60 * 60;

/** How long a session of this kind lasts, in seconds. */
export function secondsOf(subject: SessionOwner): number {
  return 'principal' in subject ? ISSUER_SECONDS : SESSION_SECONDS;
}

const PURPOSE = 'session';

/** Begins a session, and returns the text for the browser. */
export function sealSession(seal: Seal, subject: SessionOwner): Promise<string> {
  const [id, csrfToken] = [16, 32].map((bytes) => randomBytes(bytes).toString('base64url'));
  return seal.seal(PURPOSE, { subject, id, csrfToken }, secondsOf(subject));
}

/** The session of a browser; null if it has ended, or the text is not a session. */
export async function openSession(seal: Seal, text: string): Promise<Session | null> {
  const session = (await seal.open(PURPOSE, text)) as Session | null;
  // Sessions of an earlier version have no id, so they could not be ended.
  return session?.id === undefined ? null : session;
}

/** Whether a text is the token of this session, compared in constant time. */
export function isTokenOf({ csrfToken }: Session, text: string): boolean {
  return isSecret(text, hashSecret(csrfToken));
}
