import type { Document } from '../domain/document';
import { EdtfError, parseEdtf } from '../domain/edtf';
import { documentId, isIdName } from '../domain/id';
import { quote } from '../domain/quote';
import type { When } from '../domain/when';
import type { Authority } from './authority';
import type { CorpusSettings, DocumentSettings } from './corpus-settings';
import { hintNearest } from '../domain/nearest';
import type { YamlFile, YamlPath } from './parse-yaml';
import type { ProblemList } from './problem-list';

/** The description of a document in corpus.yaml; the rest is in its files. */
export type DocumentMetadata = Omit<Document, 'sha256' | 'text'>;

/** The metadata of a corpus's documents by their stems: each one's own entry, and the corpus's defaults. */
export class DocumentMetadataReader {
  private readonly published = new Map<string, When>();
  /** Stems as corpus.yaml has them by their composed forms: macOS writes names of files decomposed. */
  private readonly composed = new Map<string, string>();

  /** Checks all entries at once; `problems` are those of corpus.yaml. */
  constructor(
    private readonly settings: CorpusSettings,
    authority: Authority,
    yaml: YamlFile,
    problems: ProblemList,
  ) {
    for (const stem of settings.documents.keys()) this.composed.set(compose(stem), stem);
    const ids = new Map<string, string>();
    this.check(settings.defaults, ['defaults'], authority, yaml, problems);
    for (const [stem, entry] of settings.documents) {
      this.check(entry, ['documents', stem], authority, yaml, problems);
      const id = documentId(nameOf(stem, entry));
      const other = ids.get(id);
      if (other !== undefined) {
        const message = `${quote(stem)} has the id ${quote(id)}, as ${quote(other)} has`;
        problems.report(
          yaml.lineOfKey(['documents'], stem),
          'duplicate-id',
          message,
          'each id once',
        );
      }
      ids.set(id, stem);
    }
  }

  of(stem: string): DocumentMetadata {
    const { defaults, documents } = this.settings;
    const entry =
      documents.get(stem) ?? documents.get(this.composed.get(compose(stem)) ?? '') ?? {};
    const published = entry.published ?? defaults.published;
    return {
      id: documentId(nameOf(stem, entry)),
      title: entry.title ?? stem,
      publisherId: entry.publisher ?? defaults.publisher ?? null,
      authorIds: (entry.authors ?? []).filter((author) => author !== undefined),
      publishedWhen: published === undefined ? null : (this.published.get(published) ?? null),
      // "Undetermined", of BCP 47.
      language: entry.language ?? defaults.language ?? 'und',
      url: entry.url ?? null,
    };
  }

  private check(
    entry: DocumentSettings,
    at: YamlPath,
    authority: Authority,
    yaml: YamlFile,
    problems: ProblemList,
  ): void {
    const checkEntity = (key: string, id: string | undefined, path: YamlPath) => {
      if (id === undefined || authority.entities.has(id) || !authority.isComplete) return;
      const message = `the ${key} is ${quote(id)}`;
      const expected = `an entity of entities.yaml${hintNearest(id, authority.entities.keys())}`;
      problems.report(yaml.lineOf(path), 'unknown-reference', message, expected);
    };
    checkEntity('publisher', entry.publisher, [...at, 'publisher']);
    entry.authors?.forEach((author, index) =>
      checkEntity('author', author, [...at, 'authors', index]),
    );
    if (entry.published === undefined) return;
    try {
      this.published.set(entry.published, parseEdtf(entry.published));
    } catch (error) {
      if (!(error instanceof EdtfError)) throw error;
      const line = yaml.lineOf([...at, 'published']);
      const message = `published is ${quote(entry.published)}`;
      problems.report(line, error.code, message, error.expected);
    }
  }
}

function nameOf(stem: string, entry: DocumentSettings): string {
  return entry.id?.replace(/^document:/, '') ?? nameOfStem(stem);
}

/** `one.a` of the file one/a.txt: names of documents have no slash. */
function nameOfStem(stem: string): string {
  return stem.replaceAll('/', '.');
}

/** One form of the names that look the same. */
export function compose(stem: string): string {
  return stem.normalize('NFC');
}

/** Reports a stem that no id can hold. */
export function checkStem(stem: string, problems: ProblemList): void {
  if (isIdName(nameOfStem(stem))) return;
  const expected = 'at most 200 characters without colon or tilde, or no space at the ends';
  problems.report(null, 'bad-file-name', `the name ${quote(stem)} is part of ids`, expected);
}
