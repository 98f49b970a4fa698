import { Presets, SingleBar } from 'cli-progress';
import { countOf } from '../domain/count-of';
import type { ImportProgress } from '../use-cases/import-corpus';
import { say } from './say';

/** How often a line is written where no terminal shows a bar, in milliseconds. */
const LINE_EVERY = 2_000;

/** Shows how far an import has come. */
export interface ProgressDisplay {
  update(progress: ImportProgress): void;
  end(): void;
}

/** A bar on standard error; where that is no terminal, a line now and then. */
export function showProgress(name: string): ProgressDisplay {
  return process.stderr.isTTY ? showBar(name) : showLines(name);
}

function showBar(name: string): ProgressDisplay {
  const format = `${name}: {phase} |{bar}| {value} {things} of {total}`;
  const bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true }, Presets.rect);
  return {
    update(progress) {
      const [phase, thing] = WORDS[progress.phase];
      const payload = { phase, things: `${thing}s` };
      // A table does not know its length before it has been read once.
      const total = progress.total ?? progress.done;
      if (!bar.isActive) bar.start(total, progress.done, payload);
      bar.setTotal(total);
      bar.update(progress.done, payload);
    },
    end: () => bar.stop(),
  };
}

function showLines(name: string): ProgressDisplay {
  let last = Date.now();
  return {
    update(progress) {
      if (Date.now() - last < LINE_EVERY) return;
      last = Date.now();
      const { phase, done, total } = progress;
      const [verb, thing] = WORDS[phase];
      const of = total === null ? '' : ` of ${total}`;
      say(`${name}: ${verb}, ${countOf(done, thing)}${of}`);
    },
    end() {},
  };
}

/** The verb of each phase, and the thing that it counts. */
const WORDS: Readonly<Record<ImportProgress['phase'], readonly [verb: string, thing: string]>> = {
  check: ['checking', 'document'],
  import: ['importing', 'document'],
  derive: ['deriving who held places', 'place'],
};

/** Nodes and relationships together, one of them. */
export const GRAPH_PARTS = 'part';

/** Shows how many rows have been written, or of another kind of work how many parts are done. */
export interface RowsDisplay {
  add(rows: number): void;
  end(): void;
}

/**
 * A bar on standard error. If that is not a terminal, or the total is unknown, a line now and then.
 */
export function showRows(
  name: string,
  total: number | null,
  { verb = 'writing', unit = 'row' } = {},
): RowsDisplay {
  const work = `${name}: ${verb}`;
  return process.stderr.isTTY && total !== null
    ? showRowBar(work, total, unit)
    : showRowLines(work, total, unit);
}

function showRowBar(work: string, total: number, unit: string): RowsDisplay {
  const format = `${work} |{bar}| {value} ${unit}s of {total}, {eta_formatted} left`;
  const bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true }, Presets.rect);
  bar.start(total, 0);
  return { add: (rows) => bar.increment(rows), end: () => bar.stop() };
}

function showRowLines(work: string, total: number | null, unit: string): RowsDisplay {
  const of = total === null ? '' : ` of ${total}`;
  let [last, done] = [Date.now(), 0];
  return {
    add(rows) {
      done += rows;
      if (Date.now() - last < LINE_EVERY) return;
      last = Date.now();
      say(`${work}, ${countOf(done, unit)}${of}`);
    },
    end() {},
  };
}
