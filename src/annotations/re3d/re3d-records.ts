/** A line of documents.json, as far as it is read. */
export interface Re3dDocument {
  readonly _id: string;
  readonly title: string;
  readonly text: string;
  readonly sourceUrl?: string;
}

/** A line of entities.json. Offsets count UTF-16 code units. */
export interface Re3dEntity {
  readonly documentId: string;
  readonly begin: number;
  readonly end: number;
  readonly type: string;
  /** The text as the annotators saw it; where it differs from the document's text, the offsets count. */
  readonly value: string;
  /** The probability that crowd workers would agree, 0 to 1. */
  readonly confidence: number;
}

/** A line of relations.json. `begin` and `end` are those of the words that say the relation. */
export interface Re3dRelation {
  readonly documentId: string;
  readonly begin: number;
  readonly end: number;
  readonly sourceBegin: number;
  readonly sourceEnd: number;
  readonly targetBegin: number;
  readonly targetEnd: number;
  readonly type: string;
  readonly confidence: number;
}

/** A record and its 1-based line. */
export interface RecordAtLine<Record> {
  readonly line: number;
  readonly record: Record;
}
