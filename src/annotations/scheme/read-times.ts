import type { TimeMention } from '../../domain/corpus';
import { EdtfError, parseEdtf } from '../../domain/edtf';
import { mentionId } from '../../domain/id';
import { quote } from '../../domain/quote';
import type { When } from '../../domain/when';
import type { ProblemList } from '../problem-list';
import type { SchemeContext } from './scheme-context';
import { inTextOrder, type PlacedText } from './placed-text';
import type { Reference } from './read-references';
import { reportNoReference } from './report-no-reference';

export interface Times {
  readonly times: readonly TimeMention[];
  /** The value of each time, by its annotation's id. */
  readonly values: ReadonlyMap<string, When>;
}

/** Reads the times that the document names. Each needs a value: `N1 Reference T9 EDTF:2014-06`. */
export function readTimes(context: SchemeContext): Times {
  const { annotations, references, name, problems } = context;
  const values = new Map<string, When>();
  const times: TimeMention[] = [];
  const valueless: PlacedText[] = [];
  for (const placed of [...annotations.texts.values()].sort(inTextOrder)) {
    const { id } = placed;
    if (annotations.target(id)?.kind !== 'time') continue;
    const reference = references.times.get(id);
    if (reference === undefined) {
      valueless.push(placed);
      continue;
    }
    const when = readEdtf(reference, problems);
    if (when === null) continue;
    values.set(id, when);
    times.push({ id: mentionId(name, id), spans: placed.spans('MENTION'), when });
  }
  reportNoReference(valueless, context, ({ id, bound }) => ({
    message: `the Time ${id} ${quote(bound.text)} has no value`,
    expected: `N… Reference ${id} EDTF:<time>`,
  }));
  return { times, values };
}

function readEdtf({ of, value: edtf, line }: Reference, problems: ProblemList): When | null {
  try {
    return parseEdtf(edtf);
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    const message = `${of} is the time ${quote(edtf)}`;
    problems.report(line, error.code, message, error.expected);
    return null;
  }
}
