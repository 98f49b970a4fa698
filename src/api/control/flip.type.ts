import { Field, ObjectType } from 'type-graphql';
import { ControlState } from './control-state.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'A set of claims without which the answer about a place would have other holders or statuses.',
})
export class Flip {
  // No method of a resolver: what has one of this name is taken for a promise.
  @Field(() => [ControlState], {
    description: 'The answer without them; empty where nothing would be known.',
  })
  then: readonly ControlState[];

  claimIds: readonly string[];
}
