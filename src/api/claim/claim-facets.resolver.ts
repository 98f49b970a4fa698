import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ClaimMode, Factuality } from '../../domain/claim';
import type { Facet } from '../../use-cases/ask-claims';
import type { Context } from '../context';
import {
  ClaimFacetsType,
  CorpusCountType,
  FactualityCountType,
  ModeCountType,
  NodeCountType,
  SourceCountType,
} from './claim-facets.type';
import { MonthCountType } from '../month-count.type';

/** Each field is counted by itself, and all that are asked for are counted in one statement. */
@Resolver(() => ClaimFacetsType)
export class ClaimFacetsResolver {
  @FieldResolver(() => Int, { description: 'How many claims there are.' })
  async total(@Root() { by }: ClaimFacetsType): Promise<number> {
    const [total] = await by('TOTAL');
    return total!.count;
  }

  @FieldResolver(() => [NodeCountType], {
    description: 'Who says them, most frequent first, at most 100.',
  })
  speakers(@Root() facets: ClaimFacetsType): Promise<NodeCountType[]> {
    return countNodes(facets, 'SPEAKER');
  }

  @FieldResolver(() => [SourceCountType], {
    description:
      'Sources that are not identified, by the words of the texts for them, ignoring ' +
      'case. Most frequent first, at most 100.',
  })
  async sources(@Root() { by }: ClaimFacetsType): Promise<SourceCountType[]> {
    const counts = await by('SOURCE');
    return counts.map(({ value, count }) => ({ text: value!, count }));
  }

  @FieldResolver(() => [NodeCountType], {
    description: 'The subjects of the claims, most frequent first, at most 100.',
  })
  subjects(@Root() facets: ClaimFacetsType): Promise<NodeCountType[]> {
    return countNodes(facets, 'SUBJECT');
  }

  @FieldResolver(() => [NodeCountType], {
    description: 'Who published them, most frequent first, at most 100.',
  })
  publishers(@Root() facets: ClaimFacetsType): Promise<NodeCountType[]> {
    return countNodes(facets, 'PUBLISHER');
  }

  @FieldResolver(() => [CorpusCountType], {
    description: 'Counts by corpus, most frequent first.',
  })
  async corpora(
    @Root() { by }: ClaimFacetsType,
    @Ctx() { loaders }: Context,
  ): Promise<CorpusCountType[]> {
    const [counts, corpora] = await Promise.all([by('CORPUS'), loaders.corpora()]);
    const known = new Map(corpora.map((corpus) => [corpus.id, corpus]));
    return counts.map(({ value, count }) => ({ corpus: known.get(value!)!, count }));
  }

  @FieldResolver(() => [ModeCountType], {
    description: 'Counts by mode, most frequent first.',
  })
  async modes(@Root() { by }: ClaimFacetsType): Promise<ModeCountType[]> {
    const counts = await by('MODE');
    return counts.map(({ value, count }) => ({ mode: value as ClaimMode, count }));
  }

  @FieldResolver(() => [FactualityCountType], {
    description: 'Counts by factuality, most frequent first.',
  })
  async factualities(@Root() { by }: ClaimFacetsType): Promise<FactualityCountType[]> {
    const counts = await by('FACTUALITY');
    return counts.map(({ value, count }) => ({ factuality: value as Factuality, count }));
  }

  @FieldResolver(() => [MonthCountType], {
    description:
      'Counts by the month in which they were said, else published, in order of time. The ' +
      'month comes from the time as written. Claims whose time names no month, or spans ' +
      'several, are left out.',
  })
  async months(@Root() { by }: ClaimFacetsType): Promise<MonthCountType[]> {
    const counts = await by('MONTH');
    return counts.map(({ value, count }) => ({ month: value!, count }));
  }
}

async function countNodes({ by }: ClaimFacetsType, facet: Facet): Promise<NodeCountType[]> {
  const counts = await by(facet);
  return counts.map(({ node, count }) => ({ node: node!, count }));
}
