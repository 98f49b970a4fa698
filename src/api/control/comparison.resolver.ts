import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ComparisonSpan as SpanFound } from '../../domain/control/compare-timelines';
import { compareLenses } from '../../use-cases/compare-lenses';
import type { Context } from '../context';
import { Actor } from '../entity/actor.type';
import { type ComparisonSpan, ControlComparison, NamedLens, SpanState } from './comparison.type';
import { readLens } from '../../use-cases/arguments/read-lens';

@Resolver(() => SpanState)
export class ComparisonResolver {
  @Query(() => ControlComparison, {
    description: 'Who held a place when, under several lenses side by side.',
  })
  async controlComparison(
    @Arg('place', () => ID, { description: 'The place.' }) place: string,
    @Arg('lenses', () => [NamedLens], {
      description:
        'One to ten lenses, each with its own name. A single lens gives the spans of its timeline.',
    })
    lenses: NamedLens[],
    @Ctx() { loaders }: Context,
  ): Promise<ControlComparison> {
    const named = lenses.map(({ name, lens }, index) => ({
      name,
      lens: readLens(`lenses[${index}].lens`, lens),
    }));
    const { timelines, spans } = await compareLenses(loaders, place, named);
    return { timelines, spans: spans.map((span) => showSpan(place, span, lenses)) };
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'Who held it. Null if nobody did, or nobody is named.',
  })
  force(@Root() { forceId }: SpanState, @Ctx() { loaders }: Context) {
    return forceId === null ? null : loaders.node(forceId);
  }
}

/** A span with null for a side that is open, and the states of each lens in the order of the question. */
function showSpan(
  placeId: string,
  { from, until, agreement, states, notHeld }: SpanFound,
  lenses: readonly NamedLens[],
): ComparisonSpan {
  return {
    from: Number.isFinite(from) ? from : null,
    until: Number.isFinite(until) ? until : null,
    agreement,
    lenses: lenses.map(({ name }) => ({
      name,
      states: states[name]!,
      notHeldBy: notHeld[name]!.map((denial) => ({ placeId, ...denial })),
    })),
  };
}
