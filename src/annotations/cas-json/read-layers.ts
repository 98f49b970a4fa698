import type {
  LayerChain,
  LayeredDocument,
  LayerLink,
  LayerRelation,
  LayerSpan,
} from '../layers/layered-document';
import { Utf16Offsets } from '../utf16-offsets';
import { type Cas, CasError, type FeatureStructure } from './feature-structure';

/** Types that structure the document and are not annotations of it. */
const STRUCTURE =
  /^uima\.|\.(?:Sentence|Token|DocumentMetaData|TagDescription|TagsetDescription|CASMetadata|MetaDataStringField)$|^(?:Sentence|Token|DocumentMetaData|DocumentAnnotation|TagDescription|TagsetDescription|CASMetadata|FSArray|Sofa)$/;
/** Features of every annotation, and of links in a chain, that do not belong to a layer. */
const ANCHORS: ReadonlySet<string> = new Set(['begin', 'end', 'sofa']);

/** The annotations of a CAS in layers. Offsets of CAS JSON count UTF-16 units, as those of Java. */
export function readLayers({ text, structures }: Cas): LayeredDocument {
  const byId = new Map(structures.map((structure) => [structure.id, structure]));
  const offsets = new Utf16Offsets(text);
  const spans: LayerSpan[] = [];
  const relations: LayerRelation[] = [];
  const chains: LayerChain[] = [];
  for (const structure of structures) {
    const { type, references, values } = structure;
    if (STRUCTURE.test(type)) continue;
    if (references.has('Governor') || references.has('Dependent')) {
      relations.push(readRelation(structure));
    } else if (references.has('first') && !values.has('begin')) {
      chains.push(readChain(structure, byId));
    } else if (values.has('begin')) {
      spans.push(readSpan(structure, byId, offsets));
    }
  }
  return { text, spans, relations, chains };
}

function readSpan(
  structure: FeatureStructure,
  byId: ReadonlyMap<string, FeatureStructure>,
  offsets: Utf16Offsets,
): LayerSpan {
  const { id, type, values, lists, path } = structure;
  const [start, end] = ['begin', 'end'].map((name) =>
    offsets.toCodePoints(Number(values.get(name))),
  );
  if (start === null || start === undefined || end === null || end === undefined || start > end) {
    const message = `has begin ${values.get('begin')} and end ${values.get('end')}`;
    throw new CasError(message, 'a stretch of the text in UTF-16 units', path);
  }
  const links = [...lists].flatMap(([feature, elements]) =>
    elements.flatMap((element): LayerLink[] => {
      const link = byId.get(element);
      const target = link?.references.get('target');
      if (target === undefined) return [];
      return [{ role: String(link?.values.get('role') ?? feature), target }];
    }),
  );
  return { id, layer: type, start, end, features: featuresOf(structure), links, origin: path };
}

/** A missing end: no structure has this id. */
const NOTHING = '';

/** INCEpTION's arrows go from the governor to the dependent. */
function readRelation(structure: FeatureStructure): LayerRelation {
  return {
    layer: structure.type,
    source: structure.references.get('Governor') ?? NOTHING,
    target: structure.references.get('Dependent') ?? NOTHING,
    features: featuresOf(structure),
    origin: structure.path,
  };
}

function readChain(
  { type, references, path }: FeatureStructure,
  byId: ReadonlyMap<string, FeatureStructure>,
): LayerChain {
  const members: string[] = [];
  const seen = new Set<string>();
  for (
    let id = references.get('first');
    id !== undefined;
    id = byId.get(id)?.references.get('next')
  ) {
    if (seen.has(id))
      throw new CasError('is a chain that goes in a circle', 'links with an end', path);
    seen.add(id);
    members.push(id);
  }
  return { layer: type, members, origin: path };
}

function featuresOf({ values }: FeatureStructure): ReadonlyMap<string, string> {
  const own = [...values].filter(([name, value]) => !ANCHORS.has(name) && value !== '');
  return new Map(own.map(([name, value]) => [name, String(value)]));
}
