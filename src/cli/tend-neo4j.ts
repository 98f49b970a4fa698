import { setTimeout } from 'node:timers/promises';
import {
  type LaunchOptions,
  launchLocalNeo4j,
  type LocalNeo4j,
  restartLocalNeo4j,
} from '../local-neo4j/launch';
import { LocalNeo4jError } from '../local-neo4j/local-neo4j-error';
import { say } from './say';

/** How often the server starts its Neo4j again before it ends. */
const MOST_RESTARTS = 3;

/** The pause between two questions whether Neo4j answers, in milliseconds. */
const ASK_EVERY = 4_000;

/** So many questions in a row without an answer make it silent: a minute, as each waits for a second. */
const SILENT_AFTER = 12;

/** A local Neo4j, which a server may have started again where it was killed or does not answer. */
export class TendedNeo4j {
  private restarting: Promise<LocalNeo4j | null> = Promise.resolve(null);
  private isStopping = false;

  private constructor(
    private neo4j: LocalNeo4j,
    private readonly options: LaunchOptions,
  ) {}

  static async launch(options: LaunchOptions): Promise<TendedNeo4j> {
    return new TendedNeo4j(await launchLocalNeo4j(options), options);
  }

  /** Stays the same over restarts. */
  get address(): Pick<LocalNeo4j, 'uri' | 'user' | 'password'> {
    return this.neo4j;
  }

  /**
   * Starts Neo4j again where it was killed or has not answered for a minute, at most three times. Resolves
   * with why there is no Neo4j any more; never while it runs.
   */
  async tend(isReachable: () => Promise<boolean>): Promise<LocalNeo4jError> {
    for (let restarts = 1; ; restarts += 1) {
      const trouble = await this.waitForTrouble(isReachable);
      if (this.isStopping) return new Promise(() => {});
      if (restarts > MOST_RESTARTS) return this.gaveUp(trouble);
      this.restarting = restartLocalNeo4j(this.neo4j, this.options, () =>
        say(`${trouble}: starting it again (restart ${restarts} of ${MOST_RESTARTS})`),
      );
      const next = await this.restarting;
      if (next === null) return this.ended();
      this.neo4j = next;
    }
  }

  /** Ends Neo4j, unless another program uses it. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.restarting.catch(() => {});
    await this.neo4j.stop();
  }

  private async waitForTrouble(isReachable: () => Promise<boolean>): Promise<string> {
    const { exited, pid } = this.neo4j;
    let hasExited = false;
    const exit = exited.then(() => {
      hasExited = true;
      return true;
    });
    for (let silent = 0; silent < SILENT_AFTER;) {
      const pause = setTimeout(ASK_EVERY, false, { ref: false });
      if (await Promise.race([exit, pause])) break;
      silent = (await isReachable()) ? 0 : silent + 1;
    }
    return hasExited
      ? `Neo4j (process ${pid}) was killed`
      : `Neo4j (process ${pid}) has not answered for a minute`;
  }

  private ended(): LocalNeo4jError {
    return new LocalNeo4jError(
      'NEO4J_ENDED',
      `Neo4j has ended, so the server has ended too. If nobody stopped it, the logs in ${this.options.home} say why. Start the server again.`,
    );
  }

  private gaveUp(trouble: string): LocalNeo4jError {
    return new LocalNeo4jError(
      'NEO4J_ENDED',
      `${trouble}, after ${MOST_RESTARTS} restarts; the server ends. The logs in ${this.options.home} say why (too little memory kills it too). Start the server again.`,
    );
  }
}
