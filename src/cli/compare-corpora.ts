import { findCorpora } from '../annotations/find-corpora';
import { readCorpus } from '../annotations/read-corpus';
import { compareAnnotations } from '../domain/annotator-agreement/compare-annotations';
import { type AnnotatorAgreement, sumAgreement } from '../domain/annotator-agreement/sum-agreement';
import type { Annotation } from '../domain/annotator-agreement/units';
import type { Problem } from '../domain/problem';
import { quote } from '../domain/quote';
import { DocumentChecker } from '../store/import/document-checker';
import { readVocabulary } from '../vocabulary/read-vocabulary';

/** How the documents of two corpora agree, and which were compared. */
export interface AgreementReport extends AnnotatorAgreement {
  readonly documents: readonly { readonly a: string; readonly b: string }[];
  /** Documents whose text the other corpus does not have. */
  readonly onlyInA: readonly string[];
  readonly onlyInB: readonly string[];
}

/** Corpora that say nothing of each other. */
export class NotComparableError extends Error {
  constructor(
    readonly code: 'has-problems' | 'different-text' | 'nothing-to-compare',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Compares two annotations of the same texts. Documents are the same by their id, else by their text.
 * @throws NotComparableError where a corpus has problems, one document has two texts, or none is in both
 * @throws NoCorpusError where a path has no corpus
 */
export async function compareCorpora(
  pathA: string,
  pathB: string,
  onProblem: (problem: Problem) => void,
): Promise<AgreementReport> {
  const [inA, inB] = [await readAll(pathA), await readAll(pathB)];
  const problems = [...inA.problems, ...inB.problems];
  if (problems.length > 0) {
    problems.forEach(onProblem);
    const expected = '(expected corpora that claimline check finds sound)';
    throw new NotComparableError('has-problems', `the corpora have problems ${expected}`);
  }
  const pairs = pairDocuments(inA.annotations, inB.annotations);
  if (pairs.length === 0) {
    const message = `${pathB} nothing-to-compare has no document of ${pathA} (expected one of the same id or text)`;
    throw new NotComparableError('nothing-to-compare', message);
  }
  const { relations } = readVocabulary();
  const isSymmetric = (type: string) => relations.get(type)?.symmetric === true;
  const agreements = pairs.map(([a, b]) => compareAnnotations(a, b, isSymmetric));
  const [pairedA, pairedB] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))];
  return {
    documents: pairs.map(([a, b]) => ({ a: idOf(a), b: idOf(b) })),
    onlyInA: inA.annotations.filter((one) => !pairedA.has(one)).map(idOf),
    onlyInB: inB.annotations.filter((one) => !pairedB.has(one)).map(idOf),
    ...sumAgreement(agreements),
  };
}

interface ReadAnnotations {
  readonly annotations: readonly Annotation[];
  readonly problems: readonly Problem[];
}

async function readAll(path: string): Promise<ReadAnnotations> {
  const annotations: Annotation[] = [];
  const problems: Problem[] = [];
  for (const folder of await findCorpora(path)) {
    const reading = await readCorpus(folder);
    for (const problem of reading.problems) problems.push(problem);
    const knownIds = new Set(reading.corpus?.entities.map(({ id }) => id));
    const checker = new DocumentChecker(reading.corpus);
    for await (const one of reading.documents()) {
      for (const problem of checker.check(one)) problems.push(problem);
      if (one.document !== null) annotations.push({ document: one.document, knownIds });
    }
  }
  return { annotations, problems };
}

/** @throws NotComparableError where a document has another text in the other corpus */
function pairDocuments(
  a: readonly Annotation[],
  b: readonly Annotation[],
): [a: Annotation, b: Annotation][] {
  const idsInA = new Set(a.map(idOf));
  const byId = new Map(b.map((one) => [idOf(one), one]));
  const byText = new Map(
    b.filter((one) => !idsInA.has(idOf(one))).map((one) => [one.document.document.sha256, one]),
  );
  return a.flatMap((one): [Annotation, Annotation][] => {
    const { id, sha256 } = one.document.document;
    const namesake = byId.get(id);
    if (namesake !== undefined) {
      checkSameText(one, namesake);
      return [[one, namesake]];
    }
    const other = byText.get(sha256);
    byText.delete(sha256);
    return other === undefined ? [] : [[one, other]];
  });
}

/** @throws NotComparableError at the first line that differs */
function checkSameText(a: Annotation, b: Annotation): void {
  const [linesA, linesB] = [a, b].map(({ document }) => document.document.text.split('\n'));
  const index = linesA!.findIndex((line, at) => line !== linesB![at]);
  if (index === -1 && linesA!.length === linesB!.length) return;
  const at = index === -1 ? linesA!.length : index;
  const [lineA, lineB] = [linesA, linesB].map((lines) => quoteLine(lines![at]));
  const message = `has ${lineA} in A and ${lineB} in B`;
  const place = `${idOf(a)}:${at + 1} different-text`;
  throw new NotComparableError('different-text', `${place} ${message} (expected one text)`);
}

function quoteLine(line: string | undefined): string {
  return line === undefined ? 'no such line' : quote(line);
}

function idOf({ document }: Annotation): string {
  return document.document.id;
}
