import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { durationBounds, formatDuration } from '../../domain/duration';
import type { ControlIntervalRecord } from '../../use-cases/graph';
import { ClaimType } from '../claim/claim.type';
import type { Context } from '../context';
import { ActorInterface } from '../entity/actor.type';
import { PlaceInterface } from '../entity/place.type';
import { EventType } from '../event/event.type';
import { asksOnlyId } from '../node/asks-only-id';
import { endsOf } from '../node/edge-ends';
import { ControlIntervalType } from './control-interval.type';
import { DurationBoundsType } from './duration-bounds.type';

@Resolver(() => ControlIntervalType)
export class ControlIntervalResolver {
  @FieldResolver(() => PlaceInterface, { description: 'The place.' })
  place(@Root() { placeId }: ControlIntervalRecord, @Ctx() { loaders }: Context) {
    return loaders.node(placeId);
  }

  @FieldResolver(() => ActorInterface, {
    nullable: true,
    description: 'Who held it. Null if nobody did, or nobody is named.',
  })
  force(@Root() { forceId }: ControlIntervalRecord, @Ctx() { loaders }: Context) {
    return forceId === null ? null : loaders.node(forceId);
  }

  @FieldResolver(() => DurationBoundsType, { description: 'How long it lasted, by its bounds.' })
  duration(@Root() { when }: ControlIntervalRecord): DurationBoundsType {
    const { atLeast, atMost } = durationBounds(when);
    return {
      atLeast: atLeast === null ? null : formatDuration(atLeast),
      atMost: atMost === null ? null : formatDuration(atMost),
    };
  }

  @FieldResolver(() => EventType, { nullable: true, description: 'The event that began it.' })
  startedBy(@Root() { startedByEventId: id }: ControlIntervalRecord, @Ctx() { loaders }: Context) {
    return id === null ? null : loaders.node(id);
  }

  @FieldResolver(() => EventType, { nullable: true, description: 'The event that ended it.' })
  endedBy(@Root() { endedByEventId: id }: ControlIntervalRecord, @Ctx() { loaders }: Context) {
    return id === null ? null : loaders.node(id);
  }

  @FieldResolver(() => [ClaimType], { description: 'Every claim that it rests on: at least one.' })
  claims(
    @Root() { id, claimIds }: ControlIntervalRecord,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (claimIds === null) return endsOf(loaders.edge('intervalClaims', id));
    if (asksOnlyId(info)) return claimIds.map((claimId) => ({ label: 'Claim', id: claimId }));
    return Promise.all(claimIds.map((claimId) => loaders.node(claimId)));
  }
}
