import { Field, Int, ObjectType } from 'type-graphql';
import type { ClaimRecord, Loaded, NodeRecord, SpanRecord } from '../../use-cases/graph';
import { Claim } from '../claim/claim.type';
import { Node } from '../node/node.type';
import { Span } from '../span/span.type';

@ObjectType({
  simpleResolvers: true,
  description: 'One step of a path, from one entity or event to the next.',
})
export class PathStep {
  @Field(() => Node, { description: 'Where it starts.' })
  from: () => Loaded<NodeRecord | null>;

  @Field(() => Node, { description: 'Where it leads.' })
  to: () => Loaded<NodeRecord | null>;

  @Field(() => Node, {
    description:
      'The link between the two: a relation, an event that one of them took part in or resulted from, a ' +
      'control claim, or a claim that one of them made of the other.',
  })
  via: () => Loaded<NodeRecord | null>;

  @Field(() => String, {
    description:
      'How: the type of the relation, the role in the event, PLACE, CAUSE, the status of the control, ' +
      'SPEAKER of a claim that asserts the event, or ABOUT.',
  })
  role: string;

  @Field(() => [Claim], { description: 'The claims that it stands on: at most the first three.' })
  claims: readonly ClaimRecord[];

  @Field(() => [Span], { description: 'The words that these claims stand on.' })
  evidence: () => Promise<readonly SpanRecord[]>;
}

@ObjectType({ simpleResolvers: true, description: 'A way from one entity or event to another.' })
export class Path {
  @Field(() => Int, { description: 'How many steps it has.' })
  length: number;

  @Field(() => [PathStep], { description: 'The steps, in their order.' })
  steps: readonly PathStep[];
}
