import type { CodePointText } from '../../domain/span';
import type { LayeredDocument, LayerRelation, LayerSpan } from '../layers/layered-document';
import {
  type Json,
  type JsonPath,
  type WebAnnotationRecord,
  listOf,
} from './parse-web-annotations';
import { placeTarget } from './place-target';

export type Report = (path: JsonPath, message: string, expected: string) => void;

/** Purposes whose body says what the target is, rather than something about it. */
const TAGGING: ReadonlySet<unknown> = new Set(['tagging', 'classifying', undefined]);

/**
 * Annotations of anybody's in layers. Its tag is an annotation's layer; bodies with another purpose are
 * features by it (`commenting`), and so is what it identifies (`identifying`). One with two other
 * annotations for targets is a relation of the first to the second.
 */
export function webLayers(
  records: readonly WebAnnotationRecord[],
  text: CodePointText,
  report: Report,
): LayeredDocument {
  const ids = new Set(records.map(({ id }) => id));
  const spans: LayerSpan[] = [];
  const relations: LayerRelation[] = [];
  for (const record of records) {
    const { id, targets, path } = record;
    const { layer, features } = readBodies(record.bodies);
    if (layer === null) {
      report(path, 'has no tag', 'a TextualBody whose purpose is tagging');
      continue;
    }
    const [first, second, ...others] = targets;
    if (first === undefined) continue;
    const ends = [first.source, second?.source ?? null];
    if (others.length === 0 && ends.every((end) => end !== null && ids.has(end))) {
      const [source, target] = ends as [string, string];
      relations.push({ layer, source, target, features, origin: path });
      continue;
    }
    const placed = placeTarget(first, text);
    if ('problem' in placed) report(path, placed.problem, placed.expected);
    else if (second !== undefined)
      report(path, 'has several targets', 'one stretch of text, or two annotations');
    else spans.push({ id, layer, ...placed, features, links: [], origin: path });
  }
  return { text: text.text, spans, relations, chains: [] };
}

function readBodies(bodies: readonly Json[]): {
  layer: string | null;
  features: ReadonlyMap<string, string>;
} {
  let layer: string | null = null;
  const features = new Map<string, string>();
  for (const body of bodies) {
    const value = body.value ?? body.source ?? body.id;
    if (typeof value !== 'string' || value === '') continue;
    const [purpose] = listOf(body.purpose);
    if (TAGGING.has(purpose) && body.value !== undefined) layer ??= value;
    else features.set(typeof purpose === 'string' ? purpose : 'identifying', value);
  }
  return { layer, features };
}
