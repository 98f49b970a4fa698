import type { LogEntry } from '../../domain/log-entry';
import type { TimeRange } from '../../domain/time-range';
import type { When } from '../../domain/when';
import type { RowFacts } from './read-row';

/** A row of a log, dated by the rows before and after it. */
export interface PlacedRow {
  readonly when: When;
  readonly log: LogEntry;
  /** Whether its date lies outside the time in which its change can lie. */
  readonly isAsOfOutside: boolean;
}

const NONE = -1;

/**
 * The order of a log of changes: for each row, the rows of its place before and after it, by
 * observed_at and then by position in the file. One reading of the file fills it and a second asks
 * it. So it holds a few numbers for each row, and not the rows.
 */
export class LogOrder {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly states: number[] = [];
  private readonly stateNumbers = new Map<string, number>();
  private readonly rowsOfPlaces = new Map<string, number[]>();
  private before: Int32Array = new Int32Array(0);
  private after: Int32Array = new Int32Array(0);
  private latest = NONE;

  /** Adds the next row of the file. A row that cannot be read is passed as null, so that rows keep their number. */
  add(facts: RowFacts | null): void {
    const row = this.starts.length;
    this.starts.push(facts?.when.startEarliest ?? NaN);
    this.ends.push(facts?.when.endLatest ?? NaN);
    this.states.push(facts === null ? NONE : this.stateOf(facts));
    if (facts === null) return;
    const rows = this.rowsOfPlaces.get(facts.place.id);
    if (rows === undefined) this.rowsOfPlaces.set(facts.place.id, [row]);
    else rows.push(row);
    if (this.latest === NONE || this.starts[row]! >= this.starts[this.latest]!) this.latest = row;
  }

  /** Puts the rows in order, once all are added. */
  close(): void {
    this.before = new Int32Array(this.starts.length).fill(NONE);
    this.after = new Int32Array(this.starts.length).fill(NONE);
    for (const rows of this.rowsOfPlaces.values()) {
      rows.sort((a, b) => this.starts[a]! - this.starts[b]! || a - b);
      rows.forEach((row, index) => {
        this.before[row] = rows[index - 1] ?? NONE;
        this.after[row] = rows[index + 1] ?? NONE;
      });
    }
    this.rowsOfPlaces.clear();
  }

  /** The latest observed_at; null of an empty log. */
  get lastObserved(): When | null {
    return this.latest === NONE ? null : momentOf(this.at(this.latest));
  }

  /**
   * The row's state holds until the next row of the place says otherwise: `A/B`. The state of a
   * first row, or of one that repeats the row before, had begun by then (`[..A]/B`). The state of
   * the last row, or of one that is repeated, went on until then at least (`A/[B..]`). The last of
   * a place held until the log was read.
   */
  place(row: number, facts: RowFacts, until: When): PlacedRow {
    const before = this.before[row]!;
    const after = this.after[row]!;
    const isChange = before !== NONE && this.states[before] !== this.states[row];
    const goesOn = after === NONE || this.states[after] === this.states[row];
    const end = after === NONE ? until : momentOf(this.at(after));
    const { asOf } = facts;
    const isAsOfOutside = asOf !== null && before !== NONE && !this.holds(before, row, asOf);
    const changed = isChange ? this.changed(before, row, isAsOfOutside ? null : asOf) : null;
    return {
      when: spellOf(facts.when, isChange, end, goesOn),
      log: { changed, asOf },
      isAsOfOutside,
    };
  }

  /** Whether a date lies after one row and by another. */
  private holds(before: number, row: number, { startEarliest, endLatest }: When): boolean {
    const [from, until] = [this.starts[before]!, this.ends[row]!];
    return (endLatest ?? Infinity) > from && (startEarliest ?? -Infinity) < until;
  }

  /** Some moment after the row before and by this one, or by the date that this one gives. */
  private changed(before: number, row: number, asOf: When | null): When {
    const from = this.at(before);
    const by = this.at(row);
    const isNarrower = asOf !== null && asOf.endLatest !== null && asOf.endLatest < by.until;
    const edtf = `[${textOf(from)}..${isNarrower ? asOf.edtf : textOf(by)}]`;
    const latest = isNarrower ? asOf.endLatest : by.until;
    const bounds = { startEarliest: from.from, startLatest: latest };
    return { edtf, ...bounds, endEarliest: from.from, endLatest: latest };
  }

  private at(row: number): TimeRange {
    return { from: this.starts[row]!, until: this.ends[row]! };
  }

  private stateOf({ status, force }: RowFacts): number {
    const key = `${status}|${force?.id ?? ''}`;
    const known = this.stateNumbers.get(key);
    if (known !== undefined) return known;
    this.stateNumbers.set(key, this.stateNumbers.size);
    return this.stateNumbers.size - 1;
  }
}

function momentOf(range: TimeRange): When {
  const { from, until } = range;
  const bounds = { startEarliest: from, startLatest: until, endEarliest: from, endLatest: until };
  return { edtf: textOf(range), ...bounds };
}

function spellOf(observed: When, isChange: boolean, end: When, goesOn: boolean): When {
  const start = isChange ? observed.edtf : `[..${observed.edtf}]`;
  return {
    edtf: `${start}/${goesOn ? `[${end.edtf}..]` : end.edtf}`,
    startEarliest: isChange ? observed.startEarliest : null,
    startLatest: observed.startLatest,
    endEarliest: end.startEarliest,
    endLatest: goesOn ? null : end.endLatest,
  };
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A time in EDTF: a time of day, or the day, month or year that it is as long as. */
function textOf({ from, until }: TimeRange): string {
  const iso = new Date(from).toISOString();
  const length = until - from;
  if (length < MINUTE) return iso.replace('.000Z', 'Z');
  if (length < DAY) return iso.slice(0, 'YYYY-MM-DDTHH:MM'.length);
  if (length === DAY) return iso.slice(0, 'YYYY-MM-DD'.length);
  return iso.slice(0, length < 360 * DAY ? 'YYYY-MM'.length : 'YYYY'.length);
}
