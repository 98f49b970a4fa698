import { quote } from '../domain/quote';
import type { YamlFile } from './parse-yaml';
import type { ProblemList } from './problem-list';

/**
 * Reports each id of a section that looks like an earlier one but differs in case or composition.
 */
export function checkCase(
  section: string,
  ids: Iterable<string>,
  yaml: YamlFile,
  problems: ProblemList,
): void {
  const known = new Map<string, string>();
  for (const id of ids) {
    const folded = id.normalize('NFC').toLowerCase();
    const other = known.get(folded);
    if (other === undefined) known.set(folded, id);
    else {
      const isCase = id.toLowerCase() === other.toLowerCase();
      const how = isCase ? 'in case alone' : 'in how its characters are composed';
      const message = `${quote(id)} differs from ${quote(other)} ${how}`;
      problems.report(
        yaml.lineOfKey([section], id),
        'duplicate-id',
        message,
        'one entry, or another id',
      );
    }
  }
}
