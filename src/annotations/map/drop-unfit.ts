import { termOf } from '../../domain/vocabulary';
import {
  type ArgumentRules,
  CLAIM_ARGUMENTS,
  CONTROL_ARGUMENTS,
  eventArguments,
  type Target,
} from '../scheme/argument-rules';
import type { BratArgument, BratDocument, BratEvent } from '../scheme/brat-document';
import { type AttributeName, ATTRIBUTES, MENTION_TYPES, type Scheme } from '../scheme/scheme';
import { leaveOut, type Skip } from './leave-out';

/**
 * Drops the things that our scheme does not have: arguments, relations and attributes between kinds
 * that do not fit, and coreference of annotations that are not mentions. Each is reported. A
 * foreign corpus cannot be mended, and the rest of its document is sound.
 */
export function dropUnfit(document: BratDocument, scheme: Scheme, skip: Skip): BratDocument {
  const typed = leaveOut(document, unfitTypes(document, scheme, skip), skip);
  const targets = targetsIn(typed, scheme);
  const rules = {
    claim: CLAIM_ARGUMENTS,
    control: CONTROL_ARGUMENTS,
    event: eventArguments(scheme),
  };
  const events = typed.events.map((event) => {
    const kind = scheme.kindOfEvent(event.type) as keyof typeof rules;
    return { ...event, arguments: fitting(event, rules[kind], targets, skip) };
  });
  return {
    ...typed,
    events,
    relations: typed.relations.filter(({ line, type, arg1, arg2 }) => {
      const term = scheme.vocabulary.relations.get(scheme.relationTypes.get(type) ?? '');
      const [subject, object] = [arg1, arg2].map((id) => targets.get(id)?.type ?? '') as [
        string,
        string,
      ];
      const fits = (end: string, types: readonly string[] = []) =>
        types.includes(MENTION_TYPES.get(end) ?? '');
      if (fits(subject, term?.subject) && fits(object, term?.object)) return true;
      const ends = [subject, type, object].map(termOf).join(' ');
      const remedy = 'types between which the vocabulary has this relation';
      skip(line, { code: 'unlikely-relation', subject: `relations ${ends}`, remedy });
      return false;
    }),
    equivalences: typed.equivalences.flatMap((one) => {
      const members = one.members.filter((id) => targets.get(id)?.kind === 'mention');
      for (const id of one.members) {
        if (members.includes(id)) continue;
        const subject = `coreference of type ${JSON.stringify(targets.get(id)?.type)}`;
        skip(one.line, { code: 'unfit-coreference', subject, remedy: null });
      }
      return members.length > 1 ? [{ ...one, members }] : [];
    }),
    attributes: typed.attributes.filter(({ line, type, target }) => {
      const found = targets.get(target);
      const of = Object.hasOwn(ATTRIBUTES, type) ? ATTRIBUTES[type as AttributeName].of : null;
      if (of === null || found === undefined || found.kind === of) return true;
      const subject = `attributes ${type} of ${found.type}`;
      skip(line, { code: 'unfit-attribute', subject, remedy: null });
      return false;
    }),
  };
}

/** Annotations that the map gives a type of another kind than theirs: an event the type of a mention. */
function unfitTypes(
  { textBounds, events, relations }: BratDocument,
  scheme: Scheme,
  skip: Skip,
): Set<string> {
  const unfit = new Set<string>();
  const report = (what: string, { id, line, type }: { id: string; line: number; type: string }) => {
    unfit.add(id);
    const subject = `${what} that the map calls ${JSON.stringify(type)}`;
    skip(line, { code: 'unfit-type', subject, remedy: `a type of ${what} in map.types` });
  };
  const triggers = new Set(events.map(({ trigger }) => trigger));
  for (const event of events) {
    if (scheme.kindOfEvent(event.type) !== null) continue;
    report('events', event);
    unfit.add(event.trigger);
  }
  for (const bound of textBounds) {
    if (triggers.has(bound.id) || scheme.kindOfTextBound(bound.type) !== null) continue;
    report('stretches of text', bound);
  }
  for (const relation of relations) {
    if (!scheme.relationTypes.has(relation.type)) report('relations', relation);
  }
  return unfit;
}

function targetsIn({ textBounds, events }: BratDocument, scheme: Scheme): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const { id, type } of textBounds) {
    const kind = scheme.kindOfTextBound(type);
    if (kind !== null) targets.set(id, { kind, type });
  }
  for (const { id, type } of events) {
    const kind = scheme.kindOfEvent(type);
    if (kind !== null) targets.set(id, { kind, type });
  }
  return targets;
}

function fitting(
  { id, line, type, arguments: args }: BratEvent,
  rules: ArgumentRules,
  targets: ReadonlyMap<string, Target>,
  skip: Skip,
): BratArgument[] {
  const single = new Map<string, string>();
  return args.filter(({ role, target }) => {
    const rule = rules.get(role);
    const found = targets.get(target);
    const isSecond = rule?.isSingle === true && (single.get(role) ?? target) !== target;
    if (found !== undefined && rule?.accepts(found) && target !== id && !isSecond) {
      single.set(role, target);
      return true;
    }
    const filler = target === id ? 'itself' : (found?.type ?? 'a relation');
    const subject = `${isSecond ? 'second ' : ''}arguments ${role} of ${type}, filled by ${filler}`;
    const remedy = isSecond
      ? `one ${role}`
      : `${rule?.expected ?? `one of ${[...rules.keys()].join(', ')}`}; map.roles can tell roles apart, as in "Theme.Event"`;
    skip(line, { code: 'unfit-argument', subject, remedy });
    return false;
  });
}
