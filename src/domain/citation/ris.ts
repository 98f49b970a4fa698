import { type Citation, GRAPH_NAME, recordOf } from './citation';
import { issuedDate, joinDate, recordedDate } from './issued-date';

/** One record of RIS. Lines end as its specification says, and none is broken. */
export function toRis(citation: Citation): string {
  const { id, title, text, note, url, knownAsOf } = citation;
  const issued = issuedDate(citation);
  const authors = text === null ? [GRAPH_NAME] : text.authors;
  const lines: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', text === null ? 'DATA' : 'ELEC'],
    ...authors.map((name) => ['AU', name] as const),
    ['TI', title],
    ['T2', text?.title ?? null],
    ['PB', text === null ? GRAPH_NAME : text.publisher],
    ['PY', issued === null ? null : String(issued.year)],
    ['DA', issued === null ? null : joinDate(issued, '/')],
    ['LA', text?.language ?? null],
    ['DB', GRAPH_NAME],
    ['AN', id],
    ['N1', `${note} ${recordOf(citation)}`],
    ['UR', url],
    ['Y2', joinDate(recordedDate(knownAsOf), '/')],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== null)
    .map(([tag, value]) => `${tag}  - ${value!.replaceAll(/\s+/g, ' ')}\r\n`)
    .join('');
}
