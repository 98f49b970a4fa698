import { once } from 'node:events';
import { Command } from 'commander';
import { serveMcpOverStdio } from '../../mcp/serve-stdio';
import { askWithin } from '../../server/ask-api';
import { type Config, readConfig } from '../../server/config';
import { startApi } from '../../server/start-api';
import { connect } from '../../store/connection';
import { readRevision } from '../../store/read/find-revision';
import { openGraph } from '../open-graph';
import { say } from '../say';
import { StoppedError, stopSignal } from '../stop-signal';

/** `claimline mcp`: answers an assistant over standard input and output, until it goes away. */
export function mcpCommand(): Command {
  return new Command('mcp')
    .description(
      'Answer an assistant by MCP (Model Context Protocol) over standard input and output: who said ' +
        'what, who held what, what contradicts what. It only reads. docs/assistants.md says how to set it up.',
    )
    .action(async () => {
      const config = readConfig();
      const gone = new AbortController();
      const signal = AbortSignal.any([stopSignal(), gone.signal]);
      process.stdin.once('end', () => gone.abort(new StoppedError()));
      const site = config.url ?? `http://${config.host}:${config.port}`;
      // An assistant waits for some seconds only until it is greeted. Neo4j may take longer to start.
      const opening = open(config, signal);
      const ask = askWithin(opening, site, signal);
      const connection = serveMcpOverStdio({ ask, site }, ({ message }) => say(message));
      try {
        const { failed } = await opening;
        say('MCP on standard input and output (Ctrl-C ends)');
        await Promise.race([stopped(signal), failed]);
      } catch (error) {
        if (!(error instanceof StoppedError)) throw error;
      } finally {
        await connection.close();
        await opening.then(({ close }) => close()).catch(() => {});
      }
    });
}

/** The graph and the API over it, what ends them, and a promise that rejects where Neo4j is lost for good. */
async function open(config: Config, signal: AbortSignal) {
  const [graph, api] = await Promise.all([openGraph(config, signal), startApi(config)]);
  const store = await connect(graph.address);
  if ((await readRevision(store)) === 0) {
    say('The graph is empty. Import a corpus first: claimline import seeds');
  }
  const failed = graph.tend().then((reason) => Promise.reject(reason));
  const close = async () => {
    await store.close();
    await api.stop();
    await graph.close();
  };
  return { api, store, failed, close };
}

async function stopped(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
