import type { ClaimMode, Factuality } from '../domain/claim';
import type { OwnTerms } from '../domain/vocabulary';
import type { BratFilesSettings } from './brat/brat-files-settings';
import type { PronounSettings } from './identity/pronouns';
import type { MapSettings } from './map/type-map';
import type { Re3dSettings } from './re3d/re3d-settings';
import type { AssessmentSettings } from './read-assessments';
import type { WebAnnotationSettings } from './web-annotation/web-annotation-settings';
import type { TableSettings } from './table/table-settings';
import type { YamlFile, YamlPath } from './parse-yaml';

/** Defaults for documents and claims that say nothing else. */
export interface DefaultSettings {
  readonly mode?: ClaimMode;
  readonly factuality?: Factuality;
  readonly language?: string;
  readonly publisher?: string;
  readonly published?: string;
}

export interface DocumentSettings {
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
}

/** A corpus.yaml as far as schema/corpus.schema.json accepts it. */
export interface CorpusSettings {
  readonly id?: string;
  readonly format?: string;
  readonly title?: string;
  readonly licence?: string;
  readonly attribution?: string;
  readonly identity?: 'by-reference' | 'by-name';
  readonly pronouns?: PronounSettings;
  readonly defaults: DefaultSettings;
  /** By the stems of the documents' files. */
  readonly documents: ReadonlyMap<string, DocumentSettings>;
  /** Entries that validation took out are undefined. */
  readonly assessments?: readonly (AssessmentSettings | undefined)[];
  readonly table?: TableSettings;
  /** The corpus's own types, each under one of ours. */
  readonly terms?: OwnTerms;
  /** The names of a foreign corpus, translated into our scheme. */
  readonly map?: MapSettings;
  readonly re3d?: Re3dSettings;
  readonly brat?: BratFilesSettings;
  readonly webAnnotation?: WebAnnotationSettings;
}

/** The settings of a validated corpus.yaml. YAML reads the year 0900 as a number; a time is its text. */
export function corpusSettings(yaml: YamlFile): CorpusSettings {
  const { data } = yaml;
  const { defaults, documents, ...rest } = (
    typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}
  ) as Omit<CorpusSettings, 'documents'> & { documents?: Record<string, DocumentSettings> };
  return {
    ...rest,
    defaults: withTimeAsText(defaults ?? {}, ['defaults'], yaml),
    documents: new Map(
      Object.entries(documents ?? {}).map(([stem, one]) => [
        stem,
        withTimeAsText(one, ['documents', stem], yaml),
      ]),
    ),
  };
}

function withTimeAsText<Settings extends { readonly published?: string | number }>(
  settings: Settings,
  at: YamlPath,
  yaml: YamlFile,
): Settings {
  const { published } = settings;
  if (published === undefined) return settings;
  return { ...settings, published: yaml.textOf([...at, 'published']) ?? String(published) };
}
