import { LocalNeo4jError, OTHER_WAYS } from './local-neo4j-error';
import { type Environment, isMissingCommand, runCommand } from './run-command';

/** The oldest Java that Neo4j 5.26 runs on. */
const OLDEST_JAVA = 17;

const INSTALL_JAVA = `Install Java ${OLDEST_JAVA} or later (Debian, Ubuntu: \`apt-get install openjdk-17-jre-headless maven\`).`;

/** Throws JAVA_MISSING or JAVA_TOO_OLD unless the `java` on the path can run Neo4j. */
export async function checkJava(env: Environment, signal?: AbortSignal): Promise<void> {
  let lines: readonly string[];
  try {
    ({ lines } = await runCommand('java', ['-version'], { env, signal }));
  } catch (error) {
    if (!isMissingCommand(error)) throw error;
    throw new LocalNeo4jError(
      'JAVA_MISSING',
      `There is no \`java\` on the path, and the local Neo4j needs it. ${INSTALL_JAVA} ${OTHER_WAYS}`,
    );
  }
  const version = parseJavaVersion(lines);
  if (version === null || version < OLDEST_JAVA) {
    throw new LocalNeo4jError(
      'JAVA_TOO_OLD',
      `The \`java\` on the path is of version ${version ?? 'unknown'} ("${lines[0] ?? ''}"), and the local Neo4j needs ${OLDEST_JAVA} or later. ${INSTALL_JAVA} ${OTHER_WAYS}`,
    );
  }
}

/** The feature version in what `java -version` prints: 17 of `17.0.15`, 8 of `1.8.0_392`. */
export function parseJavaVersion(lines: readonly string[]): number | null {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(lines.join('\n')) ?? [];
  if (first === undefined) return null;
  return Number(first === '1' && second !== undefined ? second : first);
}
