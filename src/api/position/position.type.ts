import { Field, ObjectType } from 'type-graphql';
import type { PositionChangeKind } from '../../domain/agreement/find-position-changes';
import type { PromiseOrValue, NodeRecord } from '../../use-cases/graph';
import { ClaimType } from '../claim/claim.type';
import { connectionType } from '../connection/connection.type';
import { NodeInterface } from '../node/node.type';
import { registerEnum } from '../register-enum';

export const TurnKindEnum = registerEnum<PositionChangeKind>(
  'TurnKind',
  'The ways in which a position can change.',
  {
    FACTUALITY: 'The certainty changed: how sure they are, or whether it is so at all.',
    ASSERTION: 'The content changed: who held a place, whether an event is planned or took place.',
  },
);

@ObjectType('Turn', {
  simpleResolvers: true,
  description:
    'A change of position: a speaker says something different about a matter than the last time.',
})
export class TurnType {
  @Field(() => TurnKindEnum, { description: 'The way in which the position changed.' })
  kind: PositionChangeKind;

  @Field(() => ClaimType, { description: 'The claim before, from which this one turns.' })
  from: () => PromiseOrValue<NodeRecord | null>;

  @Field(() => [NodeInterface], {
    description: 'The matter: an event, a place, or the two ends of a relation.',
  })
  matter: () => PromiseOrValue<(NodeRecord | null)[]>;
}

@ObjectType('Position', {
  simpleResolvers: true,
  description: 'The position of a speaker on a subject at one time, and whether it changed there.',
})
export class PositionType {
  @Field(() => ClaimType, { description: 'The claim.' })
  claim: NodeRecord;

  @Field(() => [TurnType], { description: 'Empty if they said the same as before.' })
  turns: readonly TurnType[];
}

export const PositionConnection = connectionType('Position', () => PositionType);
