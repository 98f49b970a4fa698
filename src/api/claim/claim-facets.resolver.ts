import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ClaimMode, Factuality } from '../../domain/claim';
import { type Facet, MOST_COUNTED } from '../../store/read/claims/claim-facets';
import type { Context } from '../context';
import {
  ClaimFacets,
  FactualityCount,
  ModeCount,
  MonthCount,
  NodeCount,
} from './claim-facets.type';

/** Each field is counted by itself, and all that are asked for are counted in one statement. */
@Resolver(() => ClaimFacets)
export class ClaimFacetsResolver {
  @FieldResolver(() => Int, { description: 'How many claims there are.' })
  async total(@Root() { filter }: ClaimFacets, @Ctx() { loaders }: Context): Promise<number> {
    const [total] = await loaders.claimFacet(filter, 'TOTAL');
    return total!.count;
  }

  @FieldResolver(() => [NodeCount], {
    description: 'Who says them, the most often first: at most 100.',
    complexity: asMany,
  })
  speakers(@Root() facets: ClaimFacets, @Ctx() context: Context): Promise<NodeCount[]> {
    return countNodes(facets, 'SPEAKER', context);
  }

  @FieldResolver(() => [NodeCount], {
    description: 'What they are about, the most often first: at most 100.',
    complexity: asMany,
  })
  subjects(@Root() facets: ClaimFacets, @Ctx() context: Context): Promise<NodeCount[]> {
    return countNodes(facets, 'SUBJECT', context);
  }

  @FieldResolver(() => [NodeCount], {
    description: 'Who published them, the most often first: at most 100.',
    complexity: asMany,
  })
  publishers(@Root() facets: ClaimFacets, @Ctx() context: Context): Promise<NodeCount[]> {
    return countNodes(facets, 'PUBLISHER', context);
  }

  @FieldResolver(() => [ModeCount], {
    description: 'How the texts give them, the most often first.',
  })
  async modes(@Root() { filter }: ClaimFacets, @Ctx() { loaders }: Context): Promise<ModeCount[]> {
    const counts = await loaders.claimFacet(filter, 'MODE');
    return counts.map(({ value, count }) => ({ mode: value as ClaimMode, count }));
  }

  @FieldResolver(() => [FactualityCount], {
    description: 'How sure they are presented, the most often first.',
  })
  async factualities(
    @Root() { filter }: ClaimFacets,
    @Ctx() { loaders }: Context,
  ): Promise<FactualityCount[]> {
    const counts = await loaders.claimFacet(filter, 'FACTUALITY');
    return counts.map(({ value, count }) => ({ factuality: value as Factuality, count }));
  }

  @FieldResolver(() => [MonthCount], {
    description:
      'When they were said, else published, in the order of time: by the month that the time as written ' +
      'names. Claims whose time names no month, or spans several, are in none.',
  })
  async months(
    @Root() { filter }: ClaimFacets,
    @Ctx() { loaders }: Context,
  ): Promise<MonthCount[]> {
    const counts = await loaders.claimFacet(filter, 'MONTH');
    return counts.map(({ value, count }) => ({ month: value!, count }));
  }
}

/** As many as are counted at the most, each of them shown as far as the query asks. */
function asMany({ childComplexity }: { readonly childComplexity: number }): number {
  return 1 + MOST_COUNTED * childComplexity;
}

async function countNodes(
  { filter }: ClaimFacets,
  facet: Facet,
  { loaders }: Context,
): Promise<NodeCount[]> {
  const counts = await loaders.claimFacet(filter, facet);
  return counts.map(({ node, count }) => ({ node: node!, count }));
}
