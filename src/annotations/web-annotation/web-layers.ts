import { isJsonObject, type JsonObject } from '../parse-json';
import type {
  LayeredDocument,
  LayerRelation,
  LayerSpan,
  SkippedAnnotation,
} from '../layers/layered-document';
import { type SkipNote, type TypeMap } from '../map/type-map';
import {
  type JsonPath,
  type WebAnnotationRecord,
  type WebTargetRecord,
  asList,
} from './parse-web-annotations';
import type { TargetPlacer } from './place-target';

export type ReportAt = (path: JsonPath, message: string, expected: string) => void;

/** Purposes whose body says what the target is, rather than something about it. */
const TAGGING: ReadonlySet<unknown> = new Set(['tagging', 'classifying']);
const MANY_TARGETS = 'targets of other annotations beside text, or of more than two';

/**
 * Annotations of anybody's in layers. The first tag that the map knows is an annotation's layer.
 * Bodies with another purpose are features named by it (`commenting`), and so is its identity
 * (`identifying`). One with two other annotations for targets is a relation of the first to the
 * second; several stretches of text are an annotation each. An annotation without a tag, or a
 * target without a stretch of text, is skipped and counted, since users also highlight and comment.
 */
export function webLayers(
  records: readonly WebAnnotationRecord[],
  placer: TargetPlacer,
  map: TypeMap,
  report: ReportAt,
): LayeredDocument {
  const ids = new Set(records.map(({ id }) => id));
  const [own] = records.flatMap(({ targets }) => sourcesOf(targets, ids));
  const spans: LayerSpan[] = [];
  const relations: LayerRelation[] = [];
  const skipped: SkippedAnnotation[] = [];
  for (const record of records) {
    const { id, targets, path: origin } = record;
    const skip = (why: SkipNote) => void skipped.push({ why, origin });
    const { layer, others, features, repeated } = readBodies(record, map);
    if (layer === null) {
      const subject = 'annotations without a tag';
      skip({ code: 'untagged', subject, remedy: null });
      continue;
    }
    for (const tag of others) skip(noteOfTag(tag, map));
    for (const purpose of repeated) {
      const subject = `body for ${JSON.stringify(purpose)} beside another`;
      skip({ code: 'second-body', subject, remedy: 'one body for each purpose' });
    }
    for (const source of sourcesOf(targets, ids)) {
      if (source === own) continue;
      const subject = `targets in ${JSON.stringify(source)}, read as if in the text`;
      const remedy = `one source in a file: ${JSON.stringify(own)} is the first`;
      skip({ code: 'other-source', subject, remedy });
    }
    const ends = targets.map(({ source }) => (source !== null && ids.has(source) ? source : null));
    const [source, target] = ends;
    if (targets.length === 2 && typeof source === 'string' && typeof target === 'string') {
      relations.push({ layer, source, target, features, origin });
      continue;
    }
    targets.forEach((one, index) => {
      if (one.position === null && one.quote === null) {
        const isOther = ends[index] !== null;
        const subject = isOther ? MANY_TARGETS : 'targets without a stretch of text';
        const remedy = 'a TextPositionSelector or TextQuoteSelector';
        skip({ code: 'no-place', subject, remedy: isOther ? 'two annotations' : remedy });
        return;
      }
      const placed = placer.place(one);
      const own = index === 0 ? id : `${id}#target-${index}`;
      if (placer.isUnsure(one)) {
        const subject =
          'positions behind a character that is two units of UTF-16, read as code points';
        const remedy = 'webAnnotation: { positions: utf-16 } in corpus.yaml, or code-points';
        skip({ code: 'unsure-position', subject, remedy });
      }
      if ('problem' in placed) report(origin, placed.problem, placed.expected);
      else spans.push({ id: own, layer, ...placed, features, links: [], origin });
    });
  }
  return { text: placer.text.text, spans, relations, chains: [], skipped };
}

/** The pages or texts that targets are in, without the parts of their addresses that name a place in them. */
function sourcesOf(targets: readonly WebTargetRecord[], ids: ReadonlySet<string>): string[] {
  return targets.flatMap(({ source, position, quote }) =>
    source === null || ids.has(source) || (position === null && quote === null)
      ? []
      : source.replace(/#.*$/s, ''),
  );
}

/** A tag beside the one that is the type: what the map says of it, if it is not a type as well. */
function noteOfTag(tag: string, map: TypeMap): SkipNote {
  const lookup = map.type(tag);
  if ('skipped' in lookup) return lookup.skipped;
  const subject = `tag ${JSON.stringify(tag)} beside another`;
  return { code: 'second-tag', subject, remedy: 'one tag that the map knows' };
}

interface Bodies {
  readonly layer: string | null;
  readonly others: readonly string[];
  readonly features: ReadonlyMap<string, string>;
  /** The purposes of bodies that say another thing than the first of their purpose. */
  readonly repeated: readonly string[];
}

function readBodies({ bodies, motivation }: WebAnnotationRecord, map: TypeMap): Bodies {
  const read = bodies.flatMap((body) => {
    const [value, label] = valuesOf(body);
    const [purpose = motivation] = asList(body.purpose);
    const isText = body.value !== undefined;
    return value === undefined ? [] : [{ value, label, purpose, isText }];
  });
  const isTagged = read.some(({ purpose }) => TAGGING.has(purpose));
  const tags: string[] = [];
  const features = new Map<string, string>();
  const repeated: string[] = [];
  for (const { value, label = value, purpose, isText } of read) {
    // A text without a purpose is the tag if there is no other.
    const isTag = TAGGING.has(purpose) || (!isTagged && isText && purpose === null);
    if (isTag) tags.push('targets' in map.type(value) ? value : label);
    else {
      const feature = typeof purpose === 'string' ? purpose : isText ? 'commenting' : 'identifying';
      if ((features.get(feature) ?? value) === value) features.set(feature, value);
      else repeated.push(feature);
    }
  }
  const known = tags.find((tag) => 'targets' in map.type(tag));
  const [layer = null] = known === undefined ? tags : [known];
  return { layer, others: tags.filter((tag) => tag !== layer), features, repeated };
}

/** The text of a body, or the id of the resource that it is and then, where it has one, its label. */
function valuesOf(body: JsonObject): string[] {
  const value = body.value ?? body.source ?? body.id;
  const names = isJsonObject(value) ? [value.id ?? value['@id'], value.label] : [value];
  return names.filter((name) => typeof name === 'string' && name !== '') as string[];
}
