import path from 'node:path';
import type { DocumentReading } from '../../domain/corpus';
import type { Problem } from '../../domain/problem';
import { LineIndex, linesOf } from './line-index';
import { DOCUMENT_LINE, ENTITY_LINE, parseLine, RELATION_LINE } from './parse-line';
import { type Re3dContext, readRe3dDocument } from './read-re3d-document';

export type Re3dFiles = Record<'documents' | 'entities' | 'relations', string>;

/** The three files of a set of re3d, named from its folder. */
export function re3dFiles(folder: string): Re3dFiles {
  const [documents, entities, relations] = ['documents', 'entities', 'relations'].map((name) =>
    path.join(folder, `${name}.json`),
  ) as [string, string, string];
  return { documents, entities, relations };
}

/**
 * Reads the documents of a set of re3d (Dstl's Relationship and Entity Extraction Evaluation
 * Dataset) one at a time. Memory is that of one document and of where each line stands.
 */
export async function* readRe3dDocuments(
  paths: Re3dFiles,
  context: Re3dContext,
): AsyncGenerator<DocumentReading> {
  const { files } = context;
  const entities = await LineIndex.build(paths.entities, files.entities, ENTITY_LINE);
  const relations = await LineIndex.build(paths.relations, files.relations, RELATION_LINE);
  for (const index of [entities, relations]) {
    if (index.problems.length > 0) yield failed(index.file, index.problems);
  }
  const read = new Set<string>();
  for await (const { bytes, line } of linesOf(paths.documents)) {
    if (bytes.toString('utf8').trim() === '') continue;
    const parsed = parseLine(bytes, DOCUMENT_LINE, files.documents, line);
    if ('problem' in parsed) {
      yield failed(files.documents, [parsed.problem]);
      continue;
    }
    const { record } = parsed;
    const [ofEntities, ofRelations] = [
      await entities.read(record._id),
      await relations.read(record._id),
    ];
    const problems = [...ofEntities.problems, ...ofRelations.problems];
    if (read.has(record._id)) {
      const message = `gives document ${JSON.stringify(record._id)} a second time`;
      problems.push({
        file: files.documents,
        line,
        code: 'duplicate-id',
        message,
        expected: 'each once',
      });
    }
    read.add(record._id);
    if (problems.length > 0) {
      yield failed(files.documents, problems);
      continue;
    }
    yield readRe3dDocument(
      {
        document: { line, record },
        entities: ofEntities.lines,
        relations: ofRelations.lines,
      },
      context,
    );
  }
  for (const index of [entities, relations]) {
    const problems = index.problemsBeside(read);
    if (problems.length > 0) yield failed(index.file, problems);
  }
}

function failed(file: string, problems: readonly Problem[]): DocumentReading {
  return { file, document: null, problems };
}
