import { Field, ObjectType } from 'type-graphql';
import type { When } from '../../domain/when';
import { connectionType } from '../connection/connection.type';
import { NodeInterface } from '../node/node.type';
import { WhenType } from '../when/when.type';

@ObjectType('Relation', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'Something that holds between two entities, as one or more claims assert.',
})
export class RelationType extends NodeInterface {
  @Field(() => String, { description: 'A term of schema/vocabulary.yaml: MEMBER_OF, LOCATED_IN.' })
  type: string;

  @Field(() => WhenType, { nullable: true, description: 'Null where no claim gives a time.' })
  when: When | null;
}

export const RelationConnection = connectionType('Relation', () => RelationType);
