import { quote } from '../../domain/quote';
import { oneOf } from '../../domain/nearest';
import type { ProblemList } from '../problem-list';
import type { Annotations } from './annotations';
import type { ArgumentRules } from './argument-rules';
import type { BratEvent } from './brat-document';

/** The targets of an event's arguments by role, each once, in the order written. */
export class EventArguments {
  constructor(private readonly byRole: ReadonlyMap<string, readonly string[]>) {}

  all(role: string): readonly string[] {
    return this.byRole.get(role) ?? [];
  }

  first(role: string): string | null {
    return this.all(role)[0] ?? null;
  }

  get roles(): Iterable<string> {
    return this.byRole.keys();
  }
}

/** Reads an event's arguments by its rules. Those that break them are left out and reported. */
export function readArguments(
  event: BratEvent,
  rules: ArgumentRules,
  annotations: Annotations,
  problems: ProblemList,
): EventArguments {
  const { id, line, type } = event;
  const targets = new Map<string, Set<string>>();
  const given = new Set<string>();
  for (const { role, target } of event.arguments) {
    const rule = rules.get(role);
    if (rule === undefined) {
      const message = `${id} has the argument ${quote(role)}`;
      const expected = oneOf(role, rules.keys());
      problems.report(line, 'unknown-role', message, expected);
      continue;
    }
    given.add(role);
    const found = annotations.target(target);
    if (found === null) continue;
    if (!rule.accepts(found) || target === id) {
      const what = target === id ? 'itself' : `${target} (${found.type})`;
      problems.report(line, 'wrong-argument', `${id} has as ${role} ${what}`, rule.expected);
      continue;
    }
    const ofRole = targets.get(role) ?? new Set();
    targets.set(role, ofRole.add(target));
  }
  for (const [role, rule] of rules) {
    const count = targets.get(role)?.size ?? 0;
    if (rule.isSingle && count > 1) {
      problems.report(line, 'repeated-argument', `${id} has ${count} times ${role}`, `one ${role}`);
    }
    if (rule.isRequired && !given.has(role)) {
      const code = role === 'Content' ? 'no-content' : 'missing-argument';
      problems.report(line, code, `${id} (${type}) has no ${role}`, rule.expected);
    }
  }
  return new EventArguments(new Map([...targets].map(([role, ids]) => [role, [...ids]])));
}
