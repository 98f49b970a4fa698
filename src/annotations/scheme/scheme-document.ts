import type { DocumentReading } from '../../domain/corpus';
import type { BratDocument } from './brat-document';
import type { PronounSettings } from '../identity/pronouns';
import type { DefaultSettings } from '../corpus-settings';

/** A document's annotations in our scheme, as brat would keep them: what its reading was read from. */
export interface SchemeDocument {
  readonly document: BratDocument;
  readonly text: string;
  /** The settings that reading it again needs. */
  readonly identityByName: boolean;
  /** Lists of the corpus's own. */
  readonly pronouns?: PronounSettings;
  readonly defaults: Pick<DefaultSettings, 'mode' | 'factuality'>;
}

/** The reading of a document that has a scheme document: one of brat, or of layers of annotations. */
export interface TranscribedReading extends DocumentReading {
  readonly schemeDocument: SchemeDocument | null;
}

/** Null for a document with problems, and for a format that does not pass through our scheme. */
export function findSchemeDocument(reading: DocumentReading): SchemeDocument | null {
  return (reading as Partial<TranscribedReading>).schemeDocument ?? null;
}
