import { quote } from '../../domain/quote';
import type { ProblemList } from '../problem-list';
import type { BratDocument } from './brat-document';

/** Reports each reference to an annotation that the file does not have. `lineOf` holds those that it has. */
export function checkTargets(
  document: BratDocument,
  lineOf: ReadonlyMap<string, number>,
  problems: ProblemList,
): void {
  const check = (line: number, holder: string, target: string) => {
    if (lineOf.has(target)) return;
    const message = `${holder} refers to ${quote(target)}, which is not there`;
    problems.report(line, 'dangling-id', message, "an id of the file's own");
  };
  for (const { line, id, trigger, arguments: args } of document.events) {
    check(line, id, trigger);
    for (const { target } of args) check(line, id, target);
  }
  for (const { line, id, arg1, arg2 } of document.relations) {
    check(line, id, arg1);
    check(line, id, arg2);
  }
  for (const { line, members } of document.equivalences) {
    for (const member of members) check(line, '*', member);
  }
  const single = [document.attributes, document.normalisations];
  for (const { line, id, target } of single.flat()) check(line, id, target);
}
