import { Field, ObjectType } from 'type-graphql';
import type { TurnKind as Kind } from '../../domain/agreement/find-turns';
import type { Loaded, NodeRecord } from '../../use-cases/graph';
import { Claim } from '../claim/claim.type';
import { connectionType } from '../connection/connection.type';
import { Node } from '../node/node.type';
import { registerEnum } from '../register-enum';

export const TurnKind = registerEnum<Kind>('TurnKind', 'The ways in which a position can change.', {
  FACTUALITY: 'The certainty changed: how sure they are, or whether it is so at all.',
  ASSERTION: 'The content changed: who held a place, whether an event is planned or took place.',
});

@ObjectType({
  simpleResolvers: true,
  description:
    'A change of position: a speaker says something different about a matter than the last time.',
})
export class Turn {
  @Field(() => TurnKind, { description: 'The way in which the position changed.' })
  kind: Kind;

  @Field(() => Claim, { description: 'The claim before, from which this one turns.' })
  from: () => Loaded<NodeRecord | null>;

  @Field(() => [Node], {
    description: 'The matter: an event, a place, or the two ends of a relation.',
  })
  matter: () => Loaded<(NodeRecord | null)[]>;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The position of a speaker on a subject at one time, and whether it changed there.',
})
export class Position {
  @Field(() => Claim, { description: 'The claim.' })
  claim: NodeRecord;

  @Field(() => [Turn], { description: 'Empty if they said the same as before.' })
  turns: readonly Turn[];
}

export const PositionConnection = connectionType('Position', () => Position);
