import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { EVERYWHERE } from '../../domain/area';
import type { ControlStatus } from '../../domain/control-claim';
import type { When } from '../../domain/when';
import {
  askControl,
  askControlOf,
  askHoldings,
  askTimeline,
  rangeAsked,
} from '../../use-cases/ask-control';
import { askDenials } from '../../use-cases/ask-denials';
import type { ControlIntervalRecord, EntityRecord } from '../../use-cases/graph';
import { readList } from '../../use-cases/arguments/list-argument';
import { connectionPage } from '../connection/connect';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { ControlStatusEnum } from '../control-claim/control-claim.type';
import { ActorInterface } from '../entity/actor.type';
import { PlaceInterface } from '../entity/place.type';
import { EDTF } from '../scalars/scalars';
import { AreaArgs, readArea } from './area-args';
import { ControlIntervalType } from './control-interval.type';
import { ControlSegmentType } from './control-segment.type';
import { ControlStateType, ControlStateConnection } from './control-state.type';
import { readLens } from '../../use-cases/arguments/read-lens';
import { LensInput } from './lens.input';
import type { ControlAnswer } from './not-held.resolver';

const AT =
  'A day, month, year or any other time with two ends: 2017-07-05, 2017-07. CERTAIN means ' +
  'throughout this time.';
const INHERIT =
  'Whether a place inherits a state from the places that it lies in. It does so only if ' +
  'it has no CERTAIN, CONTINUED or POSSIBLE state of its own. On each line of places ' +
  'around it, the nearest one with a CERTAIN or CONTINUED state counts. The inherited ' +
  'state is POSSIBLE.';
const LENS = 'Whom to believe, and what was known. Default: all current claims.';

@Resolver()
export class ControlResolver {
  @Query(() => ControlStateConnection, {
    description:
      'Who held what at a time: the surest answer for each place and state, by place. A ' +
      'gap in the claims stays a gap.',
  })
  async control(
    @Arg('at', () => EDTF, { description: AT }) at: When,
    @Args(() => AreaArgs) area: AreaArgs,
    @Arg('by', () => ID, { nullable: true, description: 'Only what this actor holds.' })
    by: string | null,
    @Arg('status', () => [ControlStatusEnum], {
      nullable: true,
      description: 'Only these states; none where the list is empty.',
    })
    status: ControlStatus[] | null,
    @Arg('lens', () => LensInput, { nullable: true, description: LENS }) lens: LensInput | null,
    @Arg('inherit', () => Boolean, { nullable: true, defaultValue: false, description: INHERIT })
    inherit: boolean | null,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { loaders }: Context,
  ): Promise<ControlAnswer> {
    const question = {
      ...readArea(area),
      by: by ?? null,
      lens: readLens('lens', lens),
    };
    const asked = {
      at,
      status: readList('status', status),
      inherit: inherit === true,
      ...question,
    };
    const states = await askControl(loaders, asked);
    const denials = () => askDenials(loaders, { at: rangeAsked(at), ...question });
    return { ...(await connectionPage(states, page, info)), denials };
  }
}

@Resolver(() => PlaceInterface)
export class PlaceControlResolver {
  @FieldResolver(() => [ControlStateType], {
    description:
      'Who held it at a time: the surest answer for each state that it may have been in.',
  })
  async control(
    @Root() { id }: EntityRecord,
    @Arg('at', () => EDTF, { description: AT }) at: When,
    @Arg('lens', () => LensInput, { nullable: true, description: LENS }) lens: LensInput | null,
    @Arg('inherit', () => Boolean, { nullable: true, defaultValue: false, description: INHERIT })
    inherit: boolean | null,
    @Ctx() { loaders }: Context,
  ): Promise<ControlStateType[]> {
    return askControlOf(loaders, id, {
      at,
      lens: readLens('lens', lens),
      inherit: inherit === true,
    });
  }

  @FieldResolver(() => [ControlIntervalType], {
    description: 'Who held it when, in the order of time, contradictions side by side.',
  })
  async controlTimeline(
    @Root() { id }: EntityRecord,
    @Arg('lens', () => LensInput, { nullable: true, description: LENS }) lens: LensInput | null,
    @Ctx() { loaders }: Context,
  ): Promise<readonly ControlIntervalRecord[]> {
    return askTimeline(loaders, id, readLens('lens', lens));
  }

  @FieldResolver(() => [ControlSegmentType], {
    description:
      'How sure each of its states is, stretch by stretch. `control` answers from these, ' +
      'so a client can answer for any day by itself.',
  })
  async controlSegments(
    @Root() { id }: EntityRecord,
    @Arg('lens', () => LensInput, { nullable: true, description: LENS }) lens: LensInput | null,
    @Ctx() { loaders }: Context,
  ): Promise<ControlSegmentType[]> {
    const timeline = await askTimeline(loaders, id, readLens('lens', lens));
    return timeline.flatMap(({ forceId, status, segments }) =>
      segments.map(({ from, until, certainty, disputed }) => ({
        ...{ forceId, status, certainty, disputed },
        from: Number.isFinite(from) ? from : null,
        until: Number.isFinite(until) ? until : null,
      })),
    );
  }
}

@Resolver(() => ControlSegmentType)
export class SegmentResolver {
  @FieldResolver(() => ActorInterface, {
    nullable: true,
    description: 'Who held it. Null if nobody did, or nobody is named.',
  })
  force(@Root() { forceId }: ControlSegmentType, @Ctx() { loaders }: Context) {
    return forceId === null ? null : loaders.node(forceId);
  }
}

@Resolver(() => ActorInterface)
export class ActorControlResolver {
  @FieldResolver(() => ControlStateConnection, {
    description: 'The places that it held at a time.',
  })
  async holds(
    @Root() { id }: EntityRecord,
    @Arg('at', () => EDTF, { description: AT }) at: When,
    @Arg('lens', () => LensInput, { nullable: true, description: LENS }) lens: LensInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { loaders }: Context,
  ): Promise<ControlAnswer> {
    const domainLens = readLens('lens', lens);
    const states = await connectionPage(await askHoldings(loaders, id, at, domainLens), page, info);
    const question = { at: rangeAsked(at), ...EVERYWHERE, by: id, lens: domainLens };
    return { ...states, denials: () => askDenials(loaders, question) };
  }
}
