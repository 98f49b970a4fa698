import type { CorpusReading } from '../../domain/corpus';
import { CodePointText } from '../../domain/span';
import { findPairs } from '../find-pairs';
import type { OpenedCorpus } from '../opened-corpus';
import { readLayered } from '../layers/read-layered';
import { ForeignCorpus } from '../map/foreign-corpus';
import { jsonLines, jsonPointer, parseJson } from '../parse-json';
import { readPair } from '../read-pair';
import { sha256 } from '../sha256';
import type { TranscribedReading } from '../scheme/scheme-document';
import { isOwn, readOwnAnnotations } from './read-own-annotations';
import { parseWebAnnotations } from './parse-web-annotations';
import { TargetPlacer } from './place-target';
import { type ReportAt, webLayers } from './web-layers';

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
      for (const stem of stems) yield await readDocument(stem, opened, foreign);
    },
  };
}

async function readDocument(
  stem: string,
  opened: OpenedCorpus,
  foreign: ForeignCorpus,
): Promise<TranscribedReading> {
  const pair = await readPair(stem, `${stem}.txt`, `${stem}${ENDING}`, opened);
  const { file, text, content, problems } = pair;
  const failed = (): TranscribedReading => {
    return { file, document: null, problems: pair.allProblems(), schemeDocument: null };
  };
  const json = content === null ? undefined : parseJson(content, problems);
  if (text === null || content === null || json === undefined) return failed();

  const lineOf = jsonLines(content);
  const report: ReportAt = (place, message, expected) => {
    const at = place.length === 0 ? '' : `, at ${jsonPointer(place)}`;
    problems.report(lineOf(place), 'bad-value', `${message}${at}`, expected);
  };
  const records = parseWebAnnotations(json, report);
  const targets = records.flatMap((record) => record.targets);
  const placer = new TargetPlacer(
    new CodePointText(text),
    targets,
    opened.settings.webAnnotation?.positions,
  );
  const metadata = opened.metadata.of(stem);
  if (records.some(isOwn)) {
    const whole = { ...metadata, sha256: sha256(text), text };
    const document = readOwnAnnotations(records, whole, placer, report);
    return pair.allProblems().length === 0
      ? { file, document, problems: [], schemeDocument: null }
      : failed();
  }
  const layered = webLayers(records, placer, foreign.contextOf(file).map, report);
  if (pair.allProblems().length > 0) return failed();
  return readLayered(layered, { file, metadata, foreign, lineOf });
}
