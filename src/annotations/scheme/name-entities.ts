import { type Entity, type EntityType, foldName } from '../../domain/entity';
import { namedEntityId } from '../../domain/id';
import type { SchemeContext } from './scheme-context';
import { Coreference } from './coreference';
import type { PlacedText } from './placed-text';
import { MENTION_TYPES } from './scheme';

export interface NamedEntities {
  /** The id of each mention's entity, by the mention's annotation id. */
  readonly entityIds: ReadonlyMap<string, string>;
  readonly entities: readonly Entity[];
}

/**
 * Makes entities for groups of coreferring mentions without a reference. Groups become one entity if
 * they share a mention of the same type and folded text. An entity takes its name from its first
 * mention of kind NAME; else from its first that is no pronoun; else from its first.
 */
export function nameEntities(
  groups: readonly (readonly PlacedText[])[],
  context: SchemeContext,
): NamedEntities {
  const { name, attributes } = context;
  const coreference = new Coreference();
  for (const group of groups) {
    const [first] = group;
    for (const mention of group) {
      coreference.join(mention.id, (first as PlacedText).id);
      // Two equal pronouns may stand for different entities.
      if (!isPronoun(mention, context)) coreference.join(mention.id, nameKey(mention));
    }
  }
  const isName = ({ id }: PlacedText) => (attributes.find(id, 'MentionKind') ?? 'NAME') === 'NAME';
  const mentions = groups.flat();
  const nonPronouns = mentions.filter((mention) => !isPronoun(mention, context));
  const namers = new Map<string, PlacedText>();
  for (const mention of [...nonPronouns.filter(isName), ...nonPronouns, ...mentions]) {
    const key = coreference.find(mention.id);
    if (!namers.has(key)) namers.set(key, mention);
  }
  const entities = new Map<string, Entity>();
  const entityIds = new Map<string, string>();
  for (const mention of mentions) {
    const entity = entityOf(namers.get(coreference.find(mention.id)) as PlacedText, name);
    if (!entities.has(entity.id)) entities.set(entity.id, entity);
    entityIds.set(mention.id, entity.id);
  }
  return { entityIds, entities: [...entities.values()] };
}

/** Whether a mention is marked as a pronoun, or its word is one in the document's language. */
export function isPronoun({ id, bound }: PlacedText, context: SchemeContext): boolean {
  const { attributes, pronouns, document } = context;
  return (
    attributes.find(id, 'MentionKind') === 'PRONOUN' || pronouns.has(bound.text, document.language)
  );
}

/** A key that mentions with the same name share. It holds a space, as no annotation's id does. */
function nameKey(mention: PlacedText): string {
  return `${mention.type} ${foldName(mention.bound.text) || mention.id}`;
}

function entityOf(namer: PlacedText, documentName: string): Entity {
  const type = MENTION_TYPES.get(namer.type) as EntityType;
  // Some text folds to nothing, such as punctuation alone.
  const text = foldName(namer.bound.text) === '' ? namer.id : namer.bound.text;
  return {
    id: namedEntityId(type, documentName, text),
    type,
    name: namer.bound.text.trim(),
    aliases: [],
    sameAs: [],
    organisationKind: null,
    latitude: null,
    longitude: null,
    partOf: [],
  };
}
