import { quote } from '../../domain/quote';
import type { Vocabulary } from '../../domain/vocabulary';
import { CLAIM_ARGUMENTS, CONTROL_ARGUMENTS, eventArguments } from '../scheme/argument-rules';
import { ATTRIBUTES, MENTION_TYPES, Scheme } from '../scheme/scheme';
import type { YamlFile } from '../parse-yaml';
import { oneOf } from '../../domain/nearest';
import type { ProblemList } from '../problem-list';
import { REFERENCE } from './lookup-attribute';
import { EQUIVALENCE, RELATION_ROLES, TRIGGER_ROLE } from './transcribe-brat';
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
    ...[TRIGGER_ROLE, ...RELATION_ROLES, IGNORE],
  ]);
  const attributes = new Set([...Object.keys(ATTRIBUTES), REFERENCE, IGNORE]);
  const sections = [
    ['types', types, ''],
    ['roles', roles, ''],
    ['attributes', attributes, '; with =Value or without'],
  ] as const;
  for (const [section, known, more] of sections) {
    for (const [name, targets] of Object.entries(map[section] ?? {})) {
      for (const target of [targets].flat()) {
        if (typeof target !== 'string') continue;
        const written = target.replace(/=.*$/, '');
        if (known.has(written)) continue;
        const line = yaml.lineOfKey(['map', section], name);
        const message = `maps ${quote(name)} to ${quote(target)}`;
        problems.report(line, 'unknown-type', message, `${oneOf(written, known)}${more}`);
      }
    }
  }
}
