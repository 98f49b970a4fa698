import { edtfInWords, momentInWords } from '../edtf-in-words';
import { listInWords } from '../list-in-words';
import { type Citation, GRAPH_NAME } from './citation';

/**
 * A citation as a footnote has it: `Riad Hassoun al-Tai: “…”, in “…”, by Basma Qaddour, Syriatimes, about July
 * 2017, characters 181–365. Claimline, claim:…, as recorded on 27 November 2026, 17:01:13 UTC. https://…`
 */
export function toPlainText(citation: Citation): string {
  const { id, title, knownAsOf, url } = citation;
  const moment = momentInWords(new Date(knownAsOf).toISOString());
  const end = `${GRAPH_NAME}, ${id}, as recorded on ${moment}. ${url}`;
  const start = [title, ...placeOf(citation)].join(', ').replaceAll(/\s+/g, ' ');
  return `${start}${/[.!?]$/.test(start) ? '' : '.'} ${end}\n`;
}

function placeOf({ text }: Citation): string[] {
  if (text === null) return [];
  return [
    `in “${text.title}”`,
    ...(text.authors.length > 0 ? [`by ${listInWords(text.authors)}`] : []),
    ...(text.publisher === null ? [] : [text.publisher]),
    ...(text.publishedWhen === null ? [] : [edtfInWords(text.publishedWhen.edtf)]),
    text.locator,
  ];
}
