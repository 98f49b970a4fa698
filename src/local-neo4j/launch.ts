/** A Neo4j that this machine runs for Claimline, reachable from this machine only. */
export interface LocalNeo4j {
  /** `bolt://127.0.0.1:<port>` */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  /** Resolves when the process has ended. */
  stop(): Promise<void>;
  /** Resolves with the exit code, null where a signal ended it, when the process ends for whatever reason. */
  readonly exited: Promise<number | null>;
}

export interface LaunchOptions {
  /** The folder that holds everything: jars, data, configuration, logs, password, state. */
  readonly home: string;
  /** 0 takes a free port. Default 7688. */
  readonly boltPort?: number;
  /** Default 1024. */
  readonly heapMegabytes?: number;
  /** The environment that java and mvn are found in. Default: this process's. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Is told what is being done, in sentences. */
  readonly say?: (message: string) => void;
}

export async function launchLocalNeo4j(options: LaunchOptions): Promise<LocalNeo4j> {
  throw new Error(`not yet: ${options.home}`);
}
