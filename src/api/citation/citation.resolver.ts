import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Citation } from '../../domain/citation/citation';
import { CITATION_FORMATS, type CitationFormat } from '../../domain/citation/citation-formats';
import type { When } from '../../domain/when';
import { citeFact } from '../../use-cases/cite';
import type { Context } from '../context';
import { readLens } from '../../use-cases/arguments/read-lens';
import { LensInput } from '../control/lens.input';
import { EDTF } from '../scalars/scalars';
import { CitationType, CitationFormatEnum } from './citation.type';

/** Words of the arguments that name a fact. */
export const FACT_ARGUMENTS = {
  id: 'A claim, a place or a contradiction.',
  at: 'For a place only, the time asked about: 2017-07-05. Default: its whole timeline.',
  lens: 'Only accordingTo, excluding and knownAsOf are allowed, since an address can hold them.',
};

@Resolver(() => CitationType)
export class CitationResolver {
  @Query(() => CitationType, {
    nullable: true,
    description:
      'How to cite a claim, who held a place, or a contradiction. It is pinned at ' +
      'lens.knownAsOf, else at the present state of the graph. Null for an unknown id.',
  })
  citation(
    @Arg('id', () => ID, { description: FACT_ARGUMENTS.id }) id: string,
    @Arg('at', () => EDTF, { nullable: true, description: FACT_ARGUMENTS.at }) at: When | null,
    @Arg('lens', () => LensInput, { nullable: true, description: FACT_ARGUMENTS.lens })
    lens: LensInput | null,
    @Ctx() { loaders, site }: Context,
  ): Promise<Citation | null> {
    return citeFact(loaders, site, { id, at: at ?? null, lens: readLens('lens', lens) });
  }

  @FieldResolver(() => String, { description: 'The citation, written out.' })
  format(
    @Root() citation: Citation,
    @Arg('as', () => CitationFormatEnum, { description: 'In which form.' }) as: CitationFormat,
  ): string {
    return CITATION_FORMATS[as].write(citation);
  }
}
