import { Field, InputType, Int } from 'type-graphql';

@InputType('IntRange', { description: 'Whole numbers from one to another, both included.' })
export class IntRangeInput {
  @Field(() => Int, { nullable: true, description: 'Default: no lower limit.' })
  atLeast?: number | null;

  @Field(() => Int, { nullable: true, description: 'Default: no upper limit.' })
  atMost?: number | null;
}
