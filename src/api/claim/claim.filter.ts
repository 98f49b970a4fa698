import { Field, ID, InputType } from 'type-graphql';
import type { ClaimMode as Mode, Factuality as FactualityValue } from '../../domain/claim';
import { foldWords } from '../../domain/search/words';
import type { When } from '../../domain/when';
import type { ClaimFilter as Filter } from '../../use-cases/ask-claims';
import { IntRange, readIntRange } from '../arguments/int-range';
import { readList } from '../arguments/list-argument';
import { readText } from '../arguments/text-argument';
import { readAfter, readBefore, readRange } from '../arguments/time-argument';
import { DateTime, EDTF } from '../scalars/scalars';
import { ClaimMode, Factuality } from './claim.type';

@InputType({
  description:
    'Which claims; all parts that are given must hold, of each list any one value. An empty list lets nothing through; ' +
    'an id that is not in this graph is refused.',
})
export class ClaimFilter {
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

  @Field(() => IntRange, {
    nullable: true,
    description:
      'How many hops its chain has. Two is one voice in print; three or more is hearsay.',
  })
  hops?: IntRange | null;

  @Field(() => [ID], { nullable: true, description: 'In a document of one of these corpora.' })
  corpus?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'In a document of one of these languages, in BCP 47: en finds en-GB too.',
  })
  language?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In one of these documents.' })
  document?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In a document that one of these published.' })
  publisher?: string[] | null;

  @Field(() => [ClaimMode], { nullable: true, description: 'Given in one of these ways.' })
  mode?: Mode[] | null;

  @Field(() => [Factuality], { nullable: true, description: 'Presented as this sure.' })
  factuality?: FactualityValue[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its content has all these words, in any order and spelled in any case; one without a letter or ' +
      'digit lets nothing through. Query.search finds words like them too.',
  })
  text?: string | null;

  @Field(() => EDTF, {
    nullable: true,
    description:
      'Said when this time was over, whatever the exact moments. Where the text gives no time, the publication counts.',
  })
  saidAfter?: When | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'Likewise, said before this time began.',
  })
  saidBefore?: When | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'Published when this time was over, whatever the exact moments.',
  })
  publishedAfter?: When | null;

  @Field(() => EDTF, { nullable: true, description: 'Published before this time began.' })
  publishedBefore?: When | null;

  @Field(() => EDTF, {
    nullable: true,
    description:
      'Asserts something that can hold or happen then. A side that the source leaves unknown reaches no ' +
      'further than what it does say.',
  })
  validAt?: When | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'As this graph was recorded then, claims included that were superseded since.',
  })
  knownAsOf?: Date | null;
}

/** The filter that the argument describes. Throws BAD_USER_INPUT where a part cannot be used. */
export function readClaimFilter(filter: ClaimFilter | null | undefined): Filter {
  const valid = readRange('filter.validAt', filter?.validAt);
  const text = readText('filter.text', filter?.text);
  return {
    claim: null,
    speaker: readList('filter.speaker', filter?.speaker),
    anyoneInChain: readList('filter.anyoneInChain', filter?.anyoneInChain),
    about: readList('filter.about', filter?.about),
    aboutAll: readList('filter.aboutAll', filter?.aboutAll),
    hasSpeaker: filter?.hasSpeaker ?? null,
    speakerText: readText('filter.speakerText', filter?.speakerText),
    hops: readIntRange('filter.hops', filter?.hops),
    corpus: readList('filter.corpus', filter?.corpus),
    language: readList('filter.language', filter?.language),
    document: readList('filter.document', filter?.document),
    publisher: readList('filter.publisher', filter?.publisher),
    mode: readList('filter.mode', filter?.mode),
    factuality: readList('filter.factuality', filter?.factuality),
    saidAfter: readAfter('filter.saidAfter', filter?.saidAfter),
    saidBefore: readBefore('filter.saidBefore', filter?.saidBefore),
    publishedAfter: readAfter('filter.publishedAfter', filter?.publishedAfter),
    publishedBefore: readBefore('filter.publishedBefore', filter?.publishedBefore),
    words: text === null ? null : foldWords(text),
    accordingTo: null,
    excluding: null,
    minimumReliability: null,
    minimumCredibility: null,
    gradedBy: null,
    validFrom: valid?.from ?? null,
    validUntil: valid?.until ?? null,
    knownAsOf: filter?.knownAsOf?.getTime() ?? null,
  };
}
