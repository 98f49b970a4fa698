import { toBibtex } from './bibtex';
import type { Citation } from './citation';
import { toCslJson } from './csl-json';
import { toPlainText } from './plain-text';
import { toRis } from './ris';

/** A form that a citation can be written in. */
interface CitationWriter {
  /** The ending of its address: `/cite/claim:….bib`. */
  readonly ending: string;
  readonly mediaType: string;
  /** For a reader who chooses among the forms. */
  readonly name: string;
  readonly write: (citation: Citation) => string;
}

/** Every form of a citation. */
export const CITATION_FORMATS = {
  TEXT: {
    ending: 'txt',
    mediaType: 'text/plain; charset=utf-8',
    name: 'Plain text',
    write: toPlainText,
  },
  BIBTEX: {
    ending: 'bib',
    mediaType: 'application/x-bibtex; charset=utf-8',
    name: 'BibTeX',
    write: toBibtex,
  },
  CSL_JSON: {
    ending: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    name: 'CSL-JSON',
    write: toCslJson,
  },
  RIS: {
    ending: 'ris',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    name: 'RIS',
    write: toRis,
  },
} as const satisfies Readonly<Record<string, CitationWriter>>;

export type CitationFormat = keyof typeof CITATION_FORMATS;
