import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ControlStatus } from '../control-claim/control-claim.type';
import type { Context } from '../context';
import { Actor } from '../entity/actor.type';
import { Place } from '../entity/place.type';
import { formatDuration } from '../../domain/duration';
import { describeState } from '../../use-cases/describe-state';
import { Contradiction } from '../contradiction/contradiction.type';
import { Duration } from '../scalars/scalars';
import { When } from '../when/when.type';
import { ControlState } from './control-state.type';

@Resolver(() => ControlState)
export class ControlStateResolver {
  @FieldResolver(() => Place, { description: 'The place.' })
  place(@Root() { placeId }: ControlState, @Ctx() { loaders }: Context) {
    return loaders.node(placeId);
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description:
      'With `inherit: true`, the whole whose state this is, where nothing else is known of the place; null for ' +
      "what the place's own claims give.",
  })
  inferredFrom(@Root() { inferredFrom }: ControlState, @Ctx() { loaders }: Context) {
    return inferredFrom === null ? null : loaders.node(inferredFrom);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'Who held it; null where nobody did, or nobody is named.',
  })
  force(@Root() { interval }: ControlState, @Ctx() { loaders }: Context) {
    return interval.forceId === null ? null : loaders.node(interval.forceId);
  }

  @FieldResolver(() => [Actor], {
    description:
      'Members of its force that this place has a state of too: where the two fit, a map shows theirs.',
  })
  async members(@Root() state: ControlState, @Ctx() { loaders }: Context) {
    const { memberIds } = await describeState(loaders, state);
    return Promise.all(memberIds.map((id) => loaders.node(id)));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it surely held at some moment of the time asked.',
  })
  async sometime(@Root() state: ControlState, @Ctx() { loaders }: Context) {
    return (await describeState(loaders, state)).sometime;
  }

  @FieldResolver(() => Int, {
    description:
      'How many voices affirm it over all of the time asked, each from its first affirmation to its last; 0 ' +
      'where it goes on between two voices, is last known, or is inherited.',
  })
  async origins(@Root() state: ControlState, @Ctx() { loaders }: Context) {
    return (await describeState(loaders, state)).origins;
  }

  @FieldResolver(() => Duration, {
    nullable: true,
    description: 'Where it is CONTINUED, the longest time between the affirmations on both sides.',
  })
  async gap(@Root() state: ControlState, @Ctx() { loaders }: Context) {
    return durationOf((await describeState(loaders, state)).gap);
  }

  @FieldResolver(() => When, {
    nullable: true,
    description: 'Where it is CONTINUED, the affirmation before.',
  })
  async affirmedBefore(@Root() state: ControlState, @Ctx() { loaders }: Context) {
    return (await describeState(loaders, state)).affirmedBefore;
  }

  @FieldResolver(() => When, {
    nullable: true,
    description: 'Where it is CONTINUED, the affirmation after, or the change that ended it.',
  })
  async affirmedAfter(@Root() state: ControlState, @Ctx() { loaders }: Context) {
    return (await describeState(loaders, state)).affirmedAfter;
  }

  @FieldResolver(() => When, {
    nullable: true,
    description: 'Where it is LAST_KNOWN, when it was affirmed last.',
  })
  async lastAffirmed(@Root() state: ControlState, @Ctx() { loaders }: Context) {
    return (await describeState(loaders, state)).lastAffirmed;
  }

  @FieldResolver(() => Duration, {
    nullable: true,
    description: 'Where it is LAST_KNOWN, how long before the time asked it was affirmed last.',
  })
  async age(@Root() state: ControlState, @Ctx() { loaders }: Context) {
    return durationOf((await describeState(loaders, state)).age);
  }

  @FieldResolver(() => [Contradiction], {
    description:
      'All that bear on it, by id: at the time asked, and of the affirmations before and after.',
  })
  async contradictions(@Root() state: ControlState, @Ctx() { loaders }: Context) {
    return (await describeState(loaders, state)).contradictions;
  }

  @FieldResolver(() => ControlStatus, { description: 'In whose hands the place was.' })
  status(@Root() { interval }: ControlState) {
    return interval.status;
  }
}

function durationOf(milliseconds: number | null): string | null {
  return milliseconds === null ? null : formatDuration(milliseconds);
}
