import { type Citation, GRAPH_NAME, recordOf } from './citation';
import { issuedDate, joinDate, recordedDate } from './issued-date';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * One entry of BibTeX, in UTF-8. Both BibTeX and biblatex know `@misc`, and both take the bare
 * address.
 */
export function toBibtex(citation: Citation): string {
  const { id, title, text, note, url, knownAsOf } = citation;
  const issued = issuedDate(citation);
  const authors = text === null ? [GRAPH_NAME] : text.authors;
  const publisher = text === null ? GRAPH_NAME : text.publisher;
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', authors.length === 0 ? null : inBraces(authors.map(whole).join(' and '))],
    ['title', inBraces(whole(title))],
    ['howpublished', text === null ? null : inBraces(escapeTex(`In “${text.title}”`))],
    ['publisher', publisher === null ? null : inBraces(escapeTex(publisher))],
    ['year', issued === null ? null : inBraces(String(issued.year))],
    // A macro of BibTeX's own, which has no braces.
    ['month', issued?.month ? MONTHS[issued.month - 1]! : null],
    ['date', issued === null ? null : inBraces(joinDate(issued) + (issued.circa ? '~' : ''))],
    ['language', text === null ? null : inBraces(escapeTex(text.language))],
    ['note', inBraces(escapeTex(`${note} ${recordOf(citation)}`))],
    ['url', inBraces(url)],
    ['urldate', inBraces(joinDate(recordedDate(knownAsOf)))],
  ];
  const lines = fields
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `  ${name} = ${value},`);
  return [`@misc{${keyOf(id)},`, ...lines, '}', ''].join('\n');
}

/** A key has letters, digits and hyphens alone: `claim-mosul-liberation-interview-6`. */
function keyOf(id: string): string {
  return id
    .replaceAll(/[^\0-\x7f]/gu, (letter) => letter.codePointAt(0)!.toString(16))
    .replaceAll(/[^A-Za-z0-9]+/g, '-');
}

function inBraces(value: string): string {
  return `{${value}}`;
}

/** Extra braces keep a name from being split, and keep the case of a title. */
function whole(text: string): string {
  return inBraces(escapeTex(text));
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Signs that TeX reads as its own are escaped; braces by words, since BibTeX counts every brace. */
function escapeTex(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\{}~^]/g, (sign) => SIGNS[sign]!)
    .replaceAll(/[&%$#_]/g, (sign) => `\\${sign}`);
}
