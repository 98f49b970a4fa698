import type { Extent } from '../extent';
import type { Comparison, SpanScore, Statements } from './comparison';
import { overlapOf, sidesOf, type UnitPairing } from './pair-extents';
import { NO_RENAMING, type Renaming } from './renaming';
import { scoreOf } from './score';
import type { ClaimUnit } from './units';

/** Compares claims: their contents, and of those that pair all that is said of them. */
export function compareClaims(
  pairing: UnitPairing<ClaimUnit>,
  renaming: Renaming,
  comparison: Comparison,
): void {
  const { pairs } = pairing;
  comparison.scoreUnits('claims', 'claim', pairing, ({ item: { mode, factuality, speakerIds } }) =>
    [mode, factuality, ...speakerIds].join(' '),
  );
  compareParts('cues', 'cue', pairing, ({ cue }) => cue, comparison);
  compareParts('sources', 'source', pairing, ({ source }) => source, comparison);
  comparison.label('mode', 'mode', pairs, ({ item }) => item.mode);
  comparison.label('factuality', 'factuality', pairs, ({ item }) => item.factuality);
  const [inA, inB] = sidesOf(pairing);
  const alike = (label: 'mode' | 'factuality') =>
    pairs.filter(({ a, b }) => a.item[label] === b.item[label]).length;
  comparison.sets.modes = scoreOf(inA.length, inB.length, alike('mode'));
  comparison.sets.factualities = scoreOf(inA.length, inB.length, alike('factuality'));
  comparison.scoreStatements(
    'speakers',
    'speaker',
    pairing,
    (claim) => speakersOf(claim, NO_RENAMING),
    (claim) => speakersOf(claim, renaming),
  );
  comparison.scoreStatements(
    'circumstances',
    'occasion or time',
    pairing,
    (claim) => circumstancesOf(claim, NO_RENAMING),
    (claim) => circumstancesOf(claim, renaming),
  );
  compareNesting(pairing, comparison);
}

/** Compares cues or sources. One that only one of two paired claims has is a disagreement, too. */
function compareParts(
  name: SpanScore,
  on: string,
  pairing: UnitPairing<ClaimUnit>,
  partOf: (claim: ClaimUnit) => Extent | null,
  comparison: Comparison,
): void {
  let [exact, overlapping] = [0, 0];
  for (const { a, b } of pairing.pairs) {
    const [partA, partB] = [partOf(a), partOf(b)];
    if (partA?.key === partB?.key) {
      if (partA === null) continue;
      exact += 1;
      overlapping += 1;
      continue;
    }
    if (partA !== null && partB !== null && overlapOf(partA, partB) > 0) overlapping += 1;
    const sayingOf = (claim: ClaimUnit, part: Extent | null) =>
      part === null ? { unit: claim, text: null } : comparison.quote(claim, part);
    comparison.differ(on, sayingOf(a, partA), sayingOf(b, partB), partA ?? partB ?? a.extent);
  }
  const countOf = (claims: readonly ClaimUnit[]) =>
    claims.filter((claim) => partOf(claim) !== null).length;
  const [claimsA, claimsB] = sidesOf(pairing);
  const [inA, inB] = [countOf(claimsA), countOf(claimsB)];
  comparison.spans[name] = {
    exact: scoreOf(inA, inB, exact),
    overlapping: scoreOf(inA, inB, overlapping),
  };
}

/** The publisher speaks every narrated claim, which no annotator says. */
function speakersOf({ item }: ClaimUnit, { entity }: Renaming): Statements {
  return item.mode === 'NARRATED'
    ? new Map()
    : new Map(item.speakerIds.map((id) => [entity(id), id]));
}

/** The event at which a claim was made, and the time. */
function circumstancesOf({ item }: ClaimUnit, { event }: Renaming): Statements {
  const { occasionId, saidWhen } = item;
  const said = new Map<string, string>();
  if (occasionId !== null) said.set(`OCCASION ${event(occasionId)}`, `OCCASION ${occasionId}`);
  if (saidWhen !== null) said.set(`WHEN ${saidWhen.edtf}`, `WHEN ${saidWhen.edtf}`);
  return said;
}

/** Compares which claim relays which. */
function compareNesting(pairing: UnitPairing<ClaimUnit>, comparison: Comparison): void {
  const idInA = new Map(pairing.pairs.map(({ a, b }) => [b.id, a.id]));
  const textsOf = (claims: readonly ClaimUnit[]) =>
    new Map(claims.map((claim) => [claim.id, comparison.quote(claim).text]));
  const [claimsA, claimsB] = sidesOf(pairing);
  const [textInA, textInB] = [textsOf(claimsA), textsOf(claimsB)];
  comparison.scoreStatements(
    'nesting',
    'relayed by',
    pairing,
    ({ item: { parentId } }) => parentOf(parentId, textInA, (id) => id),
    ({ item: { parentId } }) => parentOf(parentId, textInB, (id) => idInA.get(id) ?? `${id} of B`),
  );
}

function parentOf(
  parentId: string | null,
  texts: ReadonlyMap<string, string | null>,
  inTermsOfA: (id: string) => string,
): Statements {
  return parentId === null
    ? new Map()
    : new Map([[inTermsOfA(parentId), texts.get(parentId) ?? parentId]]);
}
