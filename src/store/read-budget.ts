/** A request that would send more statements to the graph than it may. */
export class ReadBudgetError extends Error {
  override readonly name = 'ReadBudgetError';
  readonly code = 'BAD_USER_INPUT';

  constructor(readonly most: number) {
    super(`more than ${most} statements`);
  }
}

/** How many statements one request may still send; none once its signal is aborted. */
export class ReadBudget {
  private sent = 0;

  constructor(
    private readonly most: number,
    readonly signal?: AbortSignal,
  ) {}

  /** Called before each read. Throws a ReadBudgetError, or the reason of the signal. */
  spend(): void {
    this.signal?.throwIfAborted();
    this.sent += 1;
    if (this.sent > this.most) throw new ReadBudgetError(this.most);
  }
}
