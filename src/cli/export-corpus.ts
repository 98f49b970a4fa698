import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bratConfiguration } from '../annotations/brat/brat-configuration';
import { Scheme } from '../annotations/scheme/scheme';
import { serialiseBrat } from '../annotations/brat/serialise';
import { findSchemeDocument } from '../annotations/scheme/scheme-document';
import { exportQuotes } from '../annotations/quotes/export-quotes';
import type { Corpus, CorpusReading, DocumentReading } from '../domain/corpus';
import type { Problem } from '../domain/problem';
import { CorpusFiles } from '../export/corpus-files';
import { exportWebAnnotations } from '../export/web-annotation';
import { readVocabulary } from '../vocabulary/read-vocabulary';
import { DocumentChecker } from '../store/import/document-checker';

export const EXPORT_FORMATS = ['brat', 'quotes', 'web-annotation'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The result of an export: the documents written, and the problems of the corpus. */
export interface ExportReport {
  readonly documents: number;
  readonly problems: readonly Problem[];
}

/** A corpus that a format cannot hold, or a folder that has other files. */
export class NotExportableError extends Error {
  readonly code = 'not-exportable';
}

/**
 * Writes a corpus in another format, in a new folder. Reading it gives the same corpus. A document
 * with problems is left out and reported. brat's files are written from the scheme document that the
 * reader had, so lines that came from brat come back unchanged. With them goes an annotation.conf,
 * by which brat offers the terms.
 * @throws NotExportableError where brat or quotes are asked for and cannot hold a document
 */
export async function exportCorpus(
  reading: CorpusReading,
  format: ExportFormat,
  folder: string,
): Promise<ExportReport> {
  const problems = [...reading.problems];
  const { corpus } = reading;
  if (corpus === null) return { documents: 0, problems };
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new NotExportableError(`${folder} is not empty (expected a new or empty folder)`);
  }
  const checker = new DocumentChecker(corpus);
  const scheme = new Scheme(readVocabulary(), corpus.terms);
  const write = (name: string, content: string) => writeFile(path.join(folder, name), content);
  let files: CorpusFiles | null = null;
  let documents = 0;
  for await (const one of reading.documents()) {
    const found = checker.check(one);
    for (const problem of found) problems.push(problem);
    const { document } = one;
    if (document === null || found.length > 0) continue;
    files ??= new CorpusFiles(corpus, format, settingsOf(one, format));
    const stem = files.add(document);
    await write(`${stem}.txt`, document.document.text);
    const [ending, content] = contentOf(one, corpus, scheme, format);
    await write(`${stem}${ending}`, content);
    documents += 1;
  }
  files ??= new CorpusFiles(corpus, format);
  await write('corpus.yaml', files.corpusYaml);
  await write('entities.yaml', files.entitiesYaml);
  if (format === 'brat') await write('annotation.conf', bratConfiguration(scheme));
  return { documents, problems };
}

function contentOf(
  one: DocumentReading,
  corpus: Corpus,
  scheme: Scheme,
  format: ExportFormat,
): [ending: string, content: string] {
  if (format === 'web-annotation') {
    const page = exportWebAnnotations(one.document!);
    return ['.jsonld', `${JSON.stringify(page, null, 2)}\n`];
  }
  const schemeDocument = schemeDocumentOf(one);
  if (format === 'brat') return ['.ann', serialiseBrat(schemeDocument.document)];
  const quotes = exportQuotes(one.document!, schemeDocument, corpus, scheme);
  if (quotes !== null) return ['.yaml', quotes];
  throw new NotExportableError(
    `${one.file} has no form in quotes, which cannot say all that it says (expected another --format: brat, web-annotation)`,
  );
}

/** The settings that corpus.yaml needs for files of brat or quotes to be read as they were. */
function settingsOf(one: DocumentReading, format: ExportFormat): object {
  if (format === 'web-annotation') return {};
  const { identityByName, defaults, pronouns } = schemeDocumentOf(one);
  const { mode, factuality } = defaults;
  return {
    identity: identityByName ? 'by-name' : 'by-reference',
    ...(pronouns && { pronouns }),
    ...(mode || factuality
      ? { defaults: { ...(mode && { mode }), ...(factuality && { factuality }) } }
      : {}),
  };
}

function schemeDocumentOf(one: DocumentReading) {
  const schemeDocument = findSchemeDocument(one);
  if (schemeDocument !== null) return schemeDocument;
  throw new NotExportableError(
    `${one.file} cannot be written as brat, which only holds claims in the words of a text ` +
      '(expected a corpus of brat, cas-json, webanno-tsv or web annotations with a map; or --format web-annotation)',
  );
}
