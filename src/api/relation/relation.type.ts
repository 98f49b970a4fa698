import { Field, ObjectType } from 'type-graphql';
import type { When as WhenRecord } from '../../domain/when';
import { connectionType } from '../connection/connection.type';
import { Node } from '../node/node.type';
import { When } from '../when/when.type';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Something that holds between two entities, as one or more claims assert.',
})
export class Relation extends Node {
  @Field(() => String, { description: 'A term of schema/vocabulary.yaml: MEMBER_OF, LOCATED_IN.' })
  type: string;

  @Field(() => When, { nullable: true, description: 'Null where no claim gives a time.' })
  when: WhenRecord | null;
}

export const RelationConnection = connectionType('Relation', () => Relation);
