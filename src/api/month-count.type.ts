import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('MonthCount', {
  simpleResolvers: true,
  description: 'A month, with the number of claims said in it, or of changes of control.',
})
export class MonthCountType {
  @Field(() => String, { description: 'As EDTF: 2017-07.' })
  month: string;

  @Field(() => Int, {
    description:
      'How many. A change counts if somebody affirms it and it surely lies in the month.',
  })
  count: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many more changes may lie in it. They may lie in another month instead, or are ' +
      'only called likely or possible. Null for counts of claims.',
  })
  possible?: number | null;
}
