import os from 'node:os';
import type { Question } from '../questions/question';
import { type LoadResult, percentile, perSecond } from './load';
import { SYSTEMS, type SystemName } from './systems';

/** The result of one system for one question. */
export interface Measured {
  readonly result: LoadResult;
  /** With half of those requests a second. */
  readonly atHalfLoad: LoadResult;
  readonly statements: number;
}

const TITLES: Record<SystemName, string> = {
  claimline: 'Claimline',
  neo4jGraphql: '@neo4j/graphql',
  bareServer: 'bare server',
  bareDriver: 'bare driver',
};

/** The table of all questions, in Markdown. */
export function questionTable(
  measured: ReadonlyMap<Question, ReadonlyMap<SystemName, Measured>>,
): string {
  const lines = [
    '| question | asked of | requests/s | p50 ms | p99 ms | p50, p99 at half load | statements | Claimline’s ratio |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const [question, systems] of measured) {
    const own = systems.get('claimline')!;
    for (const name of SYSTEMS) {
      const one = systems.get(name);
      if (one === undefined) {
        lines.push(`| ${question.name} | ${TITLES[name]} | – | – | – | – | – | – |`);
        continue;
      }
      const ratio =
        name === 'claimline' ? '' : (perSecond(own.result) / perSecond(one.result)).toFixed(2);
      lines.push(
        `| ${[
          question.name,
          TITLES[name],
          perSecond(one.result).toFixed(perSecond(one.result) < 10 ? 1 : 0),
          percentile(one.result, 0.5).toFixed(1),
          percentile(one.result, 0.99).toFixed(1),
          [0.5, 0.99].map((share) => percentile(one.atHalfLoad, share).toFixed(1)).join(', '),
          one.statements,
          ratio,
        ].join(' | ')} |`,
      );
    }
  }
  return lines.join('\n');
}

/** The machine, in a line. */
export function describeMachine(): string {
  const cpus = os.cpus();
  const gigabytes = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus.length} cores (${cpus[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GB, Node ${process.version}`;
}
