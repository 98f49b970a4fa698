import type { Credibility, Reliability, WrittenAssessment } from '../domain/assessment';
import { EdtfError, parseEdtf } from '../domain/edtf';
import { quote } from '../domain/quote';
import type { Authority } from './authority';
import { CORPUS_FILE } from './find-corpora';
import { hintNearest } from '../domain/nearest';
import type { YamlFile } from './parse-yaml';
import type { ProblemList } from './problem-list';

/** A grade as schema/corpus.schema.json lets it be, or what validation left of it. */
export interface AssessmentSettings {
  readonly of?: string;
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
  readonly by?: string;
  readonly at?: string;
  readonly reason?: string;
}

/**
 * The grades of a corpus.yaml. An actor has to stand in entities.yaml; whether a claim is there shows once its
 * document is read.
 */
export function readAssessments(
  settings: readonly (AssessmentSettings | undefined)[],
  folderName: string,
  authority: Authority,
  yaml: YamlFile,
  problems: ProblemList,
): WrittenAssessment[] {
  const lines = new Map<string, number>();
  return settings.flatMap((one, index) => {
    const line = yaml.lineOf(['assessments', index]);
    const { of, reliability, credibility, by, reason } = one ?? {};
    // A missing key is a problem already.
    if (of === undefined || by === undefined || one?.at === undefined) return [];
    const isClaim = of.startsWith('claim:');
    if (!hasItsGrade(one, isClaim)) {
      const expected = isClaim ? 'credibility alone' : 'reliability alone';
      problems.report(line, 'bad-value', `the grade of ${quote(of)}`, expected);
    } else if (!isClaim && authority.isComplete && !authority.entities.has(of)) {
      const expected = `an actor of entities.yaml${hintNearest(of, authority.entities.keys())}`;
      problems.report(line, 'unknown-reference', `${quote(of)} is graded`, expected);
    }
    const at = readMoment(one.at, line, problems);
    const key = JSON.stringify([of, by, at]);
    const earlier = lines.get(key);
    if (earlier !== undefined && at !== null) {
      const message = `${quote(by)} grades ${quote(of)} in line ${earlier} at the same time`;
      problems.report(line, 'duplicate-id', message, 'one grade, or another time');
    }
    lines.set(key, line);
    return {
      ofId: of,
      reliability: reliability ?? null,
      credibility: credibility ?? null,
      by,
      at: at ?? 0,
      reason: reason ?? '',
      file: `${folderName}/${CORPUS_FILE}`,
      line,
    };
  });
}

function hasItsGrade({ reliability, credibility }: AssessmentSettings, isClaim: boolean): boolean {
  return (reliability === undefined) === isClaim && (credibility !== undefined) === isClaim;
}

/** The first moment of a day, or a moment, in ms since 1970. Null, and a problem, where no calendar has it. */
function readMoment(at: string, line: number, problems: ProblemList): number | null {
  try {
    return parseEdtf(at).startEarliest;
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    problems.report(line, error.code, `at is ${quote(at)}`, error.expected);
    return null;
  }
}
