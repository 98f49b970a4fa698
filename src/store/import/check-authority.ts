import type { Corpus } from '../../domain/corpus';
import type { Problem } from '../../domain/problem';
import { checkEntity, type ReportFault } from './check-entity';

/**
 * Finds the problems that keep an authority file out of the graph; none for a corpus that has
 * problems already.
 */
export function checkAuthority(corpus: Corpus | null): Problem[] {
  if (corpus === null) return [];
  const { id: file, entities } = corpus;
  const problems: Problem[] = [];
  const report: ReportFault = (code, message, expected) =>
    problems.push({ file, line: null, code, message, expected });
  const known = new Set<string>();
  for (const { id } of entities) {
    if (known.has(id)) report('duplicate-id', `${id} comes twice`, 'ids of one use');
    known.add(id);
  }
  for (const entity of entities) {
    const { id, name, aliases, sameAs, partOf } = entity;
    checkEntity(entity, report);
    if ([id, name, ...aliases, ...sameAs].some((text) => /\p{Surrogate}/u.test(text))) {
      report('not-unicode', `${id} holds half of a surrogate pair`, 'whole characters');
    }
    for (const whole of partOf) {
      if (whole === id) report('part-of-itself', `${id} lies in itself`, 'another place');
      else if (!known.has(whole)) {
        report('dangling-id', `${id} lies in ${whole}`, 'an entity of the authority file');
      }
    }
  }
  for (const { ofId, reliability, by, reason } of corpus.assessments ?? []) {
    if (/\p{Surrogate}/u.test(by + reason)) {
      report(
        'not-unicode',
        `a grade of ${ofId} holds half of a surrogate pair`,
        'whole characters',
      );
    }
    if (reliability !== null && !known.has(ofId)) {
      report('dangling-id', `${ofId} is graded`, 'an actor of the authority file');
    }
  }
  return problems;
}
