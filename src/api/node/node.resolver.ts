import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { PromiseOrValue, NodeRecord } from '../../use-cases/graph';
import type { Context } from '../context';
import { checkListLength } from '../../use-cases/arguments/list-argument';
import { NodeInterface } from './node.type';

@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, {
    nullable: true,
    description: 'The thing with this id, or null. It finds superseded claims and mentions too.',
  })
  node(
    @Arg('id', () => ID, {
      description: 'Any id of this graph. Contradictions are found among all current claims.',
    })
    id: string,
    @Ctx() { loaders }: Context,
  ): PromiseOrValue<NodeRecord | null> {
    return loaders.node(id);
  }

  @Query(() => [NodeInterface], {
    nullable: 'items',
    description: 'The thing with each of these ids, in their order; null for an unknown id.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'At most 100 ids.' }) ids: string[],
    @Ctx() { loaders }: Context,
  ): Promise<(NodeRecord | null)[]> {
    checkListLength('ids', ids);
    return Promise.all(ids.map((id) => loaders.node(id)));
  }
}
