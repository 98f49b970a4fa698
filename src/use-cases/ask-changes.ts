import type { Area } from '../domain/area';
import type { Certainty } from '../domain/control/control-interval';
import type { ChangeOfHands } from '../domain/control/changes-of-hands';
import type { Lens } from '../domain/control/lens';
import { compareKeys } from '../store/read/list';
import { formatEdtfMoment } from '../domain/edtf-format';
import { parseEdtf } from '../domain/edtf';
import { quote } from '../domain/quote';
import { contains, type TimeRange } from '../domain/time-range';
import type { When } from '../domain/when';
import type { Loaders } from '../store/loaders';
import { checkLens, checkNode } from './check-node';
import { InputError } from './input-error';
import { type Key, listInMemory, type PagedList } from './paged-list';

/** A change of control, and how sure it is that it lies in the time asked. */
export interface ControlChangeAnswer extends ChangeOfHands {
  readonly when: When;
  readonly certainty: Certainty;
}

/** Which changes; what is null is not asked about. */
export interface ChangeQuestion extends Area {
  /** From the first moment of `from` on, and before `to` begins. */
  readonly from: When;
  readonly to: When;
  /** Who lost or gained the place. */
  readonly force: string | null;
  readonly lens: Lens | null;
}

/** The changes of control of a time, in the order of time, then by place. Throws an InputError. */
export async function askChanges(
  graph: Loaders,
  question: ChangeQuestion,
): Promise<PagedList<ControlChangeAnswer>> {
  const time = await checkChanges(graph, question);
  const changes = await graph.changes(time, question, question.lens);
  return listInMemory(inOrder(changes, question, time), 'changes by time');
}

/** The time of a question whose parts can all be used. Throws an InputError. */
export async function checkChanges(
  graph: Loaders,
  { from, to, within, force, lens }: ChangeQuestion,
): Promise<TimeRange> {
  const time = timeBetween(from, to);
  await Promise.all([
    checkNode(graph, 'within', within, 'place', lens),
    checkNode(graph, 'force', force, 'actor', lens),
    checkLens(graph, lens),
  ]);
  return time;
}

/** The changes of these places that a question asks about, in the order of time, then by place. */
export async function askChangesOf(
  graph: Loaders,
  placeIds: readonly string[],
  question: ChangeQuestion,
): Promise<ControlChangeAnswer[]> {
  const time = timeBetween(question.from, question.to);
  const changes = await graph.changesOf(placeIds, time, question.lens);
  return inOrder(changes, question, time).map(({ item }) => item);
}

function inOrder(
  changes: readonly ChangeOfHands[],
  { force }: Pick<ChangeQuestion, 'force'>,
  time: TimeRange,
): { readonly key: Key; readonly item: ControlChangeAnswer }[] {
  return changes
    .filter(({ from, to }) => force === null || from?.forceId === force || to?.forceId === force)
    .map((change) => ({ key: keyOf(change), item: describe(change, time) }))
    .sort((a, b) => compareKeys(a.key, b.key));
}

/** The time that two moments asked about bound. Throws an InputError. */
export function timeBetween(from: When, to: When): TimeRange {
  const moment = (argument: string, { edtf, startEarliest }: When): number => {
    if (startEarliest !== null && Number.isFinite(startEarliest)) return startEarliest;
    const problem = `is ${quote(edtf)}, which has no first moment`;
    throw new InputError(argument, problem, 'a day, month, year or any time with a beginning');
  };
  const time = { from: moment('from', from), until: moment('to', to) };
  if (time.from < time.until) return time;
  const problem = `is ${quote(to.edtf)}, which begins no later than from`;
  const example = 'from 2022-08-01 to 2022-09-01 for August 2022';
  throw new InputError('to', problem, `a later time, such as ${example}`);
}

function describe(change: ChangeOfHands, asked: TimeRange): ControlChangeAnswer {
  const isSure = change.isAffirmed && contains(asked, change.time);
  return { ...change, when: momentOf(change), certainty: isSure ? 'CERTAIN' : 'POSSIBLE' };
}

/** Some moment of one of the dates; one at an instant is written as the second that it lies in. */
function momentOf({ dates, time: { from, until } }: Pick<ChangeOfHands, 'dates' | 'time'>): When {
  const written = dates.map((date) => formatEdtfMoment(date.from, date.until));
  const edtf =
    written.length === 1
      ? written[0]!
      : `[${written.map((date) => date.replace(/^\[|\]$/g, '')).join(',')}]`;
  if (edtf.includes('T')) return parseEdtf(edtf);
  return { edtf, startEarliest: from, startLatest: until, endEarliest: from, endLatest: until };
}

/** No two changes of one place have one number; so keys are unique. */
function keyOf({ placeId, number, time }: ChangeOfHands): Key {
  return [time.from, time.until, placeId, number];
}
