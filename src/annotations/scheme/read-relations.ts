import type { EntityType } from '../../domain/entity';
import { Extent } from '../../domain/extent';
import { relationId } from '../../domain/id';
import { quote } from '../../domain/quote';
import type { Relation } from '../../domain/relation';
import { pascalCase } from '../../domain/vocabulary';
import { oneOf } from '../../domain/nearest';
import type { SchemeContext } from './scheme-context';
import type { BratRelation } from './brat-document';
import { byId, type Referents } from './read-events';
import { MENTION_TYPES } from './scheme';

/** A relation with its place in the document. */
export interface PlacedRelation {
  readonly annotationId: string;
  readonly line: number;
  /** Both arguments. */
  readonly extent: Extent;
  readonly relation: Relation;
}

/** Reads relations between mentions, in text order. */
export function readSchemeRelations(
  relations: readonly BratRelation[],
  referents: Referents,
  context: SchemeContext,
): PlacedRelation[] {
  return relations
    .flatMap((relation) => readRelation(relation, referents, context) ?? [])
    .sort((a, b) => a.extent.start - b.extent.start || b.extent.end - a.extent.end || byId(a, b));
}

function readRelation(
  { id, line, type: name, arg1, arg2, names }: BratRelation,
  { entityIds }: Referents,
  context: SchemeContext,
): PlacedRelation | null {
  const { scheme, annotations, problems } = context;
  const type = scheme.relationTypes.get(name);
  const term = type === undefined ? undefined : scheme.vocabulary.relations.get(type);
  if (type === undefined || term === undefined) {
    const message = `${id} has the type ${quote(name)}`;
    const expected = oneOf(name, scheme.relationTypes.keys());
    problems.report(line, 'unknown-type', message, expected);
    return null;
  }
  if (names !== undefined) {
    const message = `${id} (${name}) has the arguments ${names.map(quote).join(' and ')}`;
    problems.report(line, 'unknown-role', message, 'Arg1 and Arg2');
    return null;
  }
  const check = (argument: string, target: string, types: readonly EntityType[]) => {
    const found = annotations.target(target);
    const entityType = found?.kind === 'mention' ? MENTION_TYPES.get(found.type) : undefined;
    if (found === null || (entityType !== undefined && types.includes(entityType))) return;
    const message = `${id} (${name}) has as ${argument} ${target} (${found.type})`;
    problems.report(line, 'wrong-argument', message, types.map(pascalCase).join(' or '));
  };
  check('Arg1', arg1, term.subject);
  check('Arg2', arg2, term.object);
  const [subject, object] = [entityIds.get(arg1), entityIds.get(arg2)];
  if (subject === undefined || object === undefined) {
    if (context.identityByName) {
      const of = `relations of type ${JSON.stringify(name)} with an end that is no entity`;
      context.skip(line, { code: 'relation-of-the-unread', subject: of, remedy: null });
    }
    return null;
  }
  const fragments = [arg1, arg2].flatMap((arg) => annotations.placed(arg).extent.fragments);
  return {
    annotationId: id,
    line,
    extent: new Extent(fragments),
    relation: {
      id: relationId(type, subject, object),
      type,
      subjectId: subject,
      objectId: object,
      when: null,
    },
  };
}
