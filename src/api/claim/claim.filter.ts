import { Field, ID, InputType } from 'type-graphql';
import type { ClaimMode, Factuality } from '../../domain/claim';
import type { When } from '../../domain/when';
import { IntRangeInput } from '../arguments/int-range';
import { DateTime, EDTF } from '../scalars/scalars';
import { ClaimModeEnum, FactualityEnum } from './claim.type';

@InputType('ClaimFilter', {
  description:
    'Selects claims that match all given fields, and any one value of each list. An empty ' +
    'list matches nothing. An id that is not in this graph is an error.',
})
export class ClaimFilterInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Said by one of these: the innermost speaker.',
  })
  speaker?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Said or passed on by one of these, the publisher included.',
  })
  anyoneInChain?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'About one of these entities or events; for a place, about the places in it too.',
  })
  about?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'About each of these entities and events, found as in `about`.',
  })
  aboutAll?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its speaker is known; false finds claims of unnamed sources.',
  })
  hasSpeaker?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text names its source with these words, in any case: "media reports".',
  })
  speakerText?: string | null;

  @Field(() => IntRangeInput, {
    nullable: true,
    description:
      'How many hops its chain has. Two is one voice in print; three or more is hearsay.',
  })
  hops?: IntRangeInput | null;

  @Field(() => [ID], { nullable: true, description: 'In a document of one of these corpora.' })
  corpus?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'In a document of one of these languages, in BCP 47: en finds en-GB too.',
  })
  language?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In one of these documents.' })
  document?: string[] | null;

  @Field(() => IntRangeInput, {
    nullable: true,
    description:
      'Its content, cue or source has at least one of these characters of its document, in code points from 0.',
  })
  characters?: IntRangeInput | null;

  @Field(() => [ID], { nullable: true, description: 'In a document that one of these published.' })
  publisher?: string[] | null;

  @Field(() => [ClaimModeEnum], { nullable: true, description: 'Given in one of these ways.' })
  mode?: ClaimMode[] | null;

  @Field(() => [FactualityEnum], { nullable: true, description: 'Presented as this sure.' })
  factuality?: Factuality[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its content has all these words, in any order and in any case. A text without a ' +
      'letter or digit matches nothing. Query.search also finds similar words.',
  })
  text?: string | null;

  @Field(() => EDTF, {
    nullable: true,
    description:
      'Said after the end of this time, whatever the exact moments. Where the text gives ' +
      'no time, the publication counts.',
  })
  saidAfter?: When | null;

  @Field(() => EDTF, {
    nullable: true,
    description:
      'Said before the beginning of this time, whatever the exact moments. Where the text ' +
      'gives no time, the publication counts.',
  })
  saidBefore?: When | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'Published after the end of this time, whatever the exact moments.',
  })
  publishedAfter?: When | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'Published before the beginning of this time, whatever the exact moments.',
  })
  publishedBefore?: When | null;

  @Field(() => EDTF, {
    nullable: true,
    description:
      'Asserts something that can hold or happen at this time. If the source leaves the ' +
      'start or end unknown, only the times that it does give count.',
  })
  validAt?: When | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The graph as it was recorded at this moment, including claims superseded since.',
  })
  knownAsOf?: Date | null;
}
