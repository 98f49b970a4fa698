/** The oldest version that works: 5.26 LTS. */
export const OLDEST_SERVER = { major: 5, minor: 26 };

/**
 * Whether a server such as `Neo4j/5.26.30`, `Neo4j/5.27-aura` or `Neo4j/2025.06.0` is new enough.
 */
export function isNewEnough(agent: string): boolean {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (major === undefined) return false;
  return (
    Number(major) > OLDEST_SERVER.major ||
    (Number(major) === OLDEST_SERVER.major && Number(minor) >= OLDEST_SERVER.minor)
  );
}
