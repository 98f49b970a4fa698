import { Field, ObjectType } from 'type-graphql';
import { DateTime, EDTF } from '../scalars/scalars';

@ObjectType({
  simpleResolvers: true,
  description:
    'A time as the source wrote it, or as it was derived from several, and the bounds that computing needs. ' +
    'Intervals are half-open: [earliest, latest). A bound is null where nothing gives it and where that side is open; the EDTF ' +
    'tells which.',
})
export class When {
  @Field(() => EDTF, {
    description:
      'Exactly as the annotator wrote it; of an interval of control that says more or less than that, the ' +
      'narrowest that covers its bounds.',
  })
  edtf: string;

  @Field(() => DateTime, { nullable: true, description: 'The first moment at which it can start.' })
  startEarliest: number | null;

  @Field(() => DateTime, { nullable: true, description: 'By then it has started.' })
  startLatest: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Until then it has not ended.' })
  endEarliest: number | null;

  @Field(() => DateTime, { nullable: true, description: 'By then it has ended.' })
  endLatest: number | null;
}
