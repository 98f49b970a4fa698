import { once } from 'node:events';
import { Command } from 'commander';
import { type App, startApp } from '../../server/app';
import { checkPort } from '../../server/check-port';
import { type Config, readConfig } from '../../server/config';
import type { Store } from '../../store/connection';
import { readRevision } from '../../store/read/find-revision';
import { EXIT } from '../exit';
import { importCorpora } from '../import-corpora';
import { openGraph } from '../open-graph';
import { say } from '../say';
import { stopSignal } from '../stop-signal';
import { corporaArgument } from './corpora-argument';
import { describeReport } from './import';

/** `claimline serve [CORPUS…]`: imports the corpora and answers, until it is told to stop. */
export function serveCommand(finish: (exitCode: number) => void): Command {
  return new Command('serve')
    .description(
      'Import the corpora named, then serve GraphQL at /graphql and a page to ask from at /.\n' +
        'Starts a local Neo4j unless NEO4J_URI names one. Ctrl-C ends it.',
    )
    .addArgument(corporaArgument({ optional: true }))
    .action(async (paths: string[]) => {
      const config = readConfig();
      await checkPort(config);
      const signal = stopSignal();
      const graph = await openGraph(config, signal);
      let app: App | null = null;
      try {
        // A graph that holds something answers while the corpora are looked at; an empty one is filled first.
        if ((await readRevision(graph.store)) > 0) app = await serve(graph.store, config);
        const reports = await importCorpora(graph.store, paths, signal);
        for (const report of reports) say(describeReport(report));
        if (reports.some(({ problems }) => problems.length > 0)) {
          finish(EXIT.PROBLEMS);
          return;
        }
        app ??= await serve(graph.store, config);
        if (!signal.aborted) await once(signal, 'abort');
      } finally {
        if (app !== null) {
          say('Ending: first the requests in flight, then the driver, then Neo4j');
          await app.close();
        }
        await graph.close();
      }
    });
}

async function serve(store: Store, config: Config): Promise<App> {
  const app = await startApp(store, config);
  say(`GraphQL: ${app.address}/graphql   The page to ask from: ${app.address}/   (Ctrl-C ends)`);
  return app;
}
