import {
  type DocumentAgreement,
  type LabelName,
  LABELS,
  type ReferentKind,
  REFERENTS,
  SET_SCORES,
  type SetScore,
  SPAN_SCORES,
  type SpanScore,
} from './comparison';
import {
  conllOf,
  COREFERENCE_MEASURES,
  type CoreferenceMeasure,
  type CoreferenceScores,
} from './coreference-scores';
import type { Disagreement } from './disagreement';
import { type LabelAgreement, measureLabels } from './kappa';
import { addScores, f1Of, NO_SCORE, type Score, valueOf } from './score';

/** Precision, recall and F1; each null where there is nothing to be right or wrong about. */
export interface Figures {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** The figures of what is counted one by one. */
export interface CountedFigures extends Figures {
  readonly inA: number;
  readonly inB: number;
  readonly same: number;
}

export interface CoreferenceFigures extends Readonly<Record<CoreferenceMeasure, Figures>> {
  /** The mean F1 of MUC, B3 and CEAF-e. */
  readonly CoNLL: number | null;
}

/** How two annotations of some documents agree. */
export interface AnnotatorAgreement {
  readonly spans: Readonly<
    Record<SpanScore, { readonly exact: CountedFigures; readonly overlapping: CountedFigures }>
  >;
  readonly sets: Readonly<Record<SetScore, CountedFigures>>;
  readonly labels: Readonly<Record<LabelName, LabelAgreement>>;
  readonly coreference: Readonly<Record<ReferentKind, CoreferenceFigures>>;
  readonly disagreements: readonly Disagreement[];
}

/**
 * The agreement over all documents together. Counts are added, so that each item has the same
 * weight.
 */
export function sumAgreement(documents: readonly DocumentAgreement[]): AnnotatorAgreement {
  const total = (scoreIn: (document: DocumentAgreement) => Score) =>
    documents.map(scoreIn).reduce(addScores, NO_SCORE);
  return {
    spans: recordOf(SPAN_SCORES, (name) => ({
      exact: countedFigures(total(({ spans }) => spans[name].exact)),
      overlapping: countedFigures(total(({ spans }) => spans[name].overlapping)),
    })),
    sets: recordOf(SET_SCORES, (name) => countedFigures(total(({ sets }) => sets[name]))),
    labels: recordOf(LABELS, (name) =>
      measureLabels(documents.flatMap(({ labels }) => labels[name])),
    ),
    coreference: recordOf(REFERENTS, (kind) =>
      coreferenceFigures(
        recordOf(COREFERENCE_MEASURES, (measure) =>
          total(({ coreference }) => coreference[kind][measure]),
        ),
      ),
    ),
    disagreements: documents.flatMap(({ disagreements }) => disagreements),
  };
}

function figures(score: Score): Figures {
  const { precision, recall } = score;
  return { precision: valueOf(precision), recall: valueOf(recall), f1: f1Of(score) };
}

function countedFigures(score: Score): CountedFigures {
  const { precision, recall } = score;
  const counts = { inA: recall.whole, inB: precision.whole, same: recall.part };
  return { ...counts, ...figures(score) };
}

function coreferenceFigures(scores: CoreferenceScores): CoreferenceFigures {
  const measures = recordOf(COREFERENCE_MEASURES, (measure) => figures(scores[measure]));
  return { ...measures, CoNLL: conllOf(scores) };
}

function recordOf<Name extends string, Value>(
  names: readonly Name[],
  valueFor: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueFor(name)])) as Record<Name, Value>;
}
