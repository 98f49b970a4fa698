import { Argument, Command } from 'commander';
import { readConfig } from '../../server/config';
import type { ImportReport } from '../../store/import/import-report';
import { countOf } from '../../domain/count-of';
import { withdrawCorpus } from '../../use-cases/withdraw-corpus';
import { findCorpusId } from '../find-corpus-id';
import { openGraph } from '../open-graph';
import { logWaits } from '../log-waits';
import { stopSignal } from '../stop-signal';

/** `claimline withdraw CORPUS…`: takes corpora out of the graph as it is now, and keeps its past. */
export function withdrawCommand(): Command {
  return new Command('withdraw')
    .description(
      'Take corpora out of the graph. knownAsOf still shows what the graph knew before. Importing one ' +
        'again brings it back.',
    )
    .addArgument(
      new Argument('<corpus...>', 'the id of a corpus, or a folder with its corpus.yaml'),
    )
    .option('--json', 'print one JSON object on standard output')
    .action(async (corpora: string[], { json }: { json?: boolean }) => {
      const ids = await Promise.all(corpora.map(findCorpusId));
      const signal = stopSignal();
      const graph = await openGraph(readConfig(), signal);
      try {
        const reports: ImportReport[] = [];
        const onProgress = () => signal.throwIfAborted();
        for (const id of ids) {
          const options = { onProgress, onWait: logWaits(id) };
          reports.push(await withdrawCorpus(graph.store, id, options));
        }
        if (json) console.log(JSON.stringify({ corpora: reports }, null, 2));
        else for (const report of reports) console.log(describeWithdrawal(report));
      } finally {
        await graph.close();
      }
    });
}

/** Describes a withdrawal in a line. */
export function describeWithdrawal({
  corpusId,
  changed,
  documents,
  entities,
  claims,
}: ImportReport): string {
  if (!changed) return `${corpusId}: is withdrawn already`;
  return (
    `${corpusId}: ${countOf(documents.withdrawn, 'document')} and ` +
    `${countOf(entities.withdrawn, 'entity', 'entities')} withdrawn, ` +
    `${countOf(claims.superseded, 'claim')} superseded`
  );
}
