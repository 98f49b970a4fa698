import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ControlStatusEnum } from '../control-claim/control-claim.type';
import type { Context } from '../context';
import { ActorInterface } from '../entity/actor.type';
import { PlaceInterface } from '../entity/place.type';
import { formatDuration } from '../../domain/duration';
import { describeState } from '../../use-cases/describe-state';
import { ContradictionType } from '../contradiction/contradiction.type';
import { Duration } from '../scalars/scalars';
import { WhenType } from '../when/when.type';
import { ControlStateType } from './control-state.type';

@Resolver(() => ControlStateType)
export class ControlStateResolver {
  @FieldResolver(() => PlaceInterface, { description: 'The place.' })
  place(@Root() { placeId }: ControlStateType, @Ctx() { loaders }: Context) {
    return loaders.node(placeId);
  }

  @FieldResolver(() => PlaceInterface, {
    nullable: true,
    description:
      'With `inherit: true`, the larger place that this state is inherited from. Null if ' +
      "the place's own claims give the state.",
  })
  inferredFrom(@Root() { inferredFrom }: ControlStateType, @Ctx() { loaders }: Context) {
    return inferredFrom === null ? null : loaders.node(inferredFrom);
  }

  @FieldResolver(() => ActorInterface, {
    nullable: true,
    description: 'Who held it. Null if nobody did, or nobody is named.',
  })
  force(@Root() { interval }: ControlStateType, @Ctx() { loaders }: Context) {
    return interval.forceId === null ? null : loaders.node(interval.forceId);
  }

  @FieldResolver(() => [ActorInterface], {
    description:
      "Members of its force that have a state here too. Where both fit, a map shows the member's.",
  })
  async members(@Root() state: ControlStateType, @Ctx() { loaders }: Context) {
    const { memberIds } = await describeState(loaders, state);
    return Promise.all(memberIds.map((id) => loaders.node(id)));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it surely held at some moment of the time asked about.',
  })
  async sometime(@Root() state: ControlStateType, @Ctx() { loaders }: Context) {
    return (await describeState(loaders, state)).sometime;
  }

  @FieldResolver(() => Int, {
    description:
      'How many voices affirm it throughout the time asked about, each from its first ' +
      'affirmation to its last. 0 if it continues from one voice to another, is last ' +
      'known, or is inherited.',
  })
  async origins(@Root() state: ControlStateType, @Ctx() { loaders }: Context) {
    return (await describeState(loaders, state)).origins;
  }

  @FieldResolver(() => Duration, {
    nullable: true,
    description: 'If it is CONTINUED, the longest time between the affirmations on both sides.',
  })
  async gap(@Root() state: ControlStateType, @Ctx() { loaders }: Context) {
    return durationOf((await describeState(loaders, state)).gap);
  }

  @FieldResolver(() => WhenType, {
    nullable: true,
    description: 'If it is CONTINUED, the affirmation before.',
  })
  async affirmedBefore(@Root() state: ControlStateType, @Ctx() { loaders }: Context) {
    return (await describeState(loaders, state)).affirmedBefore;
  }

  @FieldResolver(() => WhenType, {
    nullable: true,
    description: 'If it is CONTINUED, the next affirmation, or the change that ended it.',
  })
  async affirmedAfter(@Root() state: ControlStateType, @Ctx() { loaders }: Context) {
    return (await describeState(loaders, state)).affirmedAfter;
  }

  @FieldResolver(() => WhenType, {
    nullable: true,
    description: 'If it is LAST_KNOWN, when it was last affirmed.',
  })
  async lastAffirmed(@Root() state: ControlStateType, @Ctx() { loaders }: Context) {
    return (await describeState(loaders, state)).lastAffirmed;
  }

  @FieldResolver(() => Duration, {
    nullable: true,
    description: 'If it is LAST_KNOWN, how long before the time asked about it was last affirmed.',
  })
  async age(@Root() state: ControlStateType, @Ctx() { loaders }: Context) {
    return durationOf((await describeState(loaders, state)).age);
  }

  @FieldResolver(() => [ContradictionType], {
    description:
      'All that bear on it, by id: those at the time asked about, and those of the ' +
      'affirmations before and after.',
  })
  async contradictions(@Root() state: ControlStateType, @Ctx() { loaders }: Context) {
    return (await describeState(loaders, state)).contradictions;
  }

  @FieldResolver(() => ControlStatusEnum, { description: 'In whose hands the place was.' })
  status(@Root() { interval }: ControlStateType) {
    return interval.status;
  }
}

function durationOf(milliseconds: number | null): string | null {
  return milliseconds === null ? null : formatDuration(milliseconds);
}
