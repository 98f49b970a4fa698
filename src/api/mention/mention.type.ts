import { Field, ObjectType } from 'type-graphql';
import type { MentionKind as Kind } from '../../domain/mention';
import { connectionType } from '../connection/connection.type';
import { Node } from '../node/node.type';
import { registerEnum } from '../register-enum';

export const MentionKind = registerEnum<Kind>('MentionKind', 'How a text names something.', {
  NAME: 'By a name: Mosul.',
  NOMINAL: 'By a description: the city.',
  PRONOUN: 'By a pronoun: it.',
  TRIGGER: 'The words that name an event: liberated.',
});

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One place in a text that names an entity or an event.',
})
export class Mention extends Node {
  @Field(() => MentionKind, { description: 'How the text names it.' })
  kind: Kind;
}

export const MentionConnection = connectionType('Mention', () => Mention);
