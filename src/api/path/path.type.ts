import { Field, Int, ObjectType } from 'type-graphql';
import type { ClaimRecord, PromiseOrValue, NodeRecord, SpanRecord } from '../../use-cases/graph';
import { ClaimType } from '../claim/claim.type';
import { NodeInterface } from '../node/node.type';
import { SpanType } from '../span/span.type';

@ObjectType('PathStep', {
  simpleResolvers: true,
  description: 'One step of a path, from one entity or event to the next.',
})
export class PathStepType {
  @Field(() => NodeInterface, { description: 'Where it starts.' })
  from: () => PromiseOrValue<NodeRecord | null>;

  @Field(() => NodeInterface, { description: 'Where it leads.' })
  to: () => PromiseOrValue<NodeRecord | null>;

  @Field(() => NodeInterface, {
    description:
      'The link between the two: a relation, an event, a control claim or a claim. For an ' +
      'event, one of the two took part in it or resulted from it. For a claim, one of ' +
      'them made it about the other.',
  })
  via: () => PromiseOrValue<NodeRecord | null>;

  @Field(() => String, {
    description:
      'The kind of link: a type of relation, a role in an event, a status of control, ' +
      'PLACE, CAUSE, SPEAKER or ABOUT. SPEAKER links an event with the speaker of a claim that ' +
      'asserts it.',
  })
  role: string;

  @Field(() => [ClaimType], {
    description: 'The claims that it rests on: at most the first three.',
  })
  claims: () => PromiseOrValue<readonly ClaimRecord[]>;

  @Field(() => [SpanType], { description: 'The words that these claims rest on.' })
  evidence: () => Promise<readonly SpanRecord[]>;
}

@ObjectType('Path', {
  simpleResolvers: true,
  description: 'A way from one entity or event to another.',
})
export class PathType {
  @Field(() => Int, { description: 'How many steps it has.' })
  length: number;

  @Field(() => [PathStepType], { description: 'The steps, in their order.' })
  steps: readonly PathStepType[];
}
