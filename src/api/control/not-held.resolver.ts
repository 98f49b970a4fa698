import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { When } from '../../domain/when';
import { rangeAsked } from '../../use-cases/ask-control';
import { askDenials, askDenialsOf, denialsAt } from '../../use-cases/ask-denials';
import type { EntityRecord } from '../../use-cases/graph';
import type { PagedList } from '../../use-cases/paged-list';
import { ClaimType } from '../claim/claim.type';
import { connectionPage } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { ActorInterface } from '../entity/actor.type';
import { PlaceInterface } from '../entity/place.type';
import { EDTF } from '../scalars/scalars';
import { AreaArgs, readArea } from './area-args';
import { ControlStateType, ControlStateConnection } from './control-state.type';
import { readLens } from '../../use-cases/arguments/read-lens';
import { LensInput } from './lens.input';
import { NotHeldType, DenialConnection } from './not-held.type';

/** A page of states, and the denials of the same question. */
export interface ControlAnswer extends Connection<ControlStateType> {
  readonly denials: () => Promise<PagedList<NotHeldType>>;
}

/** Denials shown of a whole list at the most. */
const MOST_DENIALS = 100;

@Resolver(() => NotHeldType)
export class NotHeldResolver {
  @Query(() => DenialConnection, {
    description:
      'Who, according to claims, did not hold which place at some moment of a time: by ' +
      'place, force and time. With `knownAsOf`, it reads every claim of control.',
  })
  async notHeld(
    @Arg('at', () => EDTF, { description: 'A day, month, year or any time with two ends.' })
    at: When,
    @Args(() => AreaArgs) area: AreaArgs,
    @Arg('by', () => ID, { nullable: true, description: 'Only what this actor did not hold.' })
    by: string | null,
    @Arg('lens', () => LensInput, {
      nullable: true,
      description: 'Whom to believe, and what was known.',
    })
    lens: LensInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<NotHeldType>> {
    const denials = await askDenials(loaders, {
      ...{ at: rangeAsked(at), ...readArea(area) },
      ...{ by: by ?? null, lens: readLens('lens', lens) },
    });
    return connectionPage(denials, page);
  }

  @FieldResolver(() => PlaceInterface, { description: 'The place.' })
  place(@Root() { placeId }: NotHeldType, @Ctx() { loaders }: Context) {
    return loaders.node(placeId);
  }

  @FieldResolver(() => ActorInterface, { description: 'Who did not hold it.' })
  force(@Root() { forceId }: NotHeldType, @Ctx() { loaders }: Context) {
    return loaders.node(forceId);
  }

  @FieldResolver(() => [ClaimType], { description: 'The claims that deny it, by id.' })
  claims(@Root() { claimIds }: NotHeldType, @Ctx() { loaders }: Context) {
    return Promise.all(claimIds.map((id) => loaders.node(id)));
  }
}

@Resolver(() => ControlStateConnection)
export class ControlListDenialsResolver {
  @FieldResolver(() => [NotHeldType], {
    description:
      'Who, according to claims, did not hold which place at some moment of the time asked about: ' +
      `the first ${MOST_DENIALS}, by place. \`Query.notHeld\` has all of them. ` +
      'A place can appear here without a state of control, if claims only deny who held it.',
  })
  async notHeldBy(@Root() { denials }: ControlAnswer): Promise<NotHeldType[]> {
    const list = await denials();
    const { items } = await list.page({
      ...{ after: null, before: null, limit: MOST_DENIALS, fromEnd: false },
    });
    return items.map(({ item }) => item);
  }
}

@Resolver(() => ControlStateType)
export class ControlStateDenialsResolver {
  @FieldResolver(() => [NotHeldType], {
    description:
      'Who, according to claims, did not hold the place at some moment of the time asked about.',
  })
  notHeldBy(@Root() state: ControlStateType, @Ctx() { loaders }: Context) {
    return denialsAt(loaders, state);
  }
}

@Resolver(() => PlaceInterface)
export class PlaceDenialsResolver {
  @FieldResolver(() => [NotHeldType], {
    description:
      'Who, according to claims, did not hold it at some moment of a time. If this is ' +
      'empty and there is no state of control either, the claims are silent.',
  })
  notHeldBy(
    @Root() { id }: EntityRecord,
    @Arg('at', () => EDTF, { description: 'A day, month, year or any time with two ends.' })
    at: When,
    @Arg('lens', () => LensInput, {
      nullable: true,
      description: 'Whom to believe, and what was known.',
    })
    lens: LensInput | null,
    @Ctx() { loaders }: Context,
  ) {
    return askDenialsOf(loaders, id, at, readLens('lens', lens));
  }
}
