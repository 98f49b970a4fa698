import type { Store, Transaction } from '../connection';
import type { RunStatement } from '../control/load-control-setting';
import { fingerprint } from '../import/fingerprint';
import { loadStatement } from '../statement';
import { type Author, ChangeLog } from './change-log';
import { lockGraph, momentAfter } from './graph-writer';
import {
  auditIdOf,
  raiseRevision,
  recordAudit,
  type Repeatable,
  type WholeAct,
} from './record-change';

const FIND_REPEATED = loadStatement<{ key: string }, Repeated>(__dirname, 'find-repeated.cypher');

/** A client id that its principal has given to another correction. */
export class ClientIdTakenError extends Error {
  override readonly name = 'ClientIdTakenError';
  readonly code = 'BAD_USER_INPUT';

  constructor(readonly auditId: string) {
    super(
      `clientId was given to another correction, ${auditId} (expected a new one, or the input of that one)`,
    );
  }
}

/** A correction as its client asks for it. */
export interface CorrectionRequest extends Author {
  /** Chosen by the client, so that a call that is sent twice is carried out once. */
  readonly clientId: string;
  readonly reason: string | null;
  /** All that the client gives beside: the same under the same client id. */
  readonly input: readonly unknown[];
}

/** The graph while a correction is carried out. */
export interface Correcting {
  readonly transaction: Transaction;
  readonly recordedAt: number;
  /** The revision before it. */
  readonly revision: number;
  readonly auditId: string;
  readonly log: ChangeLog;
}

/** The things that a correction did, and the id of the thing that it gives. */
export type Outcome = Pick<WholeAct, 'of' | 'before' | 'after'> & { readonly result: string };

/** A correction that has been carried out, now or before. */
export interface Corrected {
  readonly auditId: string;
  readonly revision: number;
  /** The id of the thing that it gives. */
  readonly result: string;
  /** Whether it had been carried out before, so that nothing was written. */
  readonly repeated: boolean;
}

/**
 * Carries out one correction in one transaction, with its audit record. A correction that comes again under its client
 * id writes nothing and gives the first one's result. An error of `work` leaves the graph as it is.
 * @throws ClientIdTakenError where the client id comes again with another input
 */
export function writeCorrection(
  store: Store,
  { act, by, clientId, reason, input }: CorrectionRequest,
  work: (correcting: Correcting) => Promise<Outcome>,
  now: () => number = Date.now,
): Promise<Corrected> {
  const { key, input: asked } = repeatableOf({ act, by, clientId, reason, input });
  return store.write(async (transaction) => {
    const graph = await lockGraph(transaction);
    const known = await findRepeated(transaction.run, { key, input: asked });
    if (known !== null) return known;
    const recordedAt = momentAfter(graph.recordedAt, now);
    const auditId = auditIdOf(graph.revision + 1);
    const log = new ChangeLog();
    const at = { transaction, recordedAt, revision: graph.revision, auditId, log };
    const { result, ...outcome } = await work(at);
    const actor = { act, by };
    const revision = await raiseRevision(transaction, recordedAt, {
      ...log.columns,
      act: actor,
      auditId,
    });
    const whole = { ...actor, ...outcome, reason, id: auditId, revision, recordedAt };
    await recordAudit(transaction, whole, { key, input: asked, result });
    return { auditId, revision, result, repeated: false };
  });
}

/** By which something that is asked for is known when it comes again. */
export function repeatableOf({
  act,
  by,
  clientId,
  reason,
  input,
}: CorrectionRequest): Omit<Repeatable, 'result'> {
  return { key: JSON.stringify([by.id, clientId]), input: fingerprint(act, reason, input) };
}

/**
 * The act that was carried out under this key; null if there is none yet.
 * @throws ClientIdTakenError where that act had another input
 */
export async function findRepeated(
  run: RunStatement,
  { key, input }: Omit<Repeatable, 'result'>,
): Promise<Corrected | null> {
  const [known] = await run(FIND_REPEATED, { key }, (row) => row);
  if (known === undefined) return null;
  const { id: auditId, revision, result } = known;
  if (known.input !== input) throw new ClientIdTakenError(auditId);
  return { auditId, revision, result, repeated: true };
}

interface Repeated {
  readonly id: string;
  readonly input: string;
  readonly result: string;
  readonly revision: number;
}
