import { createHmac, timingSafeEqual } from 'node:crypto';

/** A correction that its page tells of. */
interface Told {
  readonly done: string;
  readonly id: string;
  readonly value: string;
}

/**
 * Shows that this server led the person of a session to the page which tells of a correction. Without it, a link from
 * elsewhere could tell of one that never was, with a button that seems to undo it.
 */
export function receiptOf(csrfToken: string, { done, id, value }: Told): string {
  const told = JSON.stringify([done, id, value]);
  return createHmac('sha256', csrfToken).update(told).digest('base64url');
}

/** Whether a text is the receipt of this correction in this session. */
export function isReceiptOf(text: string, csrfToken: string, told: Told): boolean {
  const [given, expected] = [Buffer.from(text), Buffer.from(receiptOf(csrfToken, told))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
