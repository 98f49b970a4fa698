import { Command } from 'commander';
import { findAllCorpora } from '../../annotations/read-corpus';
import { countOf } from '../../domain/count-of';
import { countOfProblems, formatProblem } from '../../domain/problem';
import { readConfig } from '../../server/config';
import type { ImportReport, RecordCounts } from '../../store/import/import-report';
import { EXIT } from '../exit';
import { explainImportFailure } from '../explain-import-failure';
import { importCorpora } from '../import-corpora';
import { openGraph } from '../open-graph';
import { stopSignal } from '../stop-signal';
import { corporaArgument } from './corpora-argument';

/** `claimline import CORPUS…`: reads corpora into the graph, all of a corpus or nothing. */
export function importCommand(finish: (exitCode: number) => void): Command {
  return new Command('import')
    .description(
      'Import corpora into the graph. A corpus with problems is not imported; importing one again ' +
        'changes only what changed. Starts a local Neo4j for it unless NEO4J_URI names one.',
    )
    .addArgument(corporaArgument())
    .option('--keep-going', 'leave out documents with problems and import the others')
    .option('--json', 'print one JSON object on standard output')
    .action(async (paths: string[], options: { json?: boolean; keepGoing?: boolean }) => {
      const corpora = await findAllCorpora(paths);
      const signal = stopSignal();
      const config = readConfig();
      const graph = await openGraph(config, signal);
      try {
        const reports = await importCorpora(graph.store, corpora, signal, options);
        if (options.json) console.log(JSON.stringify({ corpora: reports }, null, 2));
        else for (const report of reports) console.log(describeReport(report));
        if (reports.some(({ problems }) => problems.length > 0)) finish(EXIT.PROBLEMS);
      } catch (error) {
        throw await explainImportFailure(error, config, paths);
      } finally {
        await graph.close();
      }
    });
}

/** Describes an import in a line, behind its problems and notes, a line each. */
export function describeReport(report: ImportReport): string {
  const { corpusId, problems, skipped, changed, documents } = report;
  const leftOut = `${countOf(skipped, 'document')} left out for ${skipped === 1 ? 'its' : 'their'}`;
  const summary =
    changed || documents.unchanged > 0
      ? `${describeChanges(report)}; ${leftOut} problems`
      : `${corpusId ?? 'The corpus'}: ${countOfProblems(problems)}, nothing imported`;
  const notes = report.notes.map((note) => `note: ${note}`);
  if (problems.length > 0) return [...problems.map(formatProblem), ...notes, summary].join('\n');
  return [...notes, describeChanges(report)].join('\n');
}

function describeChanges(report: ImportReport): string {
  const { corpusId, changed, documents, entities, mentions, quantities, claims, assessments } =
    report;
  if (!changed) return `${corpusId}: nothing has changed (${countOf(claims.unchanged, 'claim')})`;
  const parts = [
    `${countOf(documents.added, 'document')} added, ${documents.changed} changed`,
    `${countOf(entities.added, 'entity', 'entities')} added, ${entities.changed} changed`,
    `${countOf(mentions.added, 'mention')} added, ${mentions.superseded} superseded`,
    ...describeSome(quantities, 'quantity', 'quantities'),
    `${countOf(claims.added, 'claim')} added, ${claims.superseded} superseded, ${claims.unchanged} unchanged`,
    ...describeSome(assessments, 'assessment'),
  ];
  return `${corpusId}: ${parts.join('; ')}`;
}

/** One part; none if the import changed nothing. */
function describeSome({ added, superseded }: RecordCounts, one: string, many?: string): string[] {
  return added + superseded > 0
    ? [`${countOf(added, one, many)} added, ${superseded} superseded`]
    : [];
}
