import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Loaders } from '../../use-cases/graph';
import { askPaths, type PathStep } from '../../use-cases/ask-paths';
import type { Context } from '../context';
import { PathType, type PathStepType } from './path.type';

@Resolver()
export class PathResolver {
  @Query(() => [PathType], {
    description:
      'How two entities or events are connected: the best paths over relations, events, ' +
      'causes, control and claims. Each step names the claims that it rests on. A path ' +
      'through a hub, such as a country that everything is about, ranks lower than one ' +
      'through something particular. Documents connect nothing. Empty if there is no ' +
      'path. The rules are in docs/paths.md.',
  })
  async paths(
    @Arg('from', () => ID, { description: 'An entity or event.' }) from: string,
    @Arg('to', () => ID, { description: 'Another one.' }) to: string,
    @Arg('maxHops', () => Int, {
      nullable: true,
      description: 'The most steps that a path may have: 1 to 6, default 4.',
    })
    maxHops: number | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many paths: 1 to 10, default 5.',
    })
    first: number | null,
    @Ctx() { loaders }: Context,
  ): Promise<PathType[]> {
    const paths = await askPaths(loaders, { from, to, maxHops, first });
    return paths.map((steps) => ({
      length: steps.length,
      steps: steps.map((step) => stepOf(step, loaders)),
    }));
  }
}

function stepOf(step: PathStep, loaders: Loaders): PathStepType {
  const { fromId, toId, viaId, role } = step;
  const claims = () => loaders.stepClaims(step);
  return {
    from: () => loaders.node(fromId),
    to: () => loaders.node(toId),
    via: () => loaders.node(viaId),
    role,
    claims,
    evidence: async () => {
      const found = await claims();
      return (await Promise.all(found.map(({ id }) => loaders.spans(id)))).flat();
    },
  };
}
