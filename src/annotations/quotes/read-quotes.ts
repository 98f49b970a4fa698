import type { AnnotatedDocument } from '../../domain/corpus';
import type { Document } from '../../domain/document';
import type { NoteCounter } from '../../domain/note';
import { quote } from '../../domain/quote';
import { CodePointText } from '../../domain/span';
import type { SchemeSettings } from '../scheme/scheme-context';
import type { BratDocument } from '../scheme/brat-document';
import { inWords } from '../scheme/in-words';
import { readSchemeAnnotations } from '../scheme/read-scheme-annotations';
import type { YamlFile } from '../parse-yaml';
import { ProblemList } from '../problem-list';
import { transcribeQuotes } from './transcribe-quotes';

/** Reads a file of quotes of a document; null, and problems in the words of the text, where anything is wrong. */
export function readQuotes(
  yaml: YamlFile,
  document: Document,
  settings: SchemeSettings,
  problems: ProblemList,
  notes?: NoteCounter,
): { readonly document: AnnotatedDocument | null; readonly transcribed: BratDocument } {
  const text = new CodePointText(document.text);
  const {
    document: transcribed,
    wordsOf,
    nameless,
  } = transcribeQuotes({
    ...{ yaml, text, problems },
    ...settings,
  });
  if (!problems.isEmpty) return { document: null, transcribed };
  for (const { words, line } of nameless) {
    const subject = `source ${quote(words)}, which is no entity of entities.yaml`;
    notes?.add({ code: 'nameless-source', subject, file: problems.file, line, remedy: null });
  }
  const schemeProblems = new ProblemList(problems.file);
  const parsing = { document: transcribed, faulty: new Set<string>() };
  const read = readSchemeAnnotations(parsing, document, settings, schemeProblems, notes);
  for (const { line, code, message, expected } of schemeProblems.problems) {
    problems.report(line, code, inWords(message, wordsOf), inWords(expected, wordsOf));
  }
  return { document: read, transcribed };
}
