import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { compareTimelines } from '../../domain/control/compare-timelines';
import { checkNode } from '../arguments/node-argument';
import type { Context } from '../context';
import { Actor } from '../entity/actor.type';
import { badUserInput } from '../errors';
import { ControlComparison, NamedLens, SpanState } from './comparison.type';
import { readLens } from './lens.input';

const MOST_LENSES = 10;

@Resolver(() => SpanState)
export class ComparisonResolver {
  @Query(() => ControlComparison, {
    description: 'Who held a place when, under several lenses side by side.',
  })
  async controlComparison(
    @Arg('place', () => ID, { description: 'The place.' }) place: string,
    @Arg('lenses', () => [NamedLens], { description: 'Two to ten, each under a name of its own.' })
    lenses: NamedLens[],
    @Ctx() { loaders }: Context,
  ): Promise<ControlComparison> {
    await checkNode('place', place, 'place', loaders);
    checkLenses(lenses);
    const timelines = await Promise.all(
      lenses.map(async ({ name, lens }, index) => {
        const read = await readLens(`lenses[${index}].lens`, lens, loaders);
        return { name, timeline: await loaders.timeline(place, read) };
      }),
    );
    const spans = compareTimelines(
      Object.fromEntries(timelines.map(({ name, timeline }) => [name, timeline])),
    );
    return {
      timelines,
      spans: spans.map(({ from, until, agreement, states }) => ({
        from: Number.isFinite(from) ? from : null,
        until: Number.isFinite(until) ? until : null,
        agreement,
        lenses: lenses.map(({ name }) => ({ name, states: states[name]! })),
      })),
    };
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'Who held it; null where nobody did, or nobody is named.',
  })
  force(@Root() { forceId }: SpanState, @Ctx() { loaders }: Context) {
    return forceId === null ? null : loaders.node(forceId);
  }
}

function checkLenses(lenses: readonly NamedLens[]): void {
  if (lenses.length < 2 || lenses.length > MOST_LENSES) {
    throw badUserInput('lenses', `has ${lenses.length} lenses`, `2 to ${MOST_LENSES}`);
  }
  lenses.forEach(({ name }, index) => {
    if (lenses.findIndex((lens) => lens.name === name) === index) return;
    const found = `is ${JSON.stringify(name)} again`;
    throw badUserInput(`lenses[${index}].name`, found, 'each name once');
  });
}
