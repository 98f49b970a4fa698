import { Field, ObjectType } from 'type-graphql';
import { Duration } from '../scalars/scalars';

@ObjectType('DurationBounds', {
  simpleResolvers: true,
  description:
    'How long something lasted. Each length is null if a bound that it needs is unknown or open.',
})
export class DurationBoundsType {
  @Field(() => Duration, {
    nullable: true,
    description: 'From the latest start to the earliest end.',
  })
  atLeast: string | null;

  @Field(() => Duration, {
    nullable: true,
    description: 'From the earliest start to the latest end.',
  })
  atMost: string | null;
}
