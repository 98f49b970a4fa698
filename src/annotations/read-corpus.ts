import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Corpus, CorpusReading } from '../domain/corpus';
import { isIdName } from '../domain/id';
import { quote } from '../domain/quote';
import { readVocabulary } from '../vocabulary/read-vocabulary';
import type { Authority } from './authority';
import { CORPUS_FORMATS } from './corpus-format';
import { type CorpusSettings, corpusSettings } from './corpus-settings';
import { DocumentMetadataReader } from './document-metadata';
import { CORPUS_FILE } from './find-corpora';
import { checkOwnTerms } from './check-own-terms';
import { checkMap } from './map/check-map';
import { guardReading } from './guard-reading';
import { noDocuments } from './opened-corpus';
import { checkTableSettings } from './table/check-table-settings';
import { parseYaml, type YamlFile } from './parse-yaml';
import { ProblemList, sortProblems } from './problem-list';
import { readAssessments } from './read-assessments';
import { AUTHORITY_FILE, NO_AUTHORITY, readAuthority } from './read-authority';
import { readUtf8File } from './read-utf8-file';
import { validateYaml } from './validate-yaml';

export { findAllCorpora, findCorpora, NoCorpusError } from './find-corpora';

/**
 * Opens the corpus in a folder: reads its corpus.yaml and entities.yaml, and leaves its documents to the
 * reader of its format. Problems of those two files do not keep the documents from being read for theirs;
 * `corpus` is null then. Nothing is thrown for what is wrong with a corpus.
 */
export async function readCorpus(folder: string): Promise<CorpusReading> {
  return guardReading(path.basename(path.resolve(folder)), () => openCorpus(folder));
}

async function openCorpus(folder: string): Promise<CorpusReading> {
  const folderName = path.basename(path.resolve(folder));
  const named = (name: string) => path.posix.join(folderName, name);
  const inCorpus = new ProblemList(named(CORPUS_FILE));
  const inAuthority = new ProblemList(named(AUTHORITY_FILE));

  const yaml = await readYaml(path.join(folder, CORPUS_FILE), inCorpus);
  if (yaml === null) return { ...noDocuments(null), problems: inCorpus.problems };
  validateYaml(yaml, 'corpus.schema.json', inCorpus);
  const isSoundSoFar = inCorpus.isEmpty;
  const settings = isSoundSoFar ? corpusSettings(yaml) : withDefaults(corpusSettings(yaml));
  const isNeeded = settings.identity !== 'by-name';
  const authority = await openAuthority(folder, isNeeded, inAuthority);
  const metadata = new DocumentMetadataReader(settings, authority, yaml, inCorpus);
  const corpus = corpusOf(settings, authority, folderName, yaml, inCorpus);
  const vocabulary = readVocabulary();
  if (settings.terms !== undefined) checkOwnTerms(settings.terms, vocabulary, yaml, inCorpus);
  if (settings.map !== undefined) checkMap(settings.map, vocabulary, yaml, inCorpus);
  if (settings.table !== undefined) checkTableSettings(settings.table, yaml, inCorpus);
  const open = CORPUS_FORMATS.get(settings.format ?? 'brat');
  const reading =
    open === undefined
      ? noDocuments(corpus)
      : await open({
          folder,
          folderName,
          corpus,
          settings,
          metadata,
          authority,
          vocabulary,
          lineOfEntry: (stem) => yaml.lineOfKey(['documents'], stem),
        });
  const isSound = inCorpus.isEmpty && inAuthority.isEmpty;
  const problems = [...inCorpus.problems, ...inAuthority.problems, ...reading.problems];
  return { ...reading, corpus: isSound ? corpus : null, problems: sortProblems(problems) };
}

/**
 * Settings that give every default: the key that was taken out, or that nobody knows, may have given it.
 * The corpus is refused as it is; its documents are read for problems of their own.
 */
function withDefaults(settings: CorpusSettings): CorpusSettings {
  const given = { mode: 'INDIRECT', factuality: 'CERTAIN', published: '2000' } as const;
  return { ...settings, defaults: { ...given, ...settings.defaults } };
}

async function readYaml(file: string, problems: ProblemList): Promise<YamlFile | null> {
  const text = await readUtf8File(file, problems);
  return text === null ? null : parseYaml(text, problems);
}

/** Where mentions are known by their names, a corpus need not have an authority file. */
async function openAuthority(
  folder: string,
  isNeeded: boolean,
  problems: ProblemList,
): Promise<Authority> {
  const isThere = (await readdir(folder)).includes(AUTHORITY_FILE);
  if (!isThere && !isNeeded) return readAuthority('', problems);
  const text = await readUtf8File(path.join(folder, AUTHORITY_FILE), problems);
  return text === null ? NO_AUTHORITY : readAuthority(text, problems);
}

function corpusOf(
  settings: CorpusSettings,
  authority: Authority,
  folderName: string,
  yaml: YamlFile,
  problems: ProblemList,
): Corpus {
  const id = settings.id ?? folderName;
  if (!isIdName(id)) {
    const message = `the folder is called ${quote(id)}, and corpus.yaml gives no id`;
    problems.report(null, 'bad-file-name', message, 'an id, or a name without colon or tilde');
  }
  const { assessments, terms } = settings;
  return {
    id,
    title: settings.title ?? id,
    licence: settings.licence ?? '',
    attribution: settings.attribution ?? '',
    entities: [...authority.entities.values()],
    ...(terms && { terms }),
    ...(assessments && {
      assessments: readAssessments(assessments, folderName, authority, yaml, problems),
    }),
  };
}
