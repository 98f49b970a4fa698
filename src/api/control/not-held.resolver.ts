import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { When } from '../../domain/when';
import { askDenialsOf, denialsAt } from '../../use-cases/ask-denials';
import type { EntityRecord } from '../../use-cases/graph';
import { Claim } from '../claim/claim.type';
import type { Connection } from '../connection/connection.type';
import type { Context } from '../context';
import { Actor } from '../entity/actor.type';
import { Place } from '../entity/place.type';
import { EDTF } from '../scalars/scalars';
import { ControlState, ControlStateConnection } from './control-state.type';
import { Lens, readLens } from './lens.input';
import { NotHeld } from './not-held.type';

/** A page of states, and the denials of the same question. */
export interface ControlAnswer extends Connection<ControlState> {
  readonly denials: () => Promise<NotHeld[]>;
}

/** Denials shown of a whole list at the most. */
const MOST_DENIALS = 100;

@Resolver(() => NotHeld)
export class NotHeldResolver {
  @FieldResolver(() => Place, { description: 'The place.' })
  place(@Root() { placeId }: NotHeld, @Ctx() { loaders }: Context) {
    return loaders.node(placeId);
  }

  @FieldResolver(() => Actor, { description: 'Who did not hold it.' })
  force(@Root() { forceId }: NotHeld, @Ctx() { loaders }: Context) {
    return loaders.node(forceId);
  }

  @FieldResolver(() => [Claim], { description: 'The claims that deny it, by id.' })
  claims(@Root() { claimIds }: NotHeld, @Ctx() { loaders }: Context) {
    return Promise.all(claimIds.map((id) => loaders.node(id)));
  }
}

@Resolver(() => ControlStateConnection)
export class ControlListDenialsResolver {
  @FieldResolver(() => [NotHeld], {
    description:
      'Who did not hold which place at some moment of the time asked, as claims deny; by place, at most ' +
      `${MOST_DENIALS}. A place may be here alone: that claims name nobody else is no silence.`,
  })
  async notHeldBy(@Root() { denials }: ControlAnswer): Promise<NotHeld[]> {
    return (await denials()).slice(0, MOST_DENIALS);
  }
}

@Resolver(() => ControlState)
export class ControlStateDenialsResolver {
  @FieldResolver(() => [NotHeld], {
    description: 'Who did not hold the place at some moment of the time asked, as claims deny.',
  })
  notHeldBy(@Root() state: ControlState, @Ctx() { loaders }: Context) {
    return denialsAt(loaders, state);
  }
}

@Resolver(() => Place)
export class PlaceDenialsResolver {
  @FieldResolver(() => [NotHeld], {
    description:
      'Who did not hold it at some moment of a time, as claims deny. Empty, with no state of control, ' +
      'nobody says anything.',
  })
  notHeldBy(
    @Root() { id }: EntityRecord,
    @Arg('at', () => EDTF, { description: 'A day, month, year or any time with two ends.' })
    at: When,
    @Arg('lens', () => Lens, {
      nullable: true,
      description: 'Whom to believe, and what was known.',
    })
    lens: Lens | null,
    @Ctx() { loaders }: Context,
  ) {
    return askDenialsOf(loaders, id, at, readLens('lens', lens));
  }
}
