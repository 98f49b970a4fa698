/** Spans, and links from claims to what their contents mention, that one document may have. */
const LARGEST_DOCUMENT = 5_000_000;

/**
 * Bounds what a document can grow to: claims nest and share contents, so what follows from a file can be
 * the square of it.
 */
export class Budget {
  private left = LARGEST_DOCUMENT;

  /** False once more is spent than there was. */
  spend(amount: number): boolean {
    this.left -= amount;
    return this.left >= 0;
  }

  get isSpent(): boolean {
    return this.left < 0;
  }
}
