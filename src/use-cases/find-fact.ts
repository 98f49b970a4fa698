import type { Contradiction } from '../domain/contradiction/contradiction';
import type { Lens } from '../domain/control/lens';
import { isPlaceType } from '../domain/entity';
import { quote } from '../domain/quote';
import type { AddressSettings } from '../domain/permalink';
import type { When } from '../domain/when';
import type { Loaders } from '../store/loaders';
import type { ClaimRecord, EntityRecord } from '../store/records';
import { rangeAsked } from './ask-control';
import { checkLens } from './check-node';
import { findContradiction, isContradictionId } from './find-node';
import { InputError } from './input-error';

/** A fact with an address: a claim, who held a place, or a contradiction. */
export interface FactQuestion {
  readonly id: string;
  /** The time asked about, of a place alone; null for its whole timeline. */
  readonly at: When | null;
  /** Whom to believe, and what was known: the parts that an address can hold. */
  readonly lens: Lens | null;
}

/** A fact, as it was found. */
export type Fact =
  | { readonly kind: 'CLAIM'; readonly claim: ClaimRecord }
  | { readonly kind: 'CONTROL'; readonly place: EntityRecord }
  | { readonly kind: 'CONTRADICTION'; readonly contradiction: Contradiction };

/** The settings of a fact's address: only who held a place is asked of a time and under a lens. */
export function factSettings({ id, at, lens }: FactQuestion): AddressSettings {
  if (/^(claim|contradiction):/.test(id)) return {};
  return { at: at?.edtf, accordingTo: lens?.accordingTo, excluding: lens?.excluding };
}

const IN_ADDRESSES: readonly (keyof Lens)[] = ['accordingTo', 'excluding', 'knownAsOf'];

/**
 * Finds the fact that a question names; null where the id names none. A contradiction that no longer stands is found
 * as of a moment at which it did. Throws an InputError where the question has no address.
 */
export async function findFact(
  graph: Loaders,
  { id, at, lens }: FactQuestion,
): Promise<Fact | null> {
  const extra = (Object.keys(lens ?? {}) as (keyof Lens)[]).find(
    (part) => (lens?.[part] ?? null) !== null && !IN_ADDRESSES.includes(part),
  );
  if (extra !== undefined) {
    throw new InputError(`lens.${extra}`, 'has no place in an address', IN_ADDRESSES.join(', '));
  }
  await checkLens(graph, lens);
  if (at !== null) rangeAsked(at);
  if (isContradictionId(id)) {
    const contradiction = await findContradiction(graph, id, lens);
    return contradiction && { kind: 'CONTRADICTION', contradiction };
  }
  const node = await graph.node(id);
  if (node === null) return null;
  if (node.label === 'Claim') return { kind: 'CLAIM', claim: node };
  if (node.label === 'Entity' && isPlaceType(node.type)) return { kind: 'CONTROL', place: node };
  const problem = `is ${quote(id)}, which is no fact with a history`;
  throw new InputError('id', problem, 'the id of a claim, a place or a contradiction');
}
