import os from 'node:os';
import type { Question } from '../questions/question';
import { type LoadResult, percentile, perSecond } from './load';
import { SYSTEMS, type SystemName } from './systems';

/** The result of one system for one question. */
export interface Measured {
  readonly result: LoadResult;
  /** Time of the processors for a request: of this process, the server and Neo4j together. */
  readonly cpuMs: number;
  /** With half of those requests a second. */
  readonly atHalfLoad: LoadResult;
  readonly statements: number;
}

const TITLES: Record<SystemName, string> = {
  claimline: 'Claimline, no cache',
  claimlineReads: 'Claimline, reads kept',
  claimlineAnswers: 'Claimline, answers kept',
  neo4jGraphql: '@neo4j/graphql',
  bareServer: 'bare server',
  bareDriver: 'bare driver',
};

type Results = ReadonlyMap<SystemName, Measured>;

/** The head of the rows of all questions, in Markdown. */
export const QUESTION_HEAD = [
  '| question | asked of | requests/s | p50 ms | p99 ms | p50, p99 at half load | CPU ms | statements |',
  '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
].join('\n');

/** A row for each system. */
export function questionRows({ name: title }: Question, results: Results): string {
  return SYSTEMS.map((name) => {
    const one = results.get(name);
    if (one === undefined) return `| ${title} | ${TITLES[name]} | – | – | – | – | – | – |`;
    const rate = perSecond(one.result);
    return `| ${[
      title,
      TITLES[name],
      rate.toFixed(rate < 10 ? 1 : 0),
      percentile(one.result.latencies, 0.5).toFixed(1),
      percentile(one.result.latencies, 0.99).toFixed(1),
      [0.5, 0.99].map((share) => percentile(one.atHalfLoad.latencies, share).toFixed(1)).join(', '),
      one.cpuMs.toFixed(2),
      one.statements,
    ].join(' | ')} |`;
  }).join('\n');
}

/** The ratios of the table: how Claimline is asked, and beside which system. */
const RATIOS: readonly (readonly [SystemName, SystemName])[] = [
  ['claimlineReads', 'neo4jGraphql'],
  ['claimlineReads', 'bareServer'],
  ['claimline', 'neo4jGraphql'],
  ['claimline', 'bareServer'],
  ['claimlineAnswers', 'neo4jGraphql'],
];

/** How many times as much Claimline answers as others; null where the other cannot be asked. */
export type Ratios = readonly {
  readonly question: string;
  /** In the order of RATIOS. */
  readonly values: readonly (number | null)[];
  readonly statements: number;
}[];

/**
 * By the time of processors that a request takes: where other programs share the processors,
 * requests a second say less.
 */
export function ratiosOf(measured: ReadonlyMap<Question, Results>): Ratios {
  return [...measured].map(([{ name }, results]) => ({
    question: name,
    values: RATIOS.map(([own, other]) => {
      const [ours, theirs] = [results.get(own), results.get(other)];
      return ours && theirs ? theirs.cpuMs / ours.cpuMs : null;
    }),
    statements: results.get('claimline')!.statements,
  }));
}

/** The ratios in Markdown. */
export function ratioTable(ratios: Ratios): string {
  const heads = RATIOS.map(([own, other]) => `${TITLES[own]}, of ${TITLES[other]}`);
  const rows = ratios.map(({ question, values, statements }) => {
    const cells = values.map((ratio) => ratio?.toFixed(2) ?? '–');
    return `| ${[question, ...cells, statements].join(' | ')} |`;
  });
  return [
    `| question | ${heads.join(' | ')} | statements, no cache |`,
    `| --- | ${RATIOS.map(() => '---:').join(' | ')} | ---: |`,
    ...rows,
  ].join('\n');
}

/** The machine, in a line. */
export function describeMachine(): string {
  const cpus = os.cpus();
  const gigabytes = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus.length} cores (${cpus[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GB, Node ${process.version}`;
}
