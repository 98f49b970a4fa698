import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { listInGraph } from '../../use-cases/paged-list';
import { type EntityRecord, partsOf } from '../../use-cases/graph';
import { connectionPage } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { endsOf } from '../node/edge-ends';
import { PlaceInterface, PlaceConnection } from './place.type';

@Resolver(() => PlaceInterface)
export class PlaceResolver {
  @FieldResolver(() => [PlaceInterface], { description: 'The places that it lies directly in.' })
  partOf(@Root() { id }: EntityRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('placeWholes', id));
  }

  @FieldResolver(() => PlaceConnection, {
    description: 'The places that lie directly in it, by name.',
  })
  parts(
    @Root() { id }: EntityRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connectionPage(listInGraph(loaders, partsOf(id)), page);
  }
}
