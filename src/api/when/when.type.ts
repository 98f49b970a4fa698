import { Field, ObjectType } from 'type-graphql';
import { DateTime, EDTF } from '../scalars/scalars';

@ObjectType('When', {
  simpleResolvers: true,
  description:
    'A time as the source wrote it, or as derived from several, with its computed bounds. ' +
    'Intervals are half-open: [earliest, latest). A bound is null if it is unknown or ' +
    'that side is open; the EDTF tells which.',
})
export class WhenType {
  @Field(() => EDTF, {
    description:
      'Exactly as the annotator wrote it. For an interval of control with other bounds, ' +
      'the narrowest EDTF that covers them.',
  })
  edtf: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The first moment at which it can have started.',
  })
  startEarliest: number | null;

  @Field(() => DateTime, { nullable: true, description: 'By then it has started.' })
  startLatest: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The first moment at which it can have ended.',
  })
  endEarliest: number | null;

  @Field(() => DateTime, { nullable: true, description: 'By then it has ended.' })
  endLatest: number | null;
}
