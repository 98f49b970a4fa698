import { existsSync } from 'node:fs';
import { type Home, type RunningState, findState, removeState, writeState } from './home';
import { endProcess, isAlive } from './neo4j-process';
import { withLock } from './with-lock';

/** Notes that this program uses Neo4j, or that Neo4j is to run until somebody stops it. */
export async function joinUsers(
  home: Home,
  state: RunningState,
  { keepRunning }: { readonly keepRunning?: boolean },
): Promise<void> {
  const { users, ...neo4j } = state;
  const isKept = keepRunning || users === undefined;
  await writeState(home, isKept ? neo4j : { ...neo4j, users: [...users, process.pid] });
}

/**
 * Notes that this program has stopped using Neo4j, and ends Neo4j if no other uses it. Returns
 * whether it ended it.
 */
export async function leaveUsers(home: Home, pid: number): Promise<boolean> {
  // A home that was deleted has nobody to take turns with.
  if (!existsSync(home.folder)) return endProcess(pid, home);
  return withLock(home.folder, 'start', {}, async () => {
    const state = await findState(home);
    if (state?.pid !== pid) return endProcess(pid, home);
    if (state.users === undefined) return false;
    const own = state.users.indexOf(process.pid);
    const others = state.users.filter((user, index) => index !== own && isAlive(user));
    if (others.length === 0) return endNeo4j(home, pid);
    await writeState(home, { ...state, users: others });
    return false;
  });
}

/** Ends the Neo4j of this process number and forgets it; whether it ran. */
export async function endNeo4j(home: Home, pid: number): Promise<boolean> {
  const state = await findState(home);
  // So that a server that uses it does not start it again. On a full disk it might, and says so.
  if (state?.pid === pid) await writeState(home, { ...state, stopping: true }).catch(() => {});
  const wasRunning = await endProcess(pid, home);
  await removeState(home, pid);
  return wasRunning;
}
