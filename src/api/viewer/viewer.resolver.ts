import { Ctx, Query, Resolver } from 'type-graphql';
import type { Principal } from '../../domain/principal';
import type { Context } from '../context';
import { ViewerType } from './viewer.type';

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType, {
    nullable: true,
    description: 'Who asks, by the credential of the request. Null without one.',
  })
  viewer(@Ctx() { principal }: Context): Principal | null {
    return principal;
  }
}
