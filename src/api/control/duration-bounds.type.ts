import { Field, ObjectType } from 'type-graphql';
import { Duration } from '../scalars/scalars';

@ObjectType({
  simpleResolvers: true,
  description:
    'How long something lasted. Each length is null if a bound that it needs is unknown or open.',
})
export class DurationBounds {
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
