import { EdtfError, parseEdtf } from '../../domain/edtf';
import { quote } from '../../domain/quote';
import type { YamlFile, YamlPath } from '../parse-yaml';
import type { ProblemList } from '../problem-list';
import { NOT_IN_A_LOG, type TableSettings } from './table-settings';

/** Reports what is wrong with the section `table` of a corpus.yaml beyond what its schema says. */
export function checkTableSettings(
  settings: TableSettings,
  yaml: YamlFile,
  problems: ProblemList,
): void {
  const { rows, until, columns = {} } = settings;
  const report = (path: YamlPath, message: string, expected: string) =>
    problems.report(yaml.lineOf(['table', ...path]), 'bad-value', message, expected);

  if (rows !== 'changes') {
    const expected = '`rows: changes` with it, or neither';
    if (until !== undefined) report(['until'], 'until is given of a table of sightings', expected);
    if (columns.as_of !== undefined) {
      report(['columns', 'as_of'], 'a table of sightings has a column of as_of', expected);
    }
    return;
  }
  for (const column of NOT_IN_A_LOG) {
    if (columns[column] === undefined) continue;
    const message = `a log of changes has a column of ${column}`;
    const expected = 'none: all its rows are states, in the words of its keeper, the publisher';
    report(['columns', column], message, expected);
  }
  if (columns.observed_at === undefined) {
    report(['columns'], 'a log of changes has no column of observed_at', 'the time of each row');
  }
  if (until === undefined) return;
  try {
    parseEdtf(String(until));
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    const line = yaml.lineOf(['table', 'until']);
    problems.report(line, error.code, `until is ${quote(String(until))}`, error.expected);
  }
}
