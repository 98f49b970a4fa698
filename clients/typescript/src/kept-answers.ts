/** An answer, and the tag by which the server tells whether it still holds. */
interface Kept {
  readonly etag: string;
  readonly text: string;
}

/** The newest answers by their questions. */
export class KeptAnswers {
  readonly #answers = new Map<string, Kept>();

  constructor(private readonly most = 256) {}

  find(question: string): Kept | undefined {
    return this.#answers.get(question);
  }

  keep(question: string, answer: Kept): void {
    // A map gives its keys in the order of their insertion, so the oldest comes first.
    this.#answers.delete(question);
    this.#answers.set(question, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.most) this.#answers.delete(oldest!);
  }
}
