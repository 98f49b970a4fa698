import { Field, ObjectType } from 'type-graphql';
import { ControlStateType } from './control-state.type';

@ObjectType('Flip', {
  simpleResolvers: true,
  description:
    'A set of claims that decides the answer about a place: without it, holders or ' +
    'statuses change.',
})
export class FlipType {
  // No method of a resolver: what has one of this name is taken for a promise.
  @Field(() => [ControlStateType], {
    description: 'The answer without them. Empty if nothing would be known.',
  })
  then: readonly ControlStateType[];

  claimIds: readonly string[];
}
