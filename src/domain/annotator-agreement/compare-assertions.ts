import type { EventReport } from '../event';
import type { Comparison, SetScore, Statements } from './comparison';
import { controlFacts, type Facts, relationFacts } from './facts';
import { sidesOf, type Unit, type UnitPairing } from './pair-extents';
import { NO_RENAMING, type Renaming } from './renaming';
import { scoreOf } from './score';
import type { Annotation, ClaimUnit, UnitOf } from './units';

/** Two annotations, and how their claims and reports of events pair. */
export interface PairedAnnotations {
  readonly a: Annotation;
  readonly b: Annotation;
  readonly claims: UnitPairing<ClaimUnit>;
  readonly reports: UnitPairing<UnitOf<EventReport>>;
  readonly renaming: Renaming;
  readonly isSymmetric: (relationType: string) => boolean;
}

/**
 * Compares the relations and controls of a document, each once, however often it is asserted; and then
 * which claim asserts which report, relation and control.
 */
export function compareAssertions(paired: PairedAnnotations, comparison: Comparison): void {
  const { a, b, claims, reports, renaming, isSymmetric } = paired;
  const [claimsA, claimsB] = sidesOf(claims);
  const relationsA = relationFacts(a.document, NO_RENAMING, isSymmetric);
  const relationsB = relationFacts(b.document, renaming, isSymmetric);
  const controlsA = controlFacts(a.document, NO_RENAMING);
  const controlsB = controlFacts(b.document, renaming);
  const compare = (name: SetScore, on: string, factsA: Facts, factsB: Facts) =>
    compareFacts(
      name,
      on,
      { facts: factsA, claims: claimsA },
      { facts: factsB, claims: claimsB },
      comparison,
    );
  compare('relations', 'relation', relationsA, relationsB);
  compare('controls', 'control', controlsA, controlsB);

  const { pairs, onlyA, onlyB } = reports;
  const name = (unit: UnitOf<EventReport>, key: string) =>
    [unit.id, key, `${unit.item.type} ${comparison.quote(unit).text}`] as const;
  const assertableA = assertableOf(
    [
      ...pairs.map((pair, index) => name(pair.a, `report ${index}`)),
      ...onlyA.map((unit) => name(unit, `report ${unit.id} of A`)),
    ],
    [relationsA, controlsA],
  );
  const assertableB = assertableOf(
    [
      ...pairs.map((pair, index) => name(pair.b, `report ${index}`)),
      ...onlyB.map((unit) => name(unit, `report ${unit.id} of B`)),
    ],
    [relationsB, controlsB],
  );
  const [inA, inB] = [keysOf(assertableA), keysOf(assertableB)];
  comparison.scoreStatements(
    'assertions',
    'asserts',
    claims,
    (claim) => assertedBy(claim, assertableA),
    (claim) => assertedBy(claim, assertableB),
    // A report, relation or control that only one of the two has is reported by itself.
    (key) => inA.has(key) && inB.has(key),
  );
}

interface ClaimedFacts {
  readonly facts: Facts;
  readonly claims: readonly ClaimUnit[];
}

function compareFacts(
  name: SetScore,
  on: string,
  a: ClaimedFacts,
  b: ClaimedFacts,
  comparison: Comparison,
): void {
  const [textsA, textsB] = [a.facts.texts, b.facts.texts];
  const same = [...textsA.keys()].filter((key) => textsB.has(key)).length;
  comparison.sets[name] = scoreOf(textsA.size, textsB.size, same);
  for (const [key, text] of textsA) {
    if (!textsB.has(key)) comparison.differ(on, { unit: firstClaimOf(key, a), text }, null);
  }
  for (const [key, text] of textsB) {
    if (!textsA.has(key)) comparison.differ(on, null, { unit: firstClaimOf(key, b), text });
  }
}

/** The first claim that asserts a relation or control, which so has a place. */
function firstClaimOf(key: string, { facts, claims }: ClaimedFacts): Unit | null {
  const asserting = claims.filter(({ item }) =>
    item.assertsIds.some((id) => facts.keys.get(id) === key),
  );
  return asserting.sort((a, b) => a.extent.start - b.extent.start)[0] ?? null;
}

/** How each thing that claims can assert is compared, and how it reads, by the id that claims know it by. */
type Assertable = ReadonlyMap<string, readonly [key: string, text: string]>;

function assertableOf(
  reports: readonly (readonly [id: string, key: string, text: string])[],
  facts: readonly Facts[],
): Assertable {
  const all = new Map(reports.map(([id, key, text]) => [id, [key, text] as const]));
  for (const { keys, texts } of facts) {
    for (const [id, key] of keys) all.set(id, [key, texts.get(key) as string]);
  }
  return all;
}

function keysOf(assertable: Assertable): Set<string> {
  return new Set(Array.from(assertable.values(), ([key]) => key));
}

function assertedBy({ item }: ClaimUnit, assertable: Assertable): Statements {
  return new Map(
    [...item.reportIds, ...item.assertsIds].flatMap((id) => {
      const known = assertable.get(id);
      return known === undefined ? [] : [known];
    }),
  );
}
