/** Where a quote stands in a text, in UTF-16 units; else why it has no one place. */
export type QuotedPlace = number | 'nowhere' | 'often';

/** Units of quotes that are looked for in one pass over the text, which bounds the memory of a pass. */
const LARGEST_PASS = 1_000_000;
const UNITS = 0x10000;

/**
 * Finds the places of many quotes in one text together (Aho and Corasick). The time grows with the
 * length of the text and of the quotes, not with their number.
 */
export class QuoteIndex {
  private readonly places = new Map<string, QuotedPlace>();

  constructor(text: string, quotes: readonly string[]) {
    let pass: string[] = [];
    let size = 0;
    for (const quote of new Set(quotes)) {
      this.places.set(quote, 'nowhere');
      pass.push(quote);
      size += quote.length;
      if (size < LARGEST_PASS) continue;
      this.findAll(text, pass);
      [pass, size] = [[], 0];
    }
    if (pass.length > 0) this.findAll(text, pass);
  }

  /** Finds a quote that the index was made with. */
  find(quote: string): QuotedPlace {
    return this.places.get(quote) ?? 'nowhere';
  }

  private findAll(text: string, quotes: readonly string[]): void {
    const { next, fail, quoteAt, shorter } = makeAutomaton(quotes);
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      let to = next.get(state * UNITS + unit);
      while (to === undefined && state !== 0) {
        state = fail[state] as number;
        to = next.get(state * UNITS + unit);
      }
      state = to ?? 0;
      const first = quoteAt[state] !== -1 ? state : (shorter[state] as number);
      for (let end = first; end !== 0; end = shorter[end] as number) {
        const quote = quotes[quoteAt[end] as number] as string;
        const isFirst = this.places.get(quote) === 'nowhere';
        this.places.set(quote, isFirst ? at + 1 - quote.length : 'often');
      }
    }
  }
}

interface Automaton {
  /** From a state by a unit of text. */
  readonly next: ReadonlyMap<number, number>;
  /** The state of the longest end of a state's letters that is the start of a quote. */
  readonly fail: Int32Array;
  /** The quote that ends in a state, -1 where none does. */
  readonly quoteAt: Int32Array;
  /** The state of the longest quote that ends where a state does, and is shorter; 0 where none is. */
  readonly shorter: Int32Array;
}

function makeAutomaton(quotes: readonly string[]): Automaton {
  const size = quotes.reduce((sum, { length }) => sum + length, 1);
  const next = new Map<number, number>();
  const fail = new Int32Array(size);
  const quoteAt = new Int32Array(size).fill(-1);
  const shorter = new Int32Array(size);
  const parent = new Int32Array(size);
  const unitOf = new Uint16Array(size);
  const depth = new Int32Array(size);
  let states = 1;
  quotes.forEach((quote, index) => {
    let state = 0;
    for (let at = 0; at < quote.length; at++) {
      const unit = quote.charCodeAt(at);
      let to = next.get(state * UNITS + unit);
      if (to === undefined) {
        to = states++;
        next.set(state * UNITS + unit, to);
        parent[to] = state;
        unitOf[to] = unit;
        depth[to] = at + 1;
      }
      state = to;
    }
    quoteAt[state] = index;
  });
  // By depth: the end of a state's letters is the start of a quote that is shorter.
  const byDepth = Int32Array.from({ length: states - 1 }, (_, index) => index + 1).sort(
    (a, b) => (depth[a] as number) - (depth[b] as number),
  );
  for (const state of byDepth) {
    const unit = unitOf[state] as number;
    let from = parent[state] as number;
    let to: number | undefined;
    while (from !== 0 && to === undefined) {
      from = fail[from] as number;
      to = next.get(from * UNITS + unit);
    }
    const target = to ?? 0;
    fail[state] = target;
    shorter[state] = quoteAt[target] !== -1 ? target : (shorter[target] as number);
  }
  return { next, fail, quoteAt, shorter };
}
