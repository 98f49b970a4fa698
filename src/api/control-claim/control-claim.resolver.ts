import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ControlClaimRecord } from '../../use-cases/graph';
import { Claim } from '../claim/claim.type';
import type { Context } from '../context';
import { Actor } from '../entity/actor.type';
import { Place } from '../entity/place.type';
import { endOf } from '../node/edge-ends';
import { ControlClaim } from './control-claim.type';

@Resolver(() => ControlClaim)
export class ControlClaimResolver {
  @FieldResolver(() => Place, { description: 'The place spoken of.' })
  place(@Root() { id }: ControlClaimRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('controlClaimEnds', id), 'OF_PLACE');
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'Who held it. Null if nobody did, or nobody is named.',
  })
  force(@Root() { id }: ControlClaimRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('controlClaimEnds', id), 'HELD_BY');
  }

  @FieldResolver(() => Claim, { description: 'The claim that says so.' })
  claim(@Root() { id }: ControlClaimRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('controlClaimClaims', id));
  }
}
