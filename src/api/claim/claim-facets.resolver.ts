import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ClaimMode, Factuality } from '../../domain/claim';
import type { Facet } from '../../use-cases/ask-claims';
import type { Context } from '../context';
import {
  ClaimFacets,
  CorpusCount,
  FactualityCount,
  ModeCount,
  NodeCount,
  SourceCount,
} from './claim-facets.type';
import { MonthCount } from '../month-count.type';

/** Each field is counted by itself, and all that are asked for are counted in one statement. */
@Resolver(() => ClaimFacets)
export class ClaimFacetsResolver {
  @FieldResolver(() => Int, { description: 'How many claims there are.' })
  async total(@Root() { by }: ClaimFacets): Promise<number> {
    const [total] = await by('TOTAL');
    return total!.count;
  }

  @FieldResolver(() => [NodeCount], {
    description: 'Who says them, most frequent first, at most 100.',
  })
  speakers(@Root() facets: ClaimFacets): Promise<NodeCount[]> {
    return countNodes(facets, 'SPEAKER');
  }

  @FieldResolver(() => [SourceCount], {
    description:
      'Sources that are not identified, by the words of the texts for them, ignoring ' +
      'case. Most frequent first, at most 100.',
  })
  async sources(@Root() { by }: ClaimFacets): Promise<SourceCount[]> {
    const counts = await by('SOURCE');
    return counts.map(({ value, count }) => ({ text: value!, count }));
  }

  @FieldResolver(() => [NodeCount], {
    description: 'The subjects of the claims, most frequent first, at most 100.',
  })
  subjects(@Root() facets: ClaimFacets): Promise<NodeCount[]> {
    return countNodes(facets, 'SUBJECT');
  }

  @FieldResolver(() => [NodeCount], {
    description: 'Who published them, most frequent first, at most 100.',
  })
  publishers(@Root() facets: ClaimFacets): Promise<NodeCount[]> {
    return countNodes(facets, 'PUBLISHER');
  }

  @FieldResolver(() => [CorpusCount], {
    description: 'Counts by corpus, most frequent first.',
  })
  async corpora(@Root() { by }: ClaimFacets, @Ctx() { loaders }: Context): Promise<CorpusCount[]> {
    const [counts, corpora] = await Promise.all([by('CORPUS'), loaders.corpora()]);
    const known = new Map(corpora.map((corpus) => [corpus.id, corpus]));
    return counts.map(({ value, count }) => ({ corpus: known.get(value!)!, count }));
  }

  @FieldResolver(() => [ModeCount], {
    description: 'Counts by mode, most frequent first.',
  })
  async modes(@Root() { by }: ClaimFacets): Promise<ModeCount[]> {
    const counts = await by('MODE');
    return counts.map(({ value, count }) => ({ mode: value as ClaimMode, count }));
  }

  @FieldResolver(() => [FactualityCount], {
    description: 'Counts by factuality, most frequent first.',
  })
  async factualities(@Root() { by }: ClaimFacets): Promise<FactualityCount[]> {
    const counts = await by('FACTUALITY');
    return counts.map(({ value, count }) => ({ factuality: value as Factuality, count }));
  }

  @FieldResolver(() => [MonthCount], {
    description:
      'Counts by the month in which they were said, else published, in order of time. The ' +
      'month comes from the time as written. Claims whose time names no month, or spans ' +
      'several, are left out.',
  })
  async months(@Root() { by }: ClaimFacets): Promise<MonthCount[]> {
    const counts = await by('MONTH');
    return counts.map(({ value, count }) => ({ month: value!, count }));
  }
}

async function countNodes({ by }: ClaimFacets, facet: Facet): Promise<NodeCount[]> {
  const counts = await by(facet);
  return counts.map(({ node, count }) => ({ node: node!, count }));
}
