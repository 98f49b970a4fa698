import { Field, ObjectType } from 'type-graphql';
import type { ClaimMode, Factuality } from '../../domain/claim';
import type { When } from '../../domain/when';
import { connectionType } from '../connection/connection.type';
import { NodeInterface } from '../node/node.type';
import { registerEnum } from '../register-enum';
import { DateTime, Url } from '../scalars/scalars';
import { WhenType } from '../when/when.type';

export const ClaimModeEnum = registerEnum<ClaimMode>(
  'ClaimMode',
  'How a text gives what was said.',
  {
    DIRECT: 'In the speaker’s own words, quoted.',
    INDIRECT: 'In the text’s words.',
    MIXED: 'Partly quoted.',
    NARRATED: 'The text tells it in its own voice; its publisher is the speaker.',
  },
);

export const FactualityEnum = registerEnum<Factuality>(
  'Factuality',
  'How sure the speaker presents the content to be, in FactBank’s values.',
  {
    CERTAIN: 'That it is so.',
    PROBABLE: 'That it is probably so.',
    POSSIBLE: 'That it may be so.',
    UNCOMMITTED: 'The speaker takes no stand.',
    CERTAIN_NOT: 'That it is not so.',
    PROBABLE_NOT: 'That it is probably not so.',
    POSSIBLE_NOT: 'That it may not be so.',
  },
);

/** How a list of claims is ordered, and whether from the end. */
export type ClaimOrderValue = `${'PUBLISHED' | 'SAID' | 'RECORDED'}${'' | '_DESC'}` | 'RELEVANCE';

export const ClaimOrderEnum = registerEnum<ClaimOrderValue>(
  'ClaimOrder',
  'The order of a list of claims. Ties are broken by document, then position. `_DESC` ' +
    'reverses both.',
  {
    PUBLISHED: 'The earliest published first; documents without a date last.',
    PUBLISHED_DESC: 'The same order, reversed.',
    SAID: 'The earliest said first. Where the text gives no time, the publication counts.',
    SAID_DESC: 'The same order, reversed.',
    RECORDED: 'In the order in which this graph recorded them.',
    RECORDED_DESC: 'The same order, reversed: the newest in this graph first.',
    RELEVANCE:
      'Only with filter.text. Claims that have the words together and in order come ' +
      'first, the shorter before the longer.',
  },
);

@ObjectType('Claim', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'One attributed assertion in one document: who said it, how, where exactly. ' +
    'Everything in the graph comes from a claim.',
})
export class ClaimType extends NodeInterface {
  @Field(() => String, { description: 'The content, verbatim.' })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: 'How the text names the source: "media reports".',
  })
  speakerText: string | null;

  @Field(() => Url, {
    nullable: true,
    description:
      'The address that the claim cites, as a row of a table does. Its author is no speaker of the claim.',
  })
  sourceUrl: string | null;

  @Field(() => ClaimModeEnum, { description: 'How the text gives what was said.' })
  mode: ClaimMode;

  @Field(() => FactualityEnum, { description: 'How sure the speaker presents it to be.' })
  factuality: Factuality;

  @Field(() => WhenType, { nullable: true, description: 'When it was said, where the text tells.' })
  saidWhen: When | null;

  @Field(() => WhenType, { nullable: true, description: 'When the document was published.' })
  publishedWhen: When | null;

  @Field(() => DateTime, { description: 'When this graph first had it in this form.' })
  recordedAt: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When a changed document replaced it, or somebody retracted it. Null while it is current.',
  })
  supersededAt: number | null;

  @Field(() => Boolean, {
    description: 'Whether somebody retracted this version; `history` says who and why.',
  })
  retracted: boolean;
}

export const ClaimConnection = connectionType('Claim', () => ClaimType);
