import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { ControlIntervalRecord } from '../../use-cases/graph';
import { Claim } from '../claim/claim.type';
import type { Context } from '../context';
import { Actor } from '../entity/actor.type';
import { Place } from '../entity/place.type';
import { Event } from '../event/event.type';
import { asksOnlyId } from '../node/asks-only-id';
import { endsOf } from '../node/edge-ends';
import { ControlInterval } from './control-interval.type';

@Resolver(() => ControlInterval)
export class ControlIntervalResolver {
  @FieldResolver(() => Place, { description: 'The place.' })
  place(@Root() { placeId }: ControlIntervalRecord, @Ctx() { loaders }: Context) {
    return loaders.node(placeId);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'Who held it; null where nobody did, or nobody is named.',
  })
  force(@Root() { forceId }: ControlIntervalRecord, @Ctx() { loaders }: Context) {
    return forceId === null ? null : loaders.node(forceId);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The event that began it.' })
  startedBy(@Root() { startedByEventId: id }: ControlIntervalRecord, @Ctx() { loaders }: Context) {
    return id === null ? null : loaders.node(id);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The event that ended it.' })
  endedBy(@Root() { endedByEventId: id }: ControlIntervalRecord, @Ctx() { loaders }: Context) {
    return id === null ? null : loaders.node(id);
  }

  @FieldResolver(() => [Claim], { description: 'Every claim that it stands on; never none.' })
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
