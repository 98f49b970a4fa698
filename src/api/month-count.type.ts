import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'A month, and how many claims were said, or changes of control lie, in it.',
})
export class MonthCount {
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
      'How many changes more may lie in it: they may lie in another month too, or are only said to be likely or ' +
      'possible. Null where claims are counted.',
  })
  possible?: number | null;
}
