import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusReading } from '../../domain/corpus';
import type { Problem } from '../../domain/problem';
import { termOf } from '../../domain/vocabulary';
import { AuthorityNames } from '../identity/authority-names';
import { Pronouns } from '../identity/pronouns';
import type { OpenedCorpus } from '../opened-corpus';
import { TypeMap } from '../map/type-map';
import { ProblemList } from '../problem-list';
import { readRe3dDocuments, re3dFiles } from './read-re3d-documents';
import type { Re3dContext } from './read-re3d-document';
import { DEFAULT_MINIMUM_CONFIDENCE, EQUIVALENT } from './re3d-settings';

/** Opens a set of re3d: a folder with documents.json, entities.json and relations.json. */
export async function openRe3dCorpus(opened: OpenedCorpus): Promise<CorpusReading> {
  const { folder, folderName, corpus, settings, vocabulary, metadata } = opened;
  const context: Re3dContext = {
    files: re3dFiles(folderName),
    // The map speaks as brat does, re3d's reader as the vocabulary does.
    map: new TypeMap(settings.map ?? {}, (type) => (type === EQUIVALENT ? type : termOf(type))),
    minimumConfidence: settings.re3d?.minimumConfidence ?? DEFAULT_MINIMUM_CONFIDENCE,
    authority: new AuthorityNames(corpus.entities),
    pronouns: new Pronouns(settings.pronouns),
    allows: (type, subject, object) => {
      const term = vocabulary.relations.get(type);
      return (
        term !== undefined &&
        term.subject.includes(subject.type) &&
        term.object.includes(object.type)
      );
    },
    factuality: settings.defaults.factuality ?? 'CERTAIN',
    describe: ({ _id, title, sourceUrl }) => {
      const entry = settings.documents.get(_id) ?? {};
      const own = metadata.of(_id);
      return { ...own, title: entry.title ?? title.trim(), url: entry.url ?? sourceUrl ?? null };
    },
  };
  const paths = re3dFiles(folder);
  const problems = (
    await Promise.all(
      Object.values(paths).map((file) =>
        checkThere(file, path.posix.join(folderName, path.basename(file))),
      ),
    )
  ).flat();
  return {
    corpus,
    problems,
    documentCount: null,
    async *documents() {
      if (problems.length === 0) yield* readRe3dDocuments(paths, context);
    },
  };
}

async function checkThere(file: string, name: string): Promise<readonly Problem[]> {
  const problems = new ProblemList(name);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) problems.report(null, 'missing-file', 'is not there', 'the file');
  return problems.problems;
}
