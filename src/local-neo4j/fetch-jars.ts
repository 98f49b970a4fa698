import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { LocalNeo4jError, OTHER_WAYS } from './local-neo4j-error';
import { type CommandOutcome, type Environment, isMissingCommand, runCommand } from './run-command';
import { throttleMessages } from './throttle-messages';
import { withLock } from './with-lock';

/** The same from `src/` and from `dist/`. */
const POM = path.resolve(__dirname, '..', '..', 'neo4j', 'pom.xml');

/** How much of Maven's output a failure shows. */
const LINES_SHOWN = 12;

interface FetchOptions {
  readonly env: Environment;
  readonly say: (message: string) => void;
  readonly signal?: AbortSignal;
}

/** The version of Neo4j that the pom names. */
export async function readNeo4jVersion(): Promise<string> {
  const [, version] = /<neo4j\.version>([^<]+)</.exec(await readFile(POM, 'utf8')) ?? [];
  if (version === undefined) throw new Error(`${POM} names no <neo4j.version>`);
  return version;
}

/**
 * The folder with the jars of this version: `<folder>/<version>`, fetched with Maven where it is
 * not there. A fetch fills a temporary folder, which gets its name when it is complete. So an
 * interrupted one leaves nothing that looks like jars. Throws MAVEN_MISSING or JARS_NOT_FETCHED.
 */
export async function fetchJars(
  folder: string,
  version: string,
  options: FetchOptions,
): Promise<string> {
  const jars = path.join(folder, version);
  if (existsSync(jars)) return jars;
  await mkdir(folder, { recursive: true });
  return withLock(folder, 'fetch', options, async () => {
    if (existsSync(jars)) return jars;
    options.say(`Fetching the jars of Neo4j ${version} with Maven: about 120 MB, only this once`);
    const unfinished = path.join(folder, `${version}.unfinished`);
    await rm(unfinished, { recursive: true, force: true });
    await copyDependencies(unfinished, options);
    await rename(unfinished, jars);
    return jars;
  });
}

async function copyDependencies(target: string, options: FetchOptions): Promise<void> {
  let count = 0;
  const progress = throttleMessages(options.say, () =>
    count === 0
      ? 'Fetching the jars: Maven finds out which'
      : `Fetching the jars: ${count} have come`,
  );
  let outcome: CommandOutcome;
  try {
    outcome = await runCommand('mvn', mavenArguments(target), {
      ...options,
      // Downloads come first, then the copies of those that this machine had before.
      onLine: (line) => {
        if (/Downloaded from .*\.jar\b|Copying .*\.jar\b/.test(line)) count += 1;
      },
    });
  } catch (error) {
    if (!isMissingCommand(error)) throw error;
    throw new LocalNeo4jError(
      'MAVEN_MISSING',
      `There is no \`mvn\` on the path, and the local Neo4j needs it to fetch its jars. Install Maven (Debian, Ubuntu: \`apt-get install maven\`; macOS: \`brew install maven\`). ${OTHER_WAYS}`,
    );
  } finally {
    progress.end();
  }
  if (outcome.exitCode !== 0) {
    const shown = outcome.lines.filter((line) => !/Download(ing|ed) from/.test(line));
    throw new LocalNeo4jError(
      'JARS_NOT_FETCHED',
      `Maven could not fetch the jars of the local Neo4j. Check that it reaches its repository (a proxy or a mirror goes in ~/.m2/settings.xml), and start again. ${OTHER_WAYS} Maven's last lines:\n${shown.slice(-LINES_SHOWN).join('\n')}`,
    );
  }
}

function mavenArguments(target: string): string[] {
  return [
    '--batch-mode',
    '--file',
    POM,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${target}`,
  ];
}
