import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ControlClaimRecord } from '../../use-cases/graph';
import { ClaimType } from '../claim/claim.type';
import type { Context } from '../context';
import { ActorInterface } from '../entity/actor.type';
import { PlaceInterface } from '../entity/place.type';
import { endOf } from '../node/edge-ends';
import { ControlClaimType } from './control-claim.type';

@Resolver(() => ControlClaimType)
export class ControlClaimResolver {
  @FieldResolver(() => PlaceInterface, { description: 'The place spoken of.' })
  place(@Root() { id }: ControlClaimRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('controlClaimEnds', id), 'OF_PLACE');
  }

  @FieldResolver(() => ActorInterface, {
    nullable: true,
    description: 'Who held it. Null if nobody did, or nobody is named.',
  })
  force(@Root() { id }: ControlClaimRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('controlClaimEnds', id), 'HELD_BY');
  }

  @FieldResolver(() => ClaimType, { description: 'The claim that says so.' })
  claim(@Root() { id }: ControlClaimRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('controlClaimClaims', id));
  }
}
