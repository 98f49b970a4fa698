import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ComparisonSpan } from '../../domain/control/compare-timelines';
import { compareLenses } from '../../use-cases/compare-lenses';
import type { Context } from '../context';
import { ActorInterface } from '../entity/actor.type';
import {
  type ComparisonSpanType,
  ControlComparisonType,
  NamedLensInput,
  SpanStateType,
} from './comparison.type';
import { readLens } from '../../use-cases/arguments/read-lens';

@Resolver(() => SpanStateType)
export class ComparisonResolver {
  @Query(() => ControlComparisonType, {
    description: 'Who held a place when, under several lenses side by side.',
  })
  async controlComparison(
    @Arg('place', () => ID, { description: 'The place.' }) place: string,
    @Arg('lenses', () => [NamedLensInput], {
      description:
        'One to ten lenses, each with its own name. A single lens gives the spans of its timeline.',
    })
    lenses: NamedLensInput[],
    @Ctx() { loaders }: Context,
  ): Promise<ControlComparisonType> {
    const named = lenses.map(({ name, lens }, index) => ({
      name,
      lens: readLens(`lenses[${index}].lens`, lens),
    }));
    const { timelines, spans } = await compareLenses(loaders, place, named);
    return { timelines, spans: spans.map((span) => showSpan(place, span, lenses)) };
  }

  @FieldResolver(() => ActorInterface, {
    nullable: true,
    description: 'Who held it. Null if nobody did, or nobody is named.',
  })
  force(@Root() { forceId }: SpanStateType, @Ctx() { loaders }: Context) {
    return forceId === null ? null : loaders.node(forceId);
  }
}

/** A span with null for a side that is open, and the states of each lens in the order of the question. */
function showSpan(
  placeId: string,
  { from, until, agreement, states, notHeld }: ComparisonSpan,
  lenses: readonly NamedLensInput[],
): ComparisonSpanType {
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
