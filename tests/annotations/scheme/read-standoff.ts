import { Scheme } from '../../../src/annotations/scheme/scheme';
import { parseBrat } from '../../../src/annotations/brat/parse';
import { readSchemeAnnotations } from '../../../src/annotations/scheme/read-scheme-annotations';
import { AuthorityNames } from '../../../src/annotations/identity/authority-names';
import { Pronouns } from '../../../src/annotations/identity/pronouns';
import { ProblemList } from '../../../src/annotations/problem-list';
import { readAuthority } from '../../../src/annotations/read-authority';
import { readVocabulary } from '../../../src/vocabulary/read-vocabulary';
import type { AnnotatedDocument } from '../../../src/domain/corpus';
import type { Document } from '../../../src/domain/document';
import { formatProblem } from '../../../src/domain/problem';
import { ENTITIES } from '../tiny-corpus';

const SCHEME = new Scheme(readVocabulary());
const AUTHORITY = readAuthority(ENTITIES, new ProblemList('entities.yaml'));

/** Reads a document without any file. */
export function readStandoff(
  ann: string,
  text: string,
  identityByName = false,
): { document: AnnotatedDocument | null; problems: string[] } {
  const problems = new ProblemList('a.ann');
  const head: Document = {
    id: 'document:a',
    title: 'a',
    publisherId: null,
    authorIds: [],
    publishedWhen: null,
    language: 'en',
    url: null,
    sha256: '',
    text,
  };
  const document = readSchemeAnnotations(
    parseBrat(ann, problems),
    head,
    {
      scheme: SCHEME,
      authority: AUTHORITY,
      identityByName,
      names: new AuthorityNames(AUTHORITY.entities.values()),
      pronouns: new Pronouns(),
      defaults: { mode: 'INDIRECT', factuality: 'CERTAIN' },
    },
    problems,
  );
  return { document, problems: problems.problems.map(formatProblem) };
}

/** The codes of problems, each once. */
export function codesOf(problems: readonly string[]): string[] {
  return [...new Set(problems.map((problem) => problem.split(' ')[1]!))];
}
