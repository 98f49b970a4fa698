import type { Extent } from '../extent';
import { pairBest, type Pairable } from './pair-best';

/** A stretch of text that somebody annotated, and what they say of it as far as it helps to pair it. */
export interface Unit {
  /** `mention:<document>:<annotation id>` and the like. */
  readonly id: string;
  readonly extent: Extent;
  /** As many for every unit of a kind; compared one by one. */
  readonly properties: readonly string[];
}

export interface UnitPair<Item extends Unit> {
  readonly a: Item;
  readonly b: Item;
  /** Whether both mark exactly the same words. */
  readonly isExact: boolean;
}

export interface UnitPairing<Item extends Unit> {
  readonly pairs: readonly UnitPair<Item>[];
  readonly onlyA: readonly Item[];
  readonly onlyB: readonly Item[];
}

/** Everything that each annotator marks: the pairs in their order, then what only one of them marks. */
export function sidesOf<Item extends Unit>({
  pairs,
  onlyA,
  onlyB,
}: UnitPairing<Item>): readonly [a: readonly Item[], b: readonly Item[]] {
  return [
    [...pairs.map(({ a }) => a), ...onlyA],
    [...pairs.map(({ b }) => b), ...onlyB],
  ];
}

/** A property in common matters only between pairs that are as good by their words. */
const LIKENESS = 1e-6;

/**
 * Pairs two annotators' units one to one. Units on exactly the same words pair first. The others pair
 * where they overlap, so that their overlaps (Dice's coefficient in code points) add up to the most.
 */
export function pairExtents<Item extends Unit>(
  a: readonly Item[],
  b: readonly Item[],
): UnitPairing<Item> {
  const [allA, allB] = [a.map(keyed), b.map(keyed)];
  const exact = pairBest(allA, allB, (one, other) =>
    one.unit.extent.key === other.unit.extent.key ? 1 + likenessOf(one.unit, other.unit) : 0,
  );
  const [restA, restB] = withoutPaired(allA, allB, exact);
  const overlapping = pairBest(restA, restB, (one, other) => {
    const overlap = overlapOf(one.unit.extent, other.unit.extent);
    return overlap === 0 ? 0 : overlap + likenessOf(one.unit, other.unit);
  });
  const [onlyA, onlyB] = withoutPaired(restA, restB, overlapping);
  const pairs = [
    ...exact.map((pair) => ({ pair, isExact: true })),
    ...overlapping.map((pair) => ({ pair, isExact: false })),
  ];
  return {
    pairs: pairs
      .map(({ pair: [one, other], isExact }) => ({ a: one.unit, b: other.unit, isExact }))
      .sort((one, other) => one.a.extent.start - other.a.extent.start),
    onlyA: onlyA.map(({ unit }) => unit),
    onlyB: onlyB.map(({ unit }) => unit),
  };
}

/** Dice's coefficient of two stretches of text: twice what they share, of both lengths together. */
export function overlapOf(a: Extent, b: Extent): number {
  return (2 * sharedLength(a, b)) / (a.length + b.length);
}

function sharedLength(a: Extent, b: Extent): number {
  let shared = 0;
  for (const one of a.fragments) {
    for (const other of b.fragments) {
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    }
  }
  return shared;
}

interface KeyedUnit<Item extends Unit> extends Pairable {
  readonly unit: Item;
}

function keyed<Item extends Unit>(unit: Item): KeyedUnit<Item> {
  return { unit, key: JSON.stringify([unit.extent.key, ...unit.properties]) };
}

function likenessOf(a: Unit, b: Unit): number {
  return (
    LIKENESS * a.properties.filter((property, index) => property === b.properties[index]).length
  );
}

function withoutPaired<Item>(
  a: readonly Item[],
  b: readonly Item[],
  pairs: readonly (readonly [Item, Item])[],
): [Item[], Item[]] {
  const paired = new Set(pairs.flat());
  return [a.filter((one) => !paired.has(one)), b.filter((one) => !paired.has(one))];
}
