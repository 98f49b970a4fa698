import { Field, InputType, ObjectType } from 'type-graphql';
import type { SpanState as SpanStateRecord } from '../../domain/control/compare-timelines';
import type { Agreement as AgreementValue } from '../../domain/control/compare-timelines';
import type { ControlStatus as Status } from '../../domain/control-claim';
import type { Certainty as CertaintyValue } from '../../domain/control/control-interval';
import type { ControlIntervalRecord } from '../../use-cases/graph';
import { ControlStatus } from '../control-claim/control-claim.type';
import { registerEnum } from '../register-enum';
import { DateTime } from '../scalars/scalars';
import { ControlInterval } from './control-interval.type';
import { Certainty } from './control-state.type';
import { Lens } from './lens.input';
import { NotHeld } from './not-held.type';

export const Agreement = registerEnum<AgreementValue>(
  'Agreement',
  'Whether lenses fit together in a span of time.',
  {
    AGREE: 'Two or more speak of it, and some state fits what each of them says.',
    PARTLY: 'Two or more speak of it, and all fit together except one that says CONTESTED.',
    DISAGREE: 'Two or more speak of it, and no state fits them all.',
    ONE_SIDED: 'Only one speaks of it.',
  },
);

@InputType({ description: 'A lens under a name: Damascus, Baghdad, Moscow.' })
export class NamedLens {
  @Field(() => String, {
    description: 'Its name in the answer. Each name may be given only once.',
  })
  name: string;

  @Field(() => Lens, { description: 'Whom to believe, and what was known.' })
  lens: Lens;
}

@ObjectType({ simpleResolvers: true, description: 'A timeline under one of the lenses.' })
export class NamedTimeline {
  @Field(() => String, { description: 'The name of the lens.' })
  name: string;

  @Field(() => [ControlInterval], { description: 'Who held the place when, in the order of time.' })
  timeline: readonly ControlIntervalRecord[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'The states that a lens finds for a span of time.',
})
export class SpanState {
  @Field(() => ControlStatus, { description: 'In whose hands the place was.' })
  status: Status;

  @Field(() => Certainty, { description: 'How sure that is, throughout the span.' })
  certainty: CertaintyValue;

  forceId: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The states that one of the lenses finds for a span of time.',
})
export class LensStates {
  @Field(() => String, { description: 'The name of the lens.' })
  name: string;

  @Field(() => [SpanState], { description: 'Empty if the lens names nobody.' })
  states: readonly SpanStateRecord[];

  @Field(() => [NotHeld], {
    description:
      'Forces that, according to its claims, did not hold the place at any moment of the span.',
  })
  notHeldBy: readonly NotHeld[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'A span of time, [from, until), in which the answer of every lens stays the same.',
})
export class ComparisonSpan {
  @Field(() => DateTime, { nullable: true, description: 'Null where it has no beginning.' })
  from: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Null where it has no end.' })
  until: number | null;

  @Field(() => Agreement, { description: 'Whether the lenses fit together.' })
  agreement: AgreementValue;

  @Field(() => [LensStates], {
    description: 'The answer of each lens, in the order of the question.',
  })
  lenses: readonly LensStates[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'One place under several lenses: when they disagree, and when they agree again.',
})
export class ControlComparison {
  @Field(() => [NamedTimeline], {
    description: 'One timeline for each lens, in the order of the question.',
  })
  timelines: readonly NamedTimeline[];

  @Field(() => [ComparisonSpan], {
    description: 'All spans that at least one lens says something about, in order of time.',
  })
  spans: readonly ComparisonSpan[];
}
