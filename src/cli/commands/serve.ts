import { once } from 'node:events';
import path from 'node:path';
import { Command } from 'commander';
import { ensureLocalKey } from '../../access/local-key';
import { findAllCorpora, readCorpus } from '../../annotations/read-corpus';
import type { OpenCorpus } from '../../domain/corpus';
import { type App, type AppSettings, startApp } from '../../server/app';
import { isLoopback } from '../../server/check-host';
import { checkPort } from '../../server/check-port';
import { readConfig } from '../../server/config';
import { disablePretenuring } from '../../server/disable-pretenuring';
import { openLog } from '../../server/log';
import { Metrics } from '../../server/metrics';
import { type Api, startApi } from '../../server/start-api';
import { connect, type Store } from '../../store/connection';
import { readRevision } from '../../store/read/find-revision';
import { planLists } from '../../store/read/plan-lists';
import { EXIT } from '../exit';
import { importPatiently } from '../import-corpora';
import { openUnpacked } from '../open-unpacked';
import { openGraph } from '../open-graph';
import { say } from '../say';
import { StoppedError, stopSignal } from '../stop-signal';
import { corporaArgument } from './corpora-argument';
import { describeReport } from './import';

/** `claimline serve [CORPUS…]`: imports the corpora and answers, until it is told to stop. */
export function serveCommand(finish: (exitCode: number) => void): Command {
  return new Command('serve')
    .description(
      'Serve the explorer at / and GraphQL at /graphql, and import the named corpora. An empty graph is ' +
        'filled before it answers; any other graph answers during the import. ' +
        'Starts a local Neo4j unless NEO4J_URI names one. Ctrl-C ends it.',
    )
    .addArgument(corporaArgument({ optional: true }))
    .action(async (paths: string[]) => {
      disablePretenuring();
      const config = readConfig();
      const corpora = await findAllCorpora(paths);
      await checkPort(config);
      const signal = stopSignal();
      const api = startApi(config);
      const metrics = new Metrics();
      const graph = await openGraph(config, signal);
      const failed = graph.tend().then((reason): never => {
        throw reason;
      });
      // It is awaited from the first import on.
      failed.catch(() => {});
      let app: App | null = null;
      let store: Store | null = null;
      try {
        const localKey = isLoopback(config.host) ? await findLocalKey(config.home) : null;
        const openCorpus = openCorporaIn(config.corpora);
        const settings = {
          ...config,
          log: openLog(config.logLevel),
          ...{ metrics, localKey, openCorpus, openUnpacked },
        };
        // Separate from the one of imports, since questions do not wait for a silent Neo4j.
        store = await connect(graph.address);
        // A graph that holds something answers while the corpora are looked at; an empty one is filled first.
        if ((await readRevision(store)) > 0) app = await serve(store, settings, api);
        const importing = importPatiently(graph.store, corpora, signal, {
          measure: (run) => metrics.timeImport(run),
        });
        const reports = await Promise.race([importing, failed]);
        for (const report of reports) say(describeReport(report));
        if (reports.some(({ problems }) => problems.length > 0)) {
          finish(EXIT.PROBLEMS);
          return;
        }
        app ??= await serve(store, settings, api);
        if (!signal.aborted) await Promise.race([once(signal, 'abort'), failed]);
      } catch (error) {
        // A server that is told to end ends well; what has not been imported goes in the next time.
        if (app === null || !(error instanceof StoppedError)) throw error;
      } finally {
        try {
          if (app !== null) await end(app);
          await store?.close();
        } finally {
          await graph.close();
        }
      }
    });
}

/** The key of the machine's owner; null where there can be none, which is told. */
async function findLocalKey(home: string): Promise<string | null> {
  try {
    const { file, secret } = await ensureLocalKey(home);
    say(`The key of this machine's owner, an admin: ${file}`);
    return secret;
  } catch (error) {
    say(`There is no local key. ${(error as Error).message}`);
    return null;
  }
}

async function end(app: App): Promise<void> {
  say('Ending: first the requests in flight, then the driver, then Neo4j');
  await app.close();
}

/** Opens corpora of a folder by their names; null where there is no folder. */
function openCorporaIn(folder: string | null): OpenCorpus | null {
  return folder === null ? null : (name) => readCorpus(path.join(folder, name));
}

async function serve(store: Store, settings: AppSettings, api: Promise<Api>): Promise<App> {
  const app = await startApp(store, settings, api);
  say(`Explorer: ${app.address}/   GraphQL: ${app.address}/graphql   (Ctrl-C ends)`);
  // Before the corpora are looked at, which takes what a first query needs. One that comes earlier plans for itself.
  await planLists(store).catch(() => {});
  return app;
}
