import type { Entity, EntityType } from '../../domain/entity';
import { mentionId } from '../../domain/id';
import type { EntityMention } from '../../domain/mention';
import { quote } from '../../domain/quote';
import type { SchemeContext } from './scheme-context';
import type { BratEquivalence } from './brat-document';
import { Coreference } from './coreference';
import { NAMELESS } from '../identity/pronouns';
import { hintNearest } from '../../domain/nearest';
import { isPronoun, nameEntities } from './name-entities';
import { inTextOrder, type PlacedText } from './placed-text';
import type { Reference } from './read-references';
import { reportNoReference } from './report-no-reference';
import { MENTION_TYPES } from './scheme';

export interface Mentions {
  readonly mentions: readonly EntityMention[];
  /** The entity of each mention that has one, by the annotation's id. */
  readonly entityIds: ReadonlyMap<string, string>;
  /** Entities of this document alone. */
  readonly ownEntities: readonly Entity[];
}

/** Reads whom the document mentions: by reference, by coreference with one that has a reference, or by name. */
export function readSchemeMentions(
  equivalences: readonly BratEquivalence[],
  context: SchemeContext,
): Mentions {
  const { annotations, name, attributes } = context;
  const placed = [...annotations.texts.values()]
    .filter(({ id }) => annotations.target(id)?.kind === 'mention')
    .sort(inTextOrder);
  const groups = groupMentions(placed, equivalences, context);
  const entityIds = new Map<string, string>();
  const unnamed: PlacedText[][] = [];
  const nobody = new Set<string>();
  for (const group of groups) {
    const reference = referenceOf(group, context);
    if (reference === null) {
      if (context.identityByName && isNobody(group, context)) {
        for (const { id } of group) nobody.add(id);
      } else unnamed.push(group);
      continue;
    }
    const isKnown = checkReference(reference, context);
    for (const mention of group) {
      if (isKnown) checkType(mention, reference, context);
      entityIds.set(mention.id, reference.value);
    }
  }
  const byName = context.identityByName ? nameEntities(unnamed, context) : null;
  for (const [id, entityId] of byName?.entityIds ?? []) entityIds.set(id, entityId);
  if (byName === null) {
    reportNoReference(unnamed.flat(), context, ({ id, bound }) => ({
      message: `${id} ${quote(bound.text)} has no identity`,
      expected: context.notation.identity(id),
    }));
  }
  return {
    mentions: placed
      .filter(({ id }) => !nobody.has(id))
      .map((mention) => ({
        id: mentionId(name, mention.id),
        kind: attributes.find(mention.id, 'MentionKind') ?? 'NAME',
        spans: mention.spans('MENTION'),
        entityId: entityIds.get(mention.id) ?? '',
      })),
    entityIds,
    ownEntities: byName?.entities ?? [],
  };
}

/** Whether mentions name nobody that is known: pronouns alone, or a name of several entities. */
function isNobody(group: readonly PlacedText[], context: SchemeContext): boolean {
  if (group.some(({ id }) => context.ambiguous.has(id))) return true;
  if (!group.every((mention) => isPronoun(mention, context))) return false;
  for (const { line } of group) context.skip(line, NAMELESS);
  return true;
}

/** Mentions that corefer, each group in text order. */
function groupMentions(
  placed: readonly PlacedText[],
  equivalences: readonly BratEquivalence[],
  { annotations, problems }: SchemeContext,
): PlacedText[][] {
  const coreference = new Coreference();
  for (const { line, type, members } of equivalences) {
    if (type !== 'Equiv') {
      problems.report(line, 'unknown-type', `* has the type ${quote(type)}`, 'Equiv');
      continue;
    }
    const mentions = members.filter((member) => {
      const target = annotations.target(member);
      if (target !== null && target.kind !== 'mention') {
        const message = `Equiv joins ${member} (${target.type})`;
        problems.report(line, 'wrong-argument', message, 'mentions');
      }
      return target?.kind === 'mention';
    });
    const [first, ...rest] = mentions;
    for (const member of rest) coreference.join(member, first as string);
  }
  const groups = new Map<string, PlacedText[]>();
  for (const mention of placed) {
    const key = coreference.find(mention.id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mention]);
    else group.push(mention);
  }
  return [...groups.values()];
}

/** The one reference of a group; null where it has none. */
function referenceOf(group: readonly PlacedText[], context: SchemeContext): Reference | null {
  let found: Reference | null = null;
  for (const { id } of group) {
    const reference = context.references.identities.get(id);
    if (reference === undefined) continue;
    if (found !== null && found.value !== reference.value) {
      const message = `${found.of} and ${id} corefer, and are ${quote(found.value)} and ${quote(reference.value)}`;
      context.problems.report(reference.line, 'two-references', message, 'one reference for both');
    }
    found ??= reference;
  }
  return found;
}

function checkReference(
  { of, value, line, isReported }: Reference,
  context: SchemeContext,
): boolean {
  const { entities, isComplete } = context.authority;
  if (entities.has(value)) return true;
  if (isComplete && !isReported) {
    const message = `${of} refers to ${quote(value)}`;
    const expected = `an entity of entities.yaml${hintNearest(value, entities.keys())}`;
    context.problems.report(line, 'unknown-reference', message, expected);
  }
  return false;
}

function checkType(mention: PlacedText, { value, line }: Reference, context: SchemeContext): void {
  const type = MENTION_TYPES.get(mention.type) as EntityType;
  if (context.authority.entities.get(value)?.type === type) return;
  const own = context.references.identities.get(mention.id);
  const message = `${mention.id} (${mention.type}) is ${quote(value)}`;
  const expected = `an id that starts with ${type.toLowerCase()}:`;
  context.problems.report(
    own === undefined ? mention.line : line,
    'wrong-reference',
    message,
    expected,
  );
}
