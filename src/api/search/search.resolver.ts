import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { search, type SearchKind } from '../../use-cases/search';
import { readList } from '../../use-cases/arguments/list-argument';
import { LONGEST_TEXT } from '../../use-cases/arguments/text-argument';
import { connectionPage } from '../connection/connect';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { SearchConnectionType, SearchKindEnum } from './search.type';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnectionType, {
    description:
      'Finds the things that have all the words of a text, best first. A longer word that ' +
      'begins with the word counts too, from three letters on. So does a spelling one ' +
      'slip away, and in names another transliteration (Hwija, Hawija, al-Hawijah). A ' +
      'text without a letter or digit finds nothing.',
  })
  async search(
    @Arg('text', () => String, {
      description:
        'Words in any script, case and spelling; the first 16 of them, within 1,000 characters, count.',
    })
    text: string,
    @Arg('kinds', () => [SearchKindEnum], {
      nullable: true,
      description: 'Only these kinds. Default: all.',
    })
    kinds: SearchKind[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<SearchConnectionType> {
    const connection = await connectionPage(
      await search(loaders, text.slice(0, LONGEST_TEXT), readList('kinds', kinds)),
      page,
    );
    return {
      ...connection,
      edges: connection.edges.map((edge) => ({
        cursor: () => edge.cursor(),
        node: () => loaders.node(edge.node.id),
        score: edge.node.score,
        highlights: [edge.node.highlight],
      })),
    };
  }
}
