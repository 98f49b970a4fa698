import { Field, InputType, ObjectType } from 'type-graphql';
import type { SpanState } from '../../domain/control/compare-timelines';
import type { LensAgreement } from '../../domain/control/compare-timelines';
import type { ControlStatus } from '../../domain/control-claim';
import type { Certainty } from '../../domain/control/control-interval';
import type { ControlIntervalRecord } from '../../use-cases/graph';
import { ControlStatusEnum } from '../control-claim/control-claim.type';
import { registerEnum } from '../register-enum';
import { DateTime } from '../scalars/scalars';
import { ControlIntervalType } from './control-interval.type';
import { CertaintyEnum } from './control-state.type';
import { LensInput } from './lens.input';
import { NotHeldType } from './not-held.type';

export const AgreementEnum = registerEnum<LensAgreement>(
  'Agreement',
  'Whether lenses fit together in a span of time.',
  {
    AGREE: 'Two or more speak of it, and some state fits what each of them says.',
    PARTLY: 'Two or more speak of it, and all fit together except one that says CONTESTED.',
    DISAGREE: 'Two or more speak of it, and no state fits them all.',
    ONE_SIDED: 'Only one speaks of it.',
  },
);

@InputType('NamedLens', { description: 'A lens under a name: Damascus, Baghdad, Moscow.' })
export class NamedLensInput {
  @Field(() => String, {
    description: 'Its name in the answer. Each name may be given only once.',
  })
  name: string;

  @Field(() => LensInput, { description: 'Whom to believe, and what was known.' })
  lens: LensInput;
}

@ObjectType('NamedTimeline', {
  simpleResolvers: true,
  description: 'A timeline under one of the lenses.',
})
export class NamedTimelineType {
  @Field(() => String, { description: 'The name of the lens.' })
  name: string;

  @Field(() => [ControlIntervalType], {
    description: 'Who held the place when, in the order of time.',
  })
  timeline: readonly ControlIntervalRecord[];
}

@ObjectType('SpanState', {
  simpleResolvers: true,
  description: 'The states that a lens finds for a span of time.',
})
export class SpanStateType {
  @Field(() => ControlStatusEnum, { description: 'In whose hands the place was.' })
  status: ControlStatus;

  @Field(() => CertaintyEnum, { description: 'How sure that is, throughout the span.' })
  certainty: Certainty;

  forceId: string | null;
}

@ObjectType('LensStates', {
  simpleResolvers: true,
  description: 'The states that one of the lenses finds for a span of time.',
})
export class LensStatesType {
  @Field(() => String, { description: 'The name of the lens.' })
  name: string;

  @Field(() => [SpanStateType], { description: 'Empty if the lens names nobody.' })
  states: readonly SpanState[];

  @Field(() => [NotHeldType], {
    description:
      'Forces that, according to its claims, did not hold the place at any moment of the span.',
  })
  notHeldBy: readonly NotHeldType[];
}

@ObjectType('ComparisonSpan', {
  simpleResolvers: true,
  description: 'A span of time, [from, until), in which the answer of every lens stays the same.',
})
export class ComparisonSpanType {
  @Field(() => DateTime, { nullable: true, description: 'Null where it has no beginning.' })
  from: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Null where it has no end.' })
  until: number | null;

  @Field(() => AgreementEnum, { description: 'Whether the lenses fit together.' })
  agreement: LensAgreement;

  @Field(() => [LensStatesType], {
    description: 'The answer of each lens, in the order of the question.',
  })
  lenses: readonly LensStatesType[];
}

@ObjectType('ControlComparison', {
  simpleResolvers: true,
  description: 'One place under several lenses: when they disagree, and when they agree again.',
})
export class ControlComparisonType {
  @Field(() => [NamedTimelineType], {
    description: 'One timeline for each lens, in the order of the question.',
  })
  timelines: readonly NamedTimelineType[];

  @Field(() => [ComparisonSpanType], {
    description: 'All spans that at least one lens says something about, in order of time.',
  })
  spans: readonly ComparisonSpanType[];
}
