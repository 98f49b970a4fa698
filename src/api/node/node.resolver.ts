import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Contradiction } from '../../domain/contradiction/contradiction';
import { findAny } from '../../use-cases/find-node';
import type { NodeRecord } from '../../use-cases/graph';
import type { Context } from '../context';
import { checkListLength } from '../../use-cases/arguments/list-argument';
import { Node } from './node.type';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'The thing with this id, or null. It finds superseded claims and mentions too.',
  })
  node(
    @Arg('id', () => ID, {
      description: 'Any id of this graph. Contradictions are found among all current claims.',
    })
    id: string,
    @Ctx() { loaders }: Context,
  ): Promise<AnyNode | null> {
    return findAny(loaders, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'The thing with each of these ids, in their order; null for an unknown id.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'At most 100 ids.' }) ids: string[],
    @Ctx() { loaders }: Context,
  ): Promise<(AnyNode | null)[]> {
    checkListLength('ids', ids);
    return Promise.all(ids.map((id) => findAny(loaders, id)));
  }
}

type AnyNode = NodeRecord | Contradiction;
