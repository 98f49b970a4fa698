import { formatQuantity } from '../quantity';
import { CodePointText } from '../span';
import { alignReferents, chainsOf } from './align-referents';
import { compareAssertions } from './compare-assertions';
import { compareClaims } from './compare-claims';
import { compareReports } from './compare-reports';
import { Comparison, type DocumentAgreement } from './comparison';
import { scoreCoreference } from './coreference-scores';
import { TextPlaces } from './disagreement';
import { pairExtents, type UnitPairing } from './pair-extents';
import type { Renaming } from './renaming';
import { type Annotation, type DocumentUnits, isOwnEvent, mentionType, unitsOf } from './units';

/**
 * Compares two annotations of one text; docs/annotator-agreement.md states the rules. Precision takes A
 * for the reference.
 */
export function compareAnnotations(
  a: Annotation,
  b: Annotation,
  isSymmetric: (relationType: string) => boolean,
): DocumentAgreement {
  const [unitsA, unitsB] = [unitsOf(a.document), unitsOf(b.document)];
  const mentions = pairExtents(unitsA.mentions, unitsB.mentions);
  const reports = pairExtents(unitsA.reports, unitsB.reports);
  const claims = pairExtents(unitsA.claims, unitsB.claims);
  const entities = chainsOf(mentions, ({ entityId }) => entityId);
  const events = chainsOf(reports, ({ eventId }) => eventId);
  const renaming: Renaming = {
    entity: alignReferents(entities, (id) => a.knownIds.has(id) && b.knownIds.has(id)),
    event: alignReferents(
      events,
      (id) =>
        events.every((chains) => chains.has(id)) &&
        !isOwnEvent(id, a.document) &&
        !isOwnEvent(id, b.document),
    ),
  };
  const { id, text } = a.document.document;
  const comparison = new Comparison(id, new TextPlaces(new CodePointText(text)));
  compareMentions(mentions, renaming, comparison);
  compareTimes(pairExtents(unitsA.times, unitsB.times), comparison);
  compareQuantities(pairExtents(unitsA.quantities, unitsB.quantities), comparison);
  compareReports(reports, renaming, comparison);
  compareClaims(claims, renaming, comparison);
  compareAssertions({ a, b, claims, reports, renaming, isSymmetric }, comparison);
  return comparison.end({ entities: scoreChains(entities), events: scoreChains(events) });
}

function scoreChains(chains: ReturnType<typeof chainsOf>) {
  const [a, b] = chains.map((ofOne) => [...ofOne.values()]);
  return scoreCoreference(a!, b!);
}

type PairingOf<Kind extends keyof DocumentUnits> = UnitPairing<DocumentUnits[Kind][number]>;

function compareMentions(
  pairing: PairingOf<'mentions'>,
  renaming: Renaming,
  comparison: Comparison,
): void {
  const { pairs } = pairing;
  comparison.scoreUnits(
    'mentions',
    'mention',
    pairing,
    ({ item: { kind, entityId } }) => `${kind} ${entityId}`,
  );
  comparison.label('mentionType', 'mention type', pairs, ({ item }) => mentionType(item.entityId));
  comparison.label('mentionKind', 'mention kind', pairs, ({ item }) => item.kind);
  comparison.label('entity', 'entity', pairs, ({ item }) => item.entityId, renaming.entity);
}

function compareTimes(pairing: PairingOf<'times'>, comparison: Comparison): void {
  comparison.scoreUnits('times', 'time', pairing, ({ item }) => item.when.edtf);
  comparison.label('timeValue', 'time value', pairing.pairs, ({ item }) => item.when.edtf);
}

function compareQuantities(pairing: PairingOf<'quantities'>, comparison: Comparison): void {
  comparison.scoreUnits('quantities', 'quantity', pairing, ({ item }) => formatQuantity(item));
  comparison.label('quantityValue', 'quantity value', pairing.pairs, ({ item }) =>
    formatQuantity(item),
  );
}
