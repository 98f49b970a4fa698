import { quote } from '../../domain/quote';
import type { ProblemList } from '../problem-list';
import type { BratDocument } from '../scheme/brat-document';

/** The first line that refers to an id, and how many more do. */
interface Referrer {
  line: number;
  holder: string;
  more: number;
}

/**
 * Reports each id that lines refer to and the file does not have, once, at the first of those lines; the
 * ids. `lineOf` holds those that it has.
 */
export function checkTargets(
  document: BratDocument,
  lineOf: ReadonlyMap<string, number>,
  problems: ProblemList,
): ReadonlySet<string> {
  const missing = new Map<string, Referrer>();
  const check = (line: number, holder: string, target: string) => {
    if (lineOf.has(target)) return;
    const first = missing.get(target);
    if (first === undefined) missing.set(target, { line, holder, more: 0 });
    else if (line < first.line) missing.set(target, { line, holder, more: first.more + 1 });
    else if (line > first.line) first.more += 1;
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
  for (const [target, { line, holder, more }] of missing) {
    const others = more === 0 ? '' : more === 1 ? '; 1 more line does' : `; ${more} more lines do`;
    const message = `${holder} refers to ${quote(target)}, which is not there${others}`;
    problems.report(line, 'dangling-id', message, "an id of the file's own");
  }
  return new Set(missing.keys());
}
