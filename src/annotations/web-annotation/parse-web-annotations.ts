import { isJsonObject, type JsonObject } from '../parse-json';
import { jsonPointer } from '../parse-json';

/** Where an annotation is in its file. */
export type JsonPath = readonly (string | number)[];

/** A W3C annotation as far as it is read, whoever wrote it. */
export interface WebAnnotationRecord {
  readonly id: string;
  readonly bodies: readonly JsonObject[];
  /** A source without a selector stands for the whole document. */
  readonly targets: readonly WebTargetRecord[];
  /** The purpose of bodies that give none; null where the annotation gives none either. */
  readonly motivation: string | null;
  readonly path: JsonPath;
}

export interface WebTargetRecord {
  /** The document or other annotation that the target is, or is part of. */
  readonly source: string | null;
  /** In code points, half-open; null where the target has no TextPositionSelector. */
  readonly position: { readonly start: number; readonly end: number } | null;
  readonly quote: {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  } | null;
  /** The role in annotations that Claimline wrote. */
  readonly role: string | null;
}

/**
 * Parses a file of W3C Web Annotations in JSON-LD: one annotation, an array of them, an annotation page
 * or a collection with its first page inside. Terms are read by the short names of W3C's context.
 */
export function parseWebAnnotations(
  json: unknown,
  report: (path: JsonPath, message: string, expected: string) => void,
): WebAnnotationRecord[] {
  const [items, path] = itemsOf(json);
  if (items === null) {
    report([], 'holds no annotations', 'an Annotation, an array of such, or an AnnotationPage');
    return [];
  }
  return items.flatMap((item, index): WebAnnotationRecord[] => {
    const at = [...path, index];
    if (!isJsonObject(item) || ![item.type].flat().includes('Annotation')) {
      report(at, 'is no annotation', 'an object of type Annotation');
      return [];
    }
    const id = typeof item.id === 'string' ? item.id : jsonPointer(at);
    const bodies = asList(item.body ?? item.bodyValue).flatMap((body) =>
      typeof body === 'string'
        ? [{ type: 'TextualBody', value: body }]
        : isJsonObject(body)
          ? [body]
          : [],
    );
    const targets = asList(item.target).map((target) => parseTarget(target));
    if (targets.length === 0) report(at, 'has no target', 'a target with a selector');
    const motivation = asList(item.motivation).find((one) => typeof one === 'string');
    return [{ id, bodies, targets, motivation: motivation ?? null, path: at }];
  });
}

function itemsOf(json: unknown): [items: readonly unknown[] | null, path: JsonPath] {
  if (Array.isArray(json)) return [json, []];
  if (!isJsonObject(json)) return [null, []];
  if (Array.isArray(json.items)) return [json.items, ['items']];
  if (isJsonObject(json.first) && Array.isArray(json.first.items))
    return [json.first.items, ['first', 'items']];
  return json.type === 'Annotation' ? [[json], []] : [null, []];
}

function parseTarget(target: unknown): WebTargetRecord {
  const selectors = isJsonObject(target) ? asList(target.selector).filter(isJsonObject) : [];
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const { start, end } = position ?? {};
  const written = isJsonObject(target) ? (target.source ?? target.id) : target;
  const source = isJsonObject(written) ? written.id : written;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    source: typeof source === 'string' ? source : null,
    position: typeof start === 'number' && typeof end === 'number' ? { start, end } : null,
    quote:
      typeof quote?.exact === 'string'
        ? { exact: quote.exact, prefix: text(quote.prefix), suffix: text(quote.suffix) }
        : null,
    role: isJsonObject(target) && typeof target.role === 'string' ? target.role : null,
  };
}

export function asList(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : [value].flat();
}
