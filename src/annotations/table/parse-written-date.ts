/** Names of months as English writes them, in full; the first three letters are the short ones. */
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
);

/** The tokens of a format, and what each stands for. */
const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MMMM: `(?<name>${MONTHS.join('|')})`,
  MMM: `(?<name>${MONTHS.map((month) => month.slice(0, 3)).join('|')})`,
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
};

/** Reads dates of one format as EDTF; null for a text of another. */
export type ReadDate = (text: string) => string | null;

/**
 * A reader of dates as tables write them: `D MMMM YYYY` reads "3 April 2022" as 2022-04-03. Tokens
 * are YYYY, MMMM (April), MMM (Apr), MM and M, DD and D; all else stands for itself. Days that no
 * calendar has are refused later.
 */
export function writtenDateReader(format: string): ReadDate {
  const pattern = format.replace(
    /YYYY|MMMM|MMM|MM|M|DD|D|[^YMD]+|./g,
    (part) => TOKENS[part] ?? part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'),
  );
  const expression = new RegExp(`^${pattern}$`, 'iu');
  return (text) => {
    const groups = expression.exec(text)?.groups;
    if (groups === undefined) return null;
    const { year, month, name, day } = groups;
    const named = MONTHS.findIndex((one) =>
      one.toLowerCase().startsWith((name ?? '-').toLowerCase()),
    );
    const number = month ?? (named < 0 ? undefined : String(named + 1));
    return [year, number, day]
      .filter((part) => part !== undefined)
      .map((part) => part.padStart(2, '0'))
      .join('-');
  };
}
