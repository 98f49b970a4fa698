import type { Note } from '../../domain/note';
import { quote } from '../../domain/quote';
import type { DocumentMetadata } from '../document-metadata';
import type { ForeignCorpus } from '../map/foreign-corpus';
import { jsonPointer } from '../parse-json';
import { ProblemList, sortProblems } from '../problem-list';
import type { BratDocument } from '../scheme/brat-document';
import { inWords } from '../scheme/in-words';
import type { TranscribedReading } from '../scheme/scheme-document';
import { LAYERS_NOTATION } from './layers-notation';
import type { LayeredDocument, Origin } from './layered-document';
import { transcribeLayers } from './transcribe-layers';

type LineOf = (path: readonly (string | number)[]) => number | null;

export interface LayeredSource {
  /** The file as problems name it. */
  readonly file: string;
  readonly metadata: DocumentMetadata;
  readonly foreign: ForeignCorpus;
  /** The 1-based line of a path in the file; asked for problems alone. */
  readonly lineOf: LineOf;
}

/** Reads a document of layers by its corpus's map. */
export function readLayered(
  layered: LayeredDocument,
  { file, metadata, foreign, lineOf }: LayeredSource,
): TranscribedReading {
  const { document, notes, origins } = transcribeLayers(layered, foreign.contextOf(file));
  // The scheme document's lines are no lines of the file; its problems move to where they come from.
  const schemeProblems = new ProblemList(file);
  const read = foreign.read(document, layered.text, metadata, schemeProblems, LAYERS_NOTATION);
  const words = wordsOf(document);
  const moved = schemeProblems.problems.map(({ line, message, ...problem }) => {
    const origin = line === null ? undefined : origins[line - 1];
    return { ...problem, ...placeOf(origin, inWords(message, words), lineOf) };
  });
  const problems = sortProblems(moved);
  const isSound = problems.length === 0;
  return {
    ...{ file, problems, notes: [...notes, ...read.notes.map((note) => moveNote(note, origins))] },
    document: isSound ? read.document : null,
    schemeDocument: isSound ? read.schemeDocument : null,
  };
}

/** The words of each annotation of a scheme document, by the id that it has there alone. */
function wordsOf({
  textBounds,
  events,
  relations,
  attributes,
  normalisations,
}: BratDocument): ReadonlyMap<string, string> {
  const words = new Map(textBounds.map(({ id, text }) => [id, quote(text)]));
  for (const { id, trigger } of events) words.set(id, words.get(trigger) ?? id);
  for (const { id, type } of relations) words.set(id, `a ${type}`);
  for (const { id, target } of [...attributes, ...normalisations]) {
    words.set(id, words.get(target) ?? id);
  }
  return words;
}

/** The note at the line of the file, where it has lines. */
function moveNote(note: Note, origins: readonly Origin[]): Note {
  const origin = note.line === null ? undefined : origins[note.line - 1];
  return { ...note, line: typeof origin === 'number' ? origin : null };
}

function placeOf(
  origin: Origin | undefined,
  message: string,
  lineOf: LineOf,
): { line: number | null; message: string } {
  if (origin === undefined || typeof origin === 'number') return { line: origin ?? null, message };
  return { line: lineOf(origin), message: `${message}, at ${jsonPointer(origin)}` };
}
