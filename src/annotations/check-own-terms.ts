import { quote } from '../domain/quote';
import type { OwnTerms, Vocabulary } from '../domain/vocabulary';
import { MENTION_TYPES, Scheme } from './scheme/scheme';
import { oneOf } from '../domain/nearest';
import type { YamlFile } from './parse-yaml';
import type { ProblemList } from './problem-list';

/** Reports each term of a corpus that repeats one of our names, or is under none of our terms. */
export function checkOwnTerms(
  terms: OwnTerms,
  vocabulary: Vocabulary,
  yaml: YamlFile,
  problems: ProblemList,
): void {
  const scheme = new Scheme(vocabulary);
  const ours = [...scheme.eventTypes.keys(), ...scheme.relationTypes.keys()];
  const taken = new Set([
    ...['Time', 'Quantity', 'Source', 'Content', 'Claim', 'Control', 'Equiv'],
    ...MENTION_TYPES.keys(),
    ...ours,
  ]);
  for (const [name, term] of Object.entries(terms)) {
    const line = yaml.lineOfKey(['terms'], name);
    if (taken.has(name)) {
      problems.report(
        line,
        'duplicate-id',
        `${quote(name)} is a type of ours`,
        'a name of its own',
      );
    }
    const { is } = (term ?? {}) as { is?: unknown };
    if (typeof is !== 'string' || ours.includes(is)) continue;
    problems.report(line, 'unknown-type', `${quote(name)} is ${quote(is)}`, oneOf(is, ours));
  }
}
