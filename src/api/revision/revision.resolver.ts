import { Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';

@Resolver()
export class RevisionResolver {
  @Query(() => Int, {
    description:
      'A number that grows with every change of the graph, and only then. While it is the ' +
      'same, answers stay the same.',
  })
  graphRevision(@Ctx() { loaders }: Context): Promise<number> {
    return loaders.revision();
  }
}
