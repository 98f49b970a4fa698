import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ControlStatus } from '../control-claim/control-claim.type';
import type { Context } from '../context';
import { Actor } from '../entity/actor.type';
import { Place } from '../entity/place.type';
import { ControlState } from './control-state.type';

@Resolver(() => ControlState)
export class ControlStateResolver {
  @FieldResolver(() => Place, { description: 'The place.' })
  place(@Root() { interval }: ControlState, @Ctx() { loaders }: Context) {
    return loaders.node(interval.placeId);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'Who held it; null where nobody did, or nobody is named.',
  })
  force(@Root() { interval }: ControlState, @Ctx() { loaders }: Context) {
    return interval.forceId === null ? null : loaders.node(interval.forceId);
  }

  @FieldResolver(() => ControlStatus, { description: 'In whose hands the place was.' })
  status(@Root() { interval }: ControlState) {
    return interval.status;
  }
}
