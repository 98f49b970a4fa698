import type { Note } from '../../domain/note';

/** Half-open, in code points of the text file as it stands. */
export interface BratFragment {
  readonly start: number;
  readonly end: number;
}

/** The fields of every annotation: the 1-based line that it stands on, and its type. */
interface BratAnnotation {
  readonly line: number;
  readonly type: string;
}

/** `T5<TAB>City 0 5;10 15<TAB>quoted text` */
export interface BratTextBound extends BratAnnotation {
  readonly id: string;
  /** In text order, without overlap. */
  readonly fragments: readonly BratFragment[];
  /** The fragments in the order of their line and of the quote, where that is another. */
  readonly written?: readonly BratFragment[];
  /** The fragments' texts joined by spaces, line ends as spaces. */
  readonly text: string;
}

/** `Force2:T5` */
export interface BratArgument {
  /** Without the number that tells several arguments of one role apart. */
  readonly role: string;
  /** That number as it is written: a map may name the role with it, as in ARG0. */
  readonly number?: string;
  readonly target: string;
}

/** `E4<TAB>Liberation:T7 Place:T6 Agent:T8 Agent2:T9` */
export interface BratEvent extends BratAnnotation {
  readonly id: string;
  readonly trigger: string;
  readonly arguments: readonly BratArgument[];
}

/** `R1<TAB>MemberOf Arg1:T3 Arg2:T9` */
export interface BratRelation extends BratAnnotation {
  readonly id: string;
  readonly arg1: string;
  readonly arg2: string;
  /** The names of the two, in the order of their line, where they are others than Arg1 and Arg2. */
  readonly names?: readonly [string, string];
}

/** `*<TAB>Equiv T1 T2 T3` */
export interface BratEquivalence extends BratAnnotation {
  readonly members: readonly string[];
}

/** `A1<TAB>Negation E1` or `M2<TAB>Mode E1 Direct` */
export interface BratAttribute extends BratAnnotation {
  readonly id: string;
  readonly target: string;
  /** Null for a binary attribute. */
  readonly value: string | null;
}

/** `N1<TAB>Reference T1 Wikidata:Q796<TAB>Iraq` */
export interface BratNormalisation extends BratAnnotation {
  readonly id: string;
  readonly target: string;
  readonly database: string;
  /** The part after the first colon. */
  readonly reference: string;
  readonly text: string;
}

/** `#1<TAB>AnnotatorNotes T1<TAB>what the annotator thought` */
export interface BratNote extends BratAnnotation {
  readonly id: string;
  readonly target: string;
  readonly text: string;
}

/** An annotation file of brat, in the order of its lines. */
export interface BratDocument {
  readonly textBounds: readonly BratTextBound[];
  readonly events: readonly BratEvent[];
  readonly relations: readonly BratRelation[];
  readonly equivalences: readonly BratEquivalence[];
  readonly attributes: readonly BratAttribute[];
  readonly normalisations: readonly BratNormalisation[];
  readonly notes: readonly BratNote[];
}

export interface BratParsing {
  readonly document: BratDocument;
  /** Ids whose lines could be told apart and not read; nothing that refers to them is at fault. */
  readonly faulty: ReadonlySet<string>;
  /** Ids in lines that could not be read, which may say something of them. */
  readonly inFaultyLines?: ReadonlySet<string>;
  /** Ids that lines refer to and no line has: something may be said of, or by, others in their place. */
  readonly missing?: ReadonlySet<string>;
  /** Notes on what was skipped; left out where there is nothing. */
  readonly notes?: readonly Note[];
}
