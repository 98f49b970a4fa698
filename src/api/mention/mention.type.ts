import { Field, ObjectType } from 'type-graphql';
import type { MentionKind } from '../../domain/mention';
import { connectionType } from '../connection/connection.type';
import { NodeInterface } from '../node/node.type';
import { registerEnum } from '../register-enum';

export const MentionKindEnum = registerEnum<MentionKind>(
  'MentionKind',
  'How a text names something.',
  {
    NAME: 'By a name: Mosul.',
    NOMINAL: 'By a description: the city.',
    PRONOUN: 'By a pronoun: it.',
    TRIGGER: 'The words that name an event: liberated.',
  },
);

@ObjectType('Mention', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'One place in a text that names an entity or an event.',
})
export class MentionType extends NodeInterface {
  @Field(() => MentionKindEnum, { description: 'How the text names it.' })
  kind: MentionKind;
}

export const MentionConnection = connectionType('Mention', () => MentionType);
