import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Loaders } from '../../store/loaders';
import type { PathStep as StepRecord } from '../../store/path/load-paths';
import { checkNode } from '../arguments/node-argument';
import type { Context } from '../context';
import { badUserInput } from '../errors';
import { Path, type PathStep } from './path.type';

const LONGEST = 6;
const MOST = 10;

@Resolver()
export class PathResolver {
  @Query(() => [Path], {
    description:
      'How two entities or events are connected: the best ways from one to the other, over relations, ' +
      'events, causes, control and what speakers claim, each step with the claims that it stands on. A way ' +
      'past a hub (a country that everything is about) costs more steps than one past something particular; ' +
      'a document connects nothing. Empty where there is no way. The rules are in docs/paths.md.',
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
  ): Promise<Path[]> {
    const limits = { maxHops: maxHops ?? 4, count: first ?? 5 };
    checkRange('maxHops', limits.maxHops, LONGEST);
    checkRange('first', limits.count, MOST);
    await Promise.all([
      checkNode('from', from, 'entity or event', loaders),
      checkNode('to', to, 'entity or event', loaders),
    ]);
    if (from === to) throw badUserInput('to', 'is the same as from', 'another entity or event');
    const paths = await loaders.paths(from, to, limits);
    return paths.map((steps) => ({
      length: steps.length,
      steps: steps.map((step) => stepOf(step, loaders)),
    }));
  }
}

function stepOf({ fromId, toId, viaId, role, claims }: StepRecord, loaders: Loaders): PathStep {
  return {
    from: () => loaders.node(fromId),
    to: () => loaders.node(toId),
    via: () => loaders.node(viaId),
    role,
    claims,
    evidence: async () => (await Promise.all(claims.map(({ id }) => loaders.spans(id)))).flat(),
  };
}

function checkRange(argument: string, value: number, most: number): void {
  if (value >= 1 && value <= most) return;
  throw badUserInput(argument, `is ${value}`, `a whole number from 1 to ${most}`);
}
