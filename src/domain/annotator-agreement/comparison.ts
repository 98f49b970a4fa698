import { compare } from '../compare';
import type { Extent } from '../extent';
import type { CoreferenceScores } from './coreference-scores';
import { type Disagreement, TextPlaces } from './disagreement';
import type { LabelPair } from './kappa';
import { sidesOf, type Unit, type UnitPair, type UnitPairing } from './pair-extents';
import { NO_SCORE, type Score, scoreOf } from './score';

/** Stretches of text that both may mark: the same words, or words that overlap. */
export const SPAN_SCORES = [
  'mentions',
  'times',
  'quantities',
  'triggers',
  'claims',
  'cues',
  'sources',
] as const;
export type SpanScore = (typeof SPAN_SCORES)[number];

/** Kinds of statements that both may make of the same units. */
export const SET_SCORES = [
  'eventArguments',
  'speakers',
  'modes',
  'factualities',
  'circumstances',
  'nesting',
  'assertions',
  'relations',
  'controls',
] as const;
export type SetScore = (typeof SET_SCORES)[number];

/** Labels of what both mark. */
export const LABELS = [
  'mentionType',
  'mentionKind',
  'entity',
  'timeValue',
  'quantityValue',
  'eventType',
  'realis',
  'event',
  'mode',
  'factuality',
] as const;
export type LabelName = (typeof LABELS)[number];

export const REFERENTS = ['entities', 'events'] as const;
export type ReferentKind = (typeof REFERENTS)[number];

export interface SpanScores {
  readonly exact: Score;
  readonly overlapping: Score;
}

/** How two annotations of one document compare. */
export interface DocumentAgreement {
  readonly spans: Readonly<Record<SpanScore, SpanScores>>;
  readonly sets: Readonly<Record<SetScore, Score>>;
  readonly labels: Readonly<Record<LabelName, readonly LabelPair[]>>;
  readonly coreference: Readonly<Record<ReferentKind, CoreferenceScores>>;
  readonly disagreements: readonly Disagreement[];
}

/** Things said of a unit: how each is compared, in A's terms, and how it reads. */
export type Statements = ReadonlyMap<string, string>;

/** One annotator's statement, at one of their units or at no place of the text. */
interface Saying {
  readonly unit: Unit | null;
  readonly text: string | null;
}

/** Collects how two annotations of one document compare, and each disagreement. */
export class Comparison {
  readonly spans = emptyRecord<SpanScore, SpanScores>(SPAN_SCORES, () => ({
    exact: NO_SCORE,
    overlapping: NO_SCORE,
  }));
  readonly sets = emptyRecord<SetScore, Score>(SET_SCORES, () => NO_SCORE);
  readonly labels = emptyRecord<LabelName, LabelPair[]>(LABELS, () => []);
  private readonly disagreements: Disagreement[] = [];

  constructor(
    private readonly documentId: string,
    private readonly places: TextPlaces,
  ) {}

  /** Scores what both mark; reports what only one of them marks, and other words for one thing. */
  scoreUnits<Item extends Unit>(
    name: SpanScore,
    on: string,
    pairing: UnitPairing<Item>,
    describe: (unit: Item) => string,
  ): void {
    const { pairs, onlyA, onlyB } = pairing;
    const [inA, inB] = sidesOf(pairing);
    const exact = pairs.filter(({ isExact }) => isExact).length;
    this.spans[name] = {
      exact: scoreOf(inA.length, inB.length, exact),
      overlapping: scoreOf(inA.length, inB.length, pairs.length),
    };
    for (const { a, b, isExact } of pairs) {
      if (!isExact) this.differ(`words of the ${on}`, this.quote(a), this.quote(b));
    }
    for (const unit of onlyA) this.differ(on, { unit, text: describe(unit) }, null);
    for (const unit of onlyB) this.differ(on, null, { unit, text: describe(unit) });
  }

  /** Counts the label of each pair, and reports those that differ. `b` gives it in A's terms. */
  label<Item extends Unit>(
    name: LabelName,
    on: string,
    pairs: readonly UnitPair<Item>[],
    labelOf: (unit: Item) => string,
    inTermsOfA: (label: string) => string = (label) => label,
  ): void {
    for (const { a, b } of pairs) {
      const [ofA, ofB] = [labelOf(a), labelOf(b)];
      const pair: LabelPair = [ofA, inTermsOfA(ofB)];
      this.labels[name].push(pair);
      if (pair[0] !== pair[1]) this.differ(on, { unit: a, text: ofA }, { unit: b, text: ofB });
    }
  }

  /** Scores what is said of paired units; all that is said of the others is only in A or only in B. */
  scoreStatements<Item extends Unit>(
    name: SetScore,
    on: string,
    { pairs, onlyA, onlyB }: UnitPairing<Item>,
    ofA: (unit: Item) => Statements,
    ofB: (unit: Item) => Statements,
    isReported: (key: string) => boolean = () => true,
  ): void {
    let inA = onlyA.reduce((sum, unit) => sum + ofA(unit).size, 0);
    let inB = onlyB.reduce((sum, unit) => sum + ofB(unit).size, 0);
    let same = 0;
    for (const { a, b } of pairs) {
      const [saidA, saidB] = [ofA(a), ofB(b)];
      inA += saidA.size;
      inB += saidB.size;
      for (const key of saidA.keys()) if (saidB.has(key)) same += 1;
      const [moreA, moreB] = [without(saidA, saidB), without(saidB, saidA)].map((more) =>
        [...more].filter(([key]) => isReported(key)).map(([, text]) => text),
      ) as [string[], string[]];
      if (moreA.length + moreB.length === 0) continue;
      this.differ(on, { unit: a, text: listed(moreA) }, { unit: b, text: listed(moreB) });
    }
    this.sets[name] = scoreOf(inA, inB, same);
  }

  /** Reports a disagreement at the place that A marks, or B where A marks none. */
  differ(on: string, a: Saying | null, b: Saying | null, place = (a ?? b)?.unit?.extent): void {
    this.disagreements.push({
      on,
      documentId: this.documentId,
      place: place === undefined ? null : this.places.placeOf(place),
      a: a?.text ?? null,
      b: b?.text ?? null,
      aId: a?.unit?.id ?? null,
      bId: b?.unit?.id ?? null,
    });
  }

  /** Everything together, the disagreements in the order of the text. */
  end(coreference: DocumentAgreement['coreference']): DocumentAgreement {
    const { spans, sets, labels } = this;
    const startOf = ({ place }: Disagreement) => place?.start ?? Infinity;
    const disagreements = [...this.disagreements].sort((a, b) => compare(startOf(a), startOf(b)));
    return { spans, sets, labels, coreference, disagreements };
  }

  /** A unit by its words. */
  quote(unit: Unit, extent: Extent = unit.extent): Saying {
    return { unit, text: JSON.stringify(this.places.wordsOf(extent)) };
  }
}

function emptyRecord<Name extends string, Value>(
  names: readonly Name[],
  make: () => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Value>;
}

function without(said: Statements, other: Statements): [string, string][] {
  return [...said].filter(([key]) => !other.has(key));
}

function listed(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(', ');
}
