import { isActorType, isPlaceType, entityTypeOfId } from '../../domain/entity';
import { TIE_TYPES, type Tie } from '../../domain/control/ties';
import type { Transaction } from '../connection';
import { loadStatement } from '../statement';
import { type Lineage, loadLineages } from './load-lineages';
import { loadSameForces } from './load-same-forces';

const FIND_AFFIRMED_TIES = loadStatement<
  { relationIds: readonly string[] },
  TieEnds & { id: string }
>(__dirname, 'find-affirmed-ties.cypher');

/** Connections of forces and places. Derived control depends on them beside the claims of a place. */
export interface ControlLinks {
  /** By force, all ids of it, that which stands for it first. */
  readonly sames: ReadonlyMap<string, readonly string[]>;
  /** By place, in which places it lies. */
  readonly lines: ReadonlyMap<string, Lineage>;
  /** By relation, those ties that current claims affirm. */
  readonly ties: ReadonlyMap<string, TieEnds>;
}

/** A tie without its time. */
export type TieEnds = Omit<Tie, 'when'>;

export const NO_LINKS: ControlLinks = { sames: new Map(), lines: new Map(), ties: new Map() };

/** The links of some entities. */
export async function loadLinksOf(
  { run }: Transaction,
  entityIds: readonly string[],
): Promise<ControlLinks> {
  if (entityIds.length === 0) return NO_LINKS;
  const ofType = (isType: typeof isActorType) =>
    entityIds.filter((id) => isType(entityTypeOfId(id)!));
  const [sames, lines] = await Promise.all([
    loadSameForces(run, ofType(isActorType)),
    loadLineages(run, ofType(isPlaceType)),
  ]);
  return { sames, lines, ties: new Map() };
}

/** Which of some relations tie two forces, as current claims affirm. */
export async function loadTiesIn(
  { run }: Transaction,
  relationIds: readonly string[],
): Promise<ControlLinks> {
  if (relationIds.length === 0) return NO_LINKS;
  const ties = await run(
    FIND_AFFIRMED_TIES,
    { relationIds },
    ({ id, ...tie }) => [id, tie] as const,
  );
  return { ...NO_LINKS, ties: new Map(ties) };
}

/** Whether a relation, by its id, is of a type that ties two forces. */
export function isTieId(relationId: string): boolean {
  return TIE_TYPES.some((type) => relationId.startsWith(`relation:${type}:`));
}

/** The differences between the links before and after a change. */
export interface ChangedLinks {
  /** Every id of a force that has another id, or other ids, than before. */
  readonly forceIds: ReadonlySet<string>;
  /** Places that lie in others than before. */
  readonly placeIds: ReadonlySet<string>;
  /** All that those places lay in before. */
  readonly formerWholeIds: ReadonlySet<string>;
  /** Ties that are affirmed now or were before, but not both. */
  readonly ties: readonly TieEnds[];
}

export function changedLinks(before: ControlLinks, after: ControlLinks): ChangedLinks {
  const forceIds = new Set<string>();
  for (const id of union(before.sames, after.sames)) {
    const [old, now] = [before.sames.get(id) ?? [id], after.sames.get(id) ?? [id]];
    if (old.join('\n') !== now.join('\n')) for (const same of [...old, ...now]) forceIds.add(same);
  }
  const placeIds = new Set<string>();
  const formerWholeIds = new Set<string>();
  for (const id of union(before.lines, after.lines)) {
    const [old, now] = [before.lines.get(id), after.lines.get(id)];
    if (sorted(old?.partOf) === sorted(now?.partOf)) continue;
    placeIds.add(id);
    for (const wholeId of old?.wholeIds ?? []) formerWholeIds.add(wholeId);
  }
  const ties = [...union(before.ties, after.ties)]
    .filter((id) => before.ties.has(id) !== after.ties.has(id))
    .map((id) => before.ties.get(id) ?? after.ties.get(id)!);
  return { forceIds, placeIds, formerWholeIds, ties };
}

/** The changes of several parts of a transaction together. */
export function allChanges(changes: readonly ChangedLinks[]): ChangedLinks {
  const all = (of: (links: ChangedLinks) => Iterable<string>) =>
    new Set(changes.flatMap((links) => [...of(links)]));
  return {
    forceIds: all(({ forceIds }) => forceIds),
    placeIds: all(({ placeIds }) => placeIds),
    formerWholeIds: all(({ formerWholeIds }) => formerWholeIds),
    ties: changes.flatMap(({ ties }) => ties),
  };
}

function union(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): Set<string> {
  return new Set([...a.keys(), ...b.keys()]);
}

function sorted(ids: readonly string[] = []): string {
  return [...ids].sort().join('\n');
}
