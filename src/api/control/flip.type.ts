import { Field, ObjectType } from 'type-graphql';
import { ControlState } from './control-state.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'A set of claims that decides the answer about a place: without it, holders or ' +
    'statuses change.',
})
export class Flip {
  // No method of a resolver: what has one of this name is taken for a promise.
  @Field(() => [ControlState], {
    description: 'The answer without them. Empty if nothing would be known.',
  })
  then: readonly ControlState[];

  claimIds: readonly string[];
}
