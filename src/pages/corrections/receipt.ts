import { createHmac, timingSafeEqual } from 'node:crypto';

/** A correction that its page reports. */
interface ReportedCorrection {
  readonly done: string;
  readonly id: string;
  readonly value: string;
}

/**
 * Proves that this server led the person of a session to the page that reports a correction.
 * Otherwise a link from elsewhere could report a false one, with a button that seems to undo it.
 */
export function receiptOf(csrfToken: string, { done, id, value }: ReportedCorrection): string {
  const correction = JSON.stringify([done, id, value]);
  return createHmac('sha256', csrfToken).update(correction).digest('base64url');
}

/** Whether a text is the receipt of this correction in this session. */
export function isReceiptOf(
  text: string,
  csrfToken: string,
  correction: ReportedCorrection,
): boolean {
  const [given, expected] = [Buffer.from(text), Buffer.from(receiptOf(csrfToken, correction))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
