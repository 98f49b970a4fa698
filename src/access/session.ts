import { randomBytes } from 'node:crypto';
import type { Principal } from '../domain/principal';
import { hashSecret, isSecret } from './key-secret';
import type { Seal } from './seal';

/**
 * The owner of a session: a key, which is looked up at each request, or a person of the issuer with
 * the role that they had at sign-in.
 */
export type Subject = { readonly keyId: string } | { readonly principal: Principal };

/** A person who has signed in with a browser. */
export interface Session {
  readonly subject: Subject;
  /** The page's own scripts send it with each write; a page of another site cannot know it. */
  readonly csrfToken: string;
}

/** How long a session lasts, in seconds. */
export const SESSION_SECONDS = 8 * 60 * 60;

const PURPOSE = 'session';

/** Begins a session; the text is for the browser to keep. */
export function sealSession(seal: Seal, subject: Subject): Promise<string> {
  const session: Session = { subject, csrfToken: randomBytes(32).toString('base64url') };
  return seal.seal(PURPOSE, { ...session }, SESSION_SECONDS);
}

/** The session of a browser; null where it has ended, or the text is none. */
export async function openSession(seal: Seal, text: string): Promise<Session | null> {
  return (await seal.open(PURPOSE, text)) as Session | null;
}

/** Whether a text is the token of this session; how long it takes tells nothing. */
export function isTokenOf({ csrfToken }: Session, text: string): boolean {
  return isSecret(text, hashSecret(csrfToken));
}
