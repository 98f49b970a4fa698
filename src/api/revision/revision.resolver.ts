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

  @Query(() => Int, {
    description:
      'How many places have newer claims than those that their control, changes and contradictions ' +
      'are derived from. It is 0 unless an import of several transactions is under way, or was cut ' +
      'short: that derives them once, at its end.',
  })
  controlPending(@Ctx() { loaders }: Context): Promise<number> {
    return loaders.duePlaces();
  }
}
