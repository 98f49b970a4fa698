import type { Principal, Role } from '../../domain/principal';
import type { Corrected, Store } from '../../use-cases/graph';
import type { Context } from '../context';
import { requireRole } from '../require-role';
import type { CorrectionType } from './correction.type';

/** Changes the graph for somebody with this role. The answer is read after it. */
export async function carryOut<Result>(
  context: Context,
  role: Role,
  work: (store: Store, by: Principal) => Promise<Result>,
): Promise<Result> {
  const by = requireRole(context, role);
  const result = await work(context.store, by);
  context.loaders = context.openLoaders();
  return result;
}

/** Corrects the graph for a curator. */
export function correctFor(
  context: Context,
  work: (store: Store, by: Principal) => Promise<Corrected>,
): Promise<CorrectionType> {
  return carryOut(context, 'CURATOR', work);
}
