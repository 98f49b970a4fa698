import { Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';

@Resolver()
export class RevisionResolver {
  @Query(() => Int, {
    description:
      'A number that grows with every change of the graph, and with nothing else: ask for it to learn ' +
      'whether an answer may have become another one.',
  })
  graphRevision(@Ctx() { loaders }: Context): Promise<number> {
    return loaders.revision();
  }
}
