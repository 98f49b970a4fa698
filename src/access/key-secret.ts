import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** By which people, and scanners for leaked secrets, know a key of Claimline. */
const PREFIX = 'clk_';
/** The same of the key of the machine's owner, which stands in a file and not in the graph. */
const LOCAL_PREFIX = 'clk_local_';

const SECRET = /^clk_(?:local_)?[\w-]{43}$/;

/** A new secret of 256 random bits: `clk_…`. */
export function makeSecret(): string {
  return PREFIX + randomBits();
}

/** A new secret for the owner of a machine: `clk_local_…`. */
export function makeLocalSecret(): string {
  return LOCAL_PREFIX + randomBits();
}

/** Whether a text has the form of a key. */
export function isKey(text: string): boolean {
  return SECRET.test(text);
}

/** Whether a text has the form of the key of a machine's owner. */
export function isLocalKey(text: string): boolean {
  return isKey(text) && text.startsWith(LOCAL_PREFIX);
}

/**
 * The part of a key that is kept. Without salt or slow hash: 256 random bits cannot be guessed, and
 * one index lookup finds a plain hash.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether a text is the secret of a hash; how long it takes tells nothing of either. */
export function isSecret(text: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(text)), Buffer.from(hash));
}

function randomBits(): string {
  return randomBytes(32).toString('base64url');
}
