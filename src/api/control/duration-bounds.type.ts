import { Field, ObjectType } from 'type-graphql';
import { Duration } from '../scalars/scalars';

@ObjectType({
  simpleResolvers: true,
  description:
    'How long something lasted. Null where a bound that it needs is not known, or is open.',
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
