import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { NodeRecord } from '../../store/records';
import type { Context } from '../context';
import { checkListLength } from '../arguments/list-argument';
import { Node } from './node.type';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Whatever has this id, or null. Superseded claims and mentions are found too.',
  })
  node(
    @Arg('id', () => ID, { description: 'Any id that this graph has given.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<NodeRecord | null> {
    return loaders.node(id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'What has each of these ids, in their order, with null where nothing has.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'At most 100 ids.' }) ids: string[],
    @Ctx() { loaders }: Context,
  ): Promise<(NodeRecord | null)[]> {
    checkListLength('ids', ids);
    return Promise.all(ids.map((id) => loaders.node(id)));
  }
}
