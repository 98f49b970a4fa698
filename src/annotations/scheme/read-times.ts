import type { TimeMention } from '../../domain/corpus';
import { EdtfError, parseEdtf } from '../../domain/edtf';
import { mentionId } from '../../domain/id';
import { quote } from '../../domain/quote';
import type { When } from '../../domain/when';
import type { ProblemList } from '../problem-list';
import type { SchemeContext } from './scheme-context';
import type { Reference } from './read-references';
import { readValues } from './read-values';

export interface Times {
  readonly times: readonly TimeMention[];
  /** The value of each time, by its annotation's id. */
  readonly values: ReadonlyMap<string, When>;
}

/** Reads the times that the document names. Each needs a value: `N1 Reference T9 EDTF:2014-06`. */
export function readTimes(context: SchemeContext): Times {
  const { name, problems } = context;
  const read = readValues('time', context, (reference) => readEdtf(reference, problems));
  return {
    times: read.map(({ placed, value: when }) => ({
      ...{ id: mentionId(name, placed.id), spans: placed.spans('MENTION'), when },
    })),
    values: new Map(read.map(({ placed, value }) => [placed.id, value])),
  };
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
