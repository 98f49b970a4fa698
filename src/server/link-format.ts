/** A link as in HTTP's `Link` header and in application/link-format (RFC 8288, RFC 6690). */
export interface WebLink {
  readonly url: string;
  /** One relation or several, parted by spaces: `original timegate`. */
  readonly rel: string;
  readonly type?: string;
  /** A memento's moment, in milliseconds since 1970. */
  readonly datetime?: number;
}

/** Links as text, one a line or all in one. */
export function printLinks(links: readonly WebLink[], separator = ', '): string {
  return links
    .map(({ url, rel, type, datetime }) =>
      [
        `<${url}>`,
        `rel="${rel}"`,
        ...(type === undefined ? [] : [`type="${type}"`]),
        ...(datetime === undefined ? [] : [`datetime="${httpDate(datetime)}"`]),
      ].join('; '),
    )
    .join(separator);
}

/** A moment as HTTP writes it, to the second: `Fri, 27 Nov 2026 17:01:13 GMT`. */
export function httpDate(moment: number): string {
  return new Date(moment).toUTCString();
}

/** The moment of a date in HTTP's preferred form; null for any other text. */
export function parseHttpDate(text: string): number | null {
  const moment = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text)
    ? Date.parse(text)
    : NaN;
  return Number.isNaN(moment) || httpDate(moment) !== text ? null : moment;
}

const SECOND = 1_000;

/**
 * The memento at a time: the last one recorded in its second or before, else the first of all. Null
 * where there are no mementos.
 */
export function mementoAt<Memento extends { readonly recordedAt: number }>(
  mementos: readonly Memento[],
  time: number,
): Memento | null {
  const before = mementos.filter(({ recordedAt }) => recordedAt < time + SECOND);
  return before.at(-1) ?? mementos[0] ?? null;
}

/** The relation of each memento in a list of them: `first memento`, `memento`, `last memento`. */
export function relationOf(index: number, count: number): string {
  const places = [...(index === 0 ? ['first'] : []), ...(index === count - 1 ? ['last'] : [])];
  return [...places, 'memento'].join(' ');
}
