import type { WrittenAssessment } from './assessment';
import type { Claim } from './claim';
import type { ControlClaim } from './control-claim';
import type { Document } from './document';
import type { Entity } from './entity';
import type { EventReport } from './event';
import type { EntityMention } from './mention';
import type { Note } from './note';
import type { Problem } from './problem';
import type { Quantity } from './quantity';
import type { Relation } from './relation';
import type { Span } from './span';
import type { OwnTerms } from './vocabulary';
import type { When } from './when';

/** A stretch of text that names a time, with its value. */
export interface TimeMention {
  /** `mention:<document>:<annotation id>` */
  readonly id: string;
  readonly spans: readonly Span[];
  readonly when: When;
}

/** A document with everything that its annotations say, all references resolved. */
export interface AnnotatedDocument {
  readonly document: Document;
  /** Entities that the authority file does not hold: those of this document alone. */
  readonly entities: readonly Entity[];
  readonly mentions: readonly EntityMention[];
  readonly times: readonly TimeMention[];
  readonly events: readonly EventReport[];
  readonly relations: readonly Relation[];
  readonly controlClaims: readonly ControlClaim[];
  readonly quantities: readonly Quantity[];
  /** Parents before the claims inside them. */
  readonly claims: readonly Claim[];
}

/** A corpus, and the entities that it knows. */
export interface Corpus {
  /** Kebab case; the folder's name unless corpus.yaml says otherwise. */
  readonly id: string;
  readonly title: string;
  /** An SPDX identifier, or the licence's own words. */
  readonly licence: string;
  readonly attribution: string;
  /** The authority file: one description of each entity that the corpus refers to. */
  readonly entities: readonly Entity[];
  /** Types of its own, each under one of ours; left out where there are none. */
  readonly terms?: OwnTerms;
  /** Grades of its actors and claims; left out where there are none. */
  readonly assessments?: readonly WrittenAssessment[];
}

/** One document of a corpus as read: either sound, or not read and why. */
export interface DocumentReading {
  /** The annotation file, as the user would name it. */
  readonly file: string;
  readonly document: AnnotatedDocument | null;
  readonly problems: readonly Problem[];
  /** Notes on everything that the reader skipped; left out where there is nothing. */
  readonly notes?: readonly Note[];
  /** How the reader understood its corpus, in words; with the last document, if at all. */
  readonly remarks?: readonly string[];
}

/**
 * A corpus opened for reading. Documents are read one at a time, so a corpus of any size needs only
 * the memory of its largest document. Each call of `documents()` reads from the start.
 */
export interface CorpusReading {
  /** Null where corpus.yaml or the authority file have problems. */
  readonly corpus: Corpus | null;
  /** Problems of corpus.yaml, the authority file and the folder. */
  readonly problems: readonly Problem[];
  /** How many documents `documents()` will give, where that is known before reading. */
  readonly documentCount: number | null;
  documents(): AsyncIterable<DocumentReading>;
}

/** Opens the corpus of this name for reading. */
export type OpenCorpus = (name: string) => Promise<CorpusReading>;
