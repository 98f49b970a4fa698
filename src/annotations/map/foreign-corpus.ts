import type { AnnotatedDocument } from '../../domain/corpus';
import { CodePointText } from '../../domain/span';
import { type Note, NoteCounter } from '../../domain/note';
import type { SchemeSettings } from '../scheme/scheme-context';
import type { BratDocument } from '../scheme/brat-document';
import type { Notation } from '../scheme/notation';
import { readSchemeAnnotations } from '../scheme/read-scheme-annotations';
import { Scheme } from '../scheme/scheme';
import { AuthorityNames } from '../identity/authority-names';
import { type PronounSettings, Pronouns } from '../identity/pronouns';
import { chooseByName } from '../identity/refer-by-name';
import type { OpenedCorpus } from '../opened-corpus';
import type { DocumentMetadata } from '../document-metadata';
import type { ProblemList } from '../problem-list';
import { sha256 } from '../sha256';
import type { SchemeDocument } from '../scheme/scheme-document';
import { narrate } from './narrate';
import type { TranscriptionContext } from './transcribe-brat';
import { TypeMap } from './type-map';

/** A corpus whose annotations are written in our scheme by its map before they are read. */
export class ForeignCorpus {
  private readonly names: AuthorityNames;
  private readonly settings: SchemeSettings;
  private readonly pronouns: PronounSettings | undefined;
  private readonly map: TypeMap;
  /** Ids of entities by their addresses at authorities. */
  private readonly addresses: ReadonlyMap<string, string>;
  private readonly narrates: boolean;

  constructor({ authority, vocabulary, settings }: OpenedCorpus) {
    this.names = new AuthorityNames(authority.entities.values());
    this.map = new TypeMap(settings.map ?? {});
    this.narrates = settings.map?.narrate ?? false;
    this.addresses = new Map(
      [...authority.entities.values()].flatMap(({ id, sameAs }) =>
        sameAs.map((address) => [address, id] as const),
      ),
    );
    this.pronouns = settings.pronouns;
    this.settings = {
      scheme: new Scheme(vocabulary),
      authority,
      identityByName: settings.identity === 'by-name',
      names: this.names,
      pronouns: new Pronouns(this.pronouns),
      defaults: settings.defaults,
    };
  }

  /** The context that transcribing one of its files needs. `file` is its name in notes. */
  contextOf(file: string): TranscriptionContext {
    const { map, addresses } = this;
    return {
      ...{ file, map, scheme: this.settings.scheme },
      chooseType: (targets, name) => chooseByName(this.names, targets, name),
      resolve: (reference) => addresses.get(reference) ?? reference,
    };
  }

  /** Reads a document that is transcribed; a null document, and problems, where something is wrong with it. */
  read(
    transcribed: BratDocument,
    text: string,
    metadata: DocumentMetadata,
    problems: ProblemList,
    notation?: Notation,
  ): {
    readonly document: AnnotatedDocument | null;
    readonly schemeDocument: SchemeDocument;
    readonly notes: readonly Note[];
  } {
    const notes = new NoteCounter();
    const { identityByName, defaults } = this.settings;
    let document = transcribed;
    if (this.narrates) document = narrate(document, new CodePointText(text));
    const whole = { ...metadata, sha256: sha256(text), text };
    return {
      document: readSchemeAnnotations(
        { document, faulty: new Set() },
        whole,
        { ...this.settings, notation },
        problems,
        notes,
      ),
      schemeDocument: { document, text, identityByName, defaults, pronouns: this.pronouns },
      notes: notes.notes,
    };
  }
}
