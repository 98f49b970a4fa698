import type { Note } from '../../domain/note';
import type { DocumentMetadata } from '../document-metadata';
import type { ForeignCorpus } from '../map/foreign-corpus';
import { jsonPointer } from '../parse-json';
import { ProblemList } from '../problem-list';
import type { TranscribedReading } from '../scheme/scheme-document';
import type { LayeredDocument, Origin } from './layered-document';
import { transcribeLayers } from './transcribe-layers';

type LineOf = (path: readonly (string | number)[]) => number | null;

export interface LayeredSource {
  /** The file as problems name it. */
  readonly file: string;
  readonly head: DocumentMetadata;
  readonly foreign: ForeignCorpus;
  /** The 1-based line of a path in the file; asked for problems alone. */
  readonly lineOf: LineOf;
}

/** Reads a document of layers by its corpus's map. */
export function readLayered(
  layered: LayeredDocument,
  { file, head, foreign, lineOf }: LayeredSource,
): TranscribedReading {
  const { document, notes, origins } = transcribeLayers(layered, foreign.contextOf(file));
  // The scheme document's lines are no lines of the file; its problems move to where they come from.
  const schemeProblems = new ProblemList(file);
  const read = foreign.read(document, layered.text, head, schemeProblems);
  const problems = schemeProblems.problems.map(({ line, message, ...problem }) => {
    const origin = line === null ? undefined : origins[line - 1];
    return { ...problem, ...placeOf(origin, message, lineOf) };
  });
  const isSound = problems.length === 0;
  return {
    ...{ file, problems, notes: [...notes, ...read.notes.map((note) => moveNote(note, origins))] },
    document: isSound ? read.document : null,
    schemeDocument: isSound ? read.schemeDocument : null,
  };
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
