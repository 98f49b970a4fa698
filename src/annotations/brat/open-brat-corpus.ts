import type { AnnotatedDocument, CorpusReading } from '../../domain/corpus';
import { type Note, NoteCounter } from '../../domain/note';
import { CodePointText } from '../../domain/span';
import type { OpenedCorpus } from '../opened-corpus';
import { ForeignCorpus } from '../map/foreign-corpus';
import { quoteFragments } from '../map/quote-fragments';
import { transcribeBrat } from '../map/transcribe-brat';
import type { ProblemList } from '../problem-list';
import { readPair } from '../read-pair';
import { sha256 } from '../sha256';
import type { TranscribedReading, SchemeDocument } from '../scheme/scheme-document';
import { schemeSettingsOf } from '../scheme/scheme-settings';
import type { BratParsing } from '../scheme/brat-document';
import { type BratFiles, findFiles } from './find-files';
import { parseBrat } from './parse';
import { readSchemeAnnotations } from '../scheme/read-scheme-annotations';

/** Reads the annotations of one text, in our scheme or by the corpus's map. */
type ReadAnnotations = (
  parsing: BratParsing,
  text: string,
  stem: string,
  problems: ProblemList,
) => {
  readonly document: AnnotatedDocument | null;
  readonly schemeDocument?: SchemeDocument;
  readonly notes?: readonly Note[];
};

/** A corpus of texts (.txt) and their annotations (.ann), one text a document. */
export async function openBratCorpus(opened: OpenedCorpus): Promise<CorpusReading> {
  const { files, problems } = await findFiles(opened);
  const read = opened.settings.map === undefined ? readOwn(opened) : readForeign(opened);
  return {
    corpus: opened.corpus,
    problems,
    documentCount: files.length,
    async *documents() {
      for (const one of files) yield await readFiles(one, opened, read);
    },
  };
}

function readOwn(opened: OpenedCorpus): ReadAnnotations {
  const schemeSettings = schemeSettingsOf(opened);
  return (parsing, text, stem, problems) => {
    const notes = new NoteCounter();
    const whole = { ...opened.metadata.of(stem), sha256: sha256(text), text };
    const { identityByName, defaults } = schemeSettings;
    const { pronouns } = opened.settings;
    return {
      document: readSchemeAnnotations(parsing, whole, schemeSettings, problems, notes),
      schemeDocument: { document: parsing.document, text, identityByName, defaults, pronouns },
      notes: notes.notes,
    };
  };
}

function readForeign(opened: OpenedCorpus): ReadAnnotations {
  const foreign = new ForeignCorpus(opened);
  return (parsing, text, stem, problems) => {
    // A file with unreadable lines is not transcribed.
    if (!problems.isEmpty) return { document: null };
    const context = foreign.contextOf(problems.file);
    const { document, notes } = transcribeBrat(parsing.document, new CodePointText(text), context);
    const read = foreign.read(document, text, opened.metadata.of(stem), problems);
    return { ...read, notes: [...notes, ...read.notes] };
  };
}

async function readFiles(
  { stem, text: textFile, annotations, notes }: BratFiles,
  opened: OpenedCorpus,
  read: ReadAnnotations,
): Promise<TranscribedReading> {
  const pair = await readPair(stem, textFile, annotations, opened);
  const { file, text, content } = pair;
  const parsing = content === null ? null : parseBrat(content, pair.problems);
  const reading: ReturnType<ReadAnnotations> =
    text === null || parsing === null
      ? { document: null }
      : read(withQuotes(parsing, text), text, stem, pair.problems);
  const problems = pair.allProblems();
  const isSound = problems.length === 0;
  return {
    file,
    document: isSound ? reading.document : null,
    schemeDocument: (isSound ? reading.schemeDocument : null) ?? null,
    problems,
    notes: [...notes, ...(parsing?.notes ?? []), ...(reading.notes ?? [])],
  };
}

/** brat reads an annotation that quotes nothing; its quote is the text at its offsets. */
function withQuotes(parsing: BratParsing, text: string): BratParsing {
  const { textBounds } = parsing.document;
  if (textBounds.every((bound) => bound.text.trim() !== '')) return parsing;
  const codePoints = new CodePointText(text);
  const quoted = textBounds.map((bound) =>
    bound.text.trim() === ''
      ? { ...bound, text: quoteFragments(codePoints, bound.written ?? bound.fragments) }
      : bound,
  );
  return { ...parsing, document: { ...parsing.document, textBounds: quoted } };
}
