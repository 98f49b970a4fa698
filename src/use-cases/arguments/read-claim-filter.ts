import type { ClaimMode, Factuality } from '../../domain/claim';
import { foldWords } from '../../domain/search/words';
import type { When } from '../../domain/when';
import type { ClaimFilter } from '../ask-claims';
import { type IntRangeArgument, readIntRange } from './int-range-argument';
import { readList } from './list-argument';
import { readText } from './text-argument';
import { readAfter, readBefore, readRange } from './time-argument';

/** A filter of claims as a caller gives it, its times and enums parsed. */
export interface ClaimFilterArgument {
  readonly speaker?: readonly string[] | null;
  readonly anyoneInChain?: readonly string[] | null;
  readonly about?: readonly string[] | null;
  readonly aboutAll?: readonly string[] | null;
  readonly hasSpeaker?: boolean | null;
  readonly speakerText?: string | null;
  readonly hops?: IntRangeArgument | null;
  readonly corpus?: readonly string[] | null;
  readonly language?: readonly string[] | null;
  readonly document?: readonly string[] | null;
  readonly characters?: IntRangeArgument | null;
  readonly publisher?: readonly string[] | null;
  readonly mode?: readonly ClaimMode[] | null;
  readonly factuality?: readonly Factuality[] | null;
  readonly text?: string | null;
  readonly saidAfter?: When | null;
  readonly saidBefore?: When | null;
  readonly publishedAfter?: When | null;
  readonly publishedBefore?: When | null;
  readonly validAt?: When | null;
  readonly knownAsOf?: Date | null;
}

/** The filter that the argument describes. Throws an InputError where a part cannot be used. */
export function readClaimFilter(filter: ClaimFilterArgument | null | undefined): ClaimFilter {
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
    characters: readIntRange('filter.characters', filter?.characters),
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
