import { edtfInWords } from '../edtf-in-words';
import { type Citation, GRAPH_NAME, recordOf } from './citation';
import { issuedDate, recordedDate } from './issued-date';

/** CSL-JSON, version 1.0.2: a list of one item, as reference managers import it. */
export function toCslJson(citation: Citation): string {
  return `${JSON.stringify([itemOf(citation)], null, 2)}\n`;
}

function itemOf(citation: Citation) {
  const { id, title, text, note, url, knownAsOf } = citation;
  const { year, month, day } = recordedDate(knownAsOf);
  const issued = issuedOf(citation);
  return {
    id,
    type: text === null ? 'dataset' : 'webpage',
    title,
    ...(text === null
      ? { author: [{ literal: GRAPH_NAME }], publisher: GRAPH_NAME }
      : {
          ...(text.authors.length > 0 && { author: text.authors.map((literal) => ({ literal })) }),
          'container-title': text.title,
          ...(text.publisher !== null && { publisher: text.publisher }),
          language: text.language,
        }),
    ...(issued !== null && { issued }),
    accessed: { 'date-parts': [[year, month, day]] },
    URL: url,
    source: GRAPH_NAME,
    note: `${note} ${recordOf(citation)}`,
  };
}

/** A date that is not a plain year, month or day is given in words. */
function issuedOf(citation: Citation) {
  const date = issuedDate(citation);
  if (date === null) {
    const when = citation.text?.publishedWhen;
    return when ? { literal: edtfInWords(when.edtf) } : null;
  }
  const parts = [date.year, date.month, date.day].filter((part) => part !== null);
  return { 'date-parts': [parts], ...(date.circa && { circa: true }) };
}
