import path from 'node:path';
import type { CorpusReading } from '../../domain/corpus';
import { CodePointText } from '../../domain/span';
import { findPairs } from '../brat/find-pairs';
import type { OpenedCorpus } from '../opened-corpus';
import { checkStem } from '../document-heads';
import { readLayered } from '../layers/read-layered';
import { ForeignCorpus } from '../map/foreign-corpus';
import { jsonLines, jsonPointer, parseJson } from '../parse-json';
import { ProblemList, sortProblems } from '../problem-list';
import { readUtf8File } from '../read-utf8-file';
import { sha256 } from '../sha256';
import type { TranscribedReading } from '../transcript';
import { isOwn, readOwnAnnotations } from './read-own-annotations';
import { parseWebAnnotations } from './parse-web-annotations';
import { TargetPlacer } from './place-target';
import { type Report, webLayers } from './web-layers';

const ENDING = '.jsonld';

/** A corpus of texts (.txt) and W3C Web Annotations of them (.jsonld): our own, or tags that a map knows. */
export async function openWebAnnotationCorpus(opened: OpenedCorpus): Promise<CorpusReading> {
  const { stems, problems } = await findPairs(opened, ENDING);
  const foreign = new ForeignCorpus(opened);
  return {
    corpus: opened.corpus,
    problems,
    documentCount: stems.length,
    async *documents() {
      for (const stem of stems) yield await readPair(stem, opened, foreign);
    },
  };
}

async function readPair(
  stem: string,
  { folder, folderName, heads, settings }: OpenedCorpus,
  foreign: ForeignCorpus,
): Promise<TranscribedReading> {
  const file = path.posix.join(folderName, `${stem}${ENDING}`);
  const inText = new ProblemList(path.posix.join(folderName, `${stem}.txt`));
  const problems = new ProblemList(file);
  const failed = (): TranscribedReading => {
    const all = sortProblems([...inText.problems, ...problems.problems]);
    return { file, document: null, problems: all, transcript: null };
  };
  checkStem(stem, inText);
  const text = await readUtf8File(path.join(folder, `${stem}.txt`), inText);
  const content = await readUtf8File(path.join(folder, `${stem}${ENDING}`), problems);
  const json = content === null ? undefined : parseJson(content, problems);
  if (text === null || content === null || json === undefined) return failed();

  const lineOf = jsonLines(content);
  const report: Report = (place, message, expected) => {
    const at = place.length === 0 ? '' : `, at ${jsonPointer(place)}`;
    problems.report(lineOf(place), 'bad-value', `${message}${at}`, expected);
  };
  const records = parseWebAnnotations(json, report);
  const targets = records.flatMap((record) => record.targets);
  const placer = new TargetPlacer(
    new CodePointText(text),
    targets,
    settings.webAnnotation?.positions,
  );
  const head = heads.headOf(stem);
  if (records.some(isOwn)) {
    const whole = { ...head, sha256: sha256(text), text };
    const document = readOwnAnnotations(records, whole, placer, report);
    return inText.isEmpty && problems.isEmpty
      ? { file, document, problems: [], transcript: null }
      : failed();
  }
  const layered = webLayers(records, placer, foreign.contextOf(file).map, report);
  if (!inText.isEmpty || !problems.isEmpty) return failed();
  return readLayered(layered, { file, head, foreign, lineOf });
}
