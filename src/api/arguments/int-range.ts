import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'Whole numbers from one to another, both included.' })
export class IntRange {
  @Field(() => Int, { nullable: true, description: 'Default: no lower limit.' })
  atLeast?: number | null;

  @Field(() => Int, { nullable: true, description: 'Default: no upper limit.' })
  atMost?: number | null;
}
