import { quote } from '../../domain/quote';
import type { Vocabulary } from '../../domain/vocabulary';
import { CLAIM_ARGUMENTS, CONTROL_ARGUMENTS, eventArguments } from '../brat/argument-rules';
import { ATTRIBUTES, MENTION_TYPES, Scheme } from '../brat/scheme';
import type { YamlFile } from '../parse-yaml';
import type { ProblemList } from '../problem-list';
import { REFERENCE } from './lookup-attribute';
import { EQUIVALENCE, TRIGGER_ROLE } from './transcribe-brat';
import { IGNORE, type MapSettings } from './type-map';

/** Reports each name of a map that our scheme does not have, at its line of corpus.yaml. */
export function checkMap(
  map: MapSettings,
  vocabulary: Vocabulary,
  yaml: YamlFile,
  problems: ProblemList,
): void {
  const scheme = new Scheme(vocabulary);
  const types = new Set([
    ...MENTION_TYPES.keys(),
    ...['Time', 'Source', 'Content', 'Claim', 'Control', EQUIVALENCE, IGNORE],
    ...scheme.eventTypes.keys(),
    ...scheme.relationTypes.keys(),
  ]);
  const roles = new Set([
    ...[CLAIM_ARGUMENTS, CONTROL_ARGUMENTS, eventArguments(scheme)].flatMap((rules) => [
      ...rules.keys(),
    ]),
    ...[TRIGGER_ROLE, IGNORE],
  ]);
  const attributes = new Set([...Object.keys(ATTRIBUTES), REFERENCE, IGNORE]);
  const sections = [
    ['types', types, 'a type of the scheme or the vocabulary as brat writes it, or ignore'],
    ['roles', roles, 'an argument of the scheme or a role of the vocabulary, or ignore'],
    ['attributes', attributes, `${[...attributes].join(', ')}, with =Value or without`],
  ] as const;
  for (const [section, known, expected] of sections) {
    for (const [name, targets] of Object.entries(map[section] ?? {})) {
      for (const target of [targets].flat()) {
        if (typeof target !== 'string' || known.has(target.replace(/=.*$/, ''))) continue;
        const line = yaml.lineOfKey(['map', section], name);
        problems.report(line, 'unknown-type', `maps ${quote(name)} to ${quote(target)}`, expected);
      }
    }
  }
}
