import { Field, ID, ObjectType } from 'type-graphql';
import type { CitationFormat } from '../../domain/citation/citation-formats';
import { registerEnum } from '../register-enum';
import { DateTime, Url } from '../scalars/scalars';

export const CitationFormatEnum = registerEnum<CitationFormat>(
  'CitationFormat',
  'A form that a citation is written in.',
  {
    TEXT: 'A sentence for a footnote.',
    BIBTEX: 'An entry of BibTeX, which biblatex reads too.',
    CSL_JSON: 'CSL-JSON 1.0.2, as Zotero and pandoc import it.',
    RIS: 'A record of RIS, as EndNote and Mendeley import it.',
  },
);

@ObjectType('Citation', {
  simpleResolvers: true,
  description: 'How to cite a fact, by an address that keeps showing it as it was known then.',
})
export class CitationType {
  @Field(() => ID, { description: 'The claim, place or contradiction.' })
  id: string;

  @Field(() => Url, { description: 'The pinned address.' })
  url: string;

  @Field(() => DateTime, { description: 'The recorded moment that it is pinned at.' })
  knownAsOf: number;

  @Field(() => String, { description: 'The fact in a line.' })
  title: string;
}
