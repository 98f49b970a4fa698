import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Factuality } from '../../../src/domain/claim';
import { CONTROL_STATUSES } from '../../../src/domain/control-claim';
import type { TracedEvidence } from '../../../src/domain/control/control-evidence';
import { type Tie, type TieType, tiesOf } from '../../../src/domain/control/ties';
import type { Ties } from '../../../src/domain/control/place-state';
import { parseEdtf } from '../../../src/domain/edtf';
import { changed, held } from './evidence';

const OTHER_WORDS: readonly string[] = [...CONTROL_STATUSES, 'UNNAMED', 'LOG'];

export interface WorkedCase {
  readonly rule: string;
  readonly lines: readonly string[];
}

export interface WorkedEvidence {
  readonly evidence: readonly TracedEvidence[];
  readonly ties: Ties;
  readonly partOf: ReadonlyMap<string, readonly string[]>;
  /** The lines that ask or answer. */
  readonly questions: readonly string[];
}

/** The rules of a file of worked cases, with the lines below each. */
export function readWorkedCases(file: string): WorkedCase[] {
  return readFileSync(path.join(__dirname, file), 'utf8')
    .split(/^= /m)
    .slice(1)
    .map((block) => {
      const [rule = '', ...lines] = block.split('\n').map((line) => line.trim());
      return { rule, lines: lines.filter(Boolean) };
    });
}

/** The evidence of one case. */
export function readEvidence(lines: readonly string[]): WorkedEvidence {
  const starting = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.split(' ').slice(1));
  const evidence = lines
    .filter((line) => !line.includes('->') && !/^(?:in|tie|same) /.test(line))
    .map(evidenceOf);
  const same = new Map(starting('same').map(([id, force]) => [id!, force!]));
  const relations = starting('tie').map(([subjectId, type, objectId, when]): Tie => ({
    ...{ type: type as TieType, subjectId: subjectId!, objectId: objectId! },
    when: when === undefined ? null : parseEdtf(when),
  }));
  const wholes = new Map(starting('in').map(([part, whole]) => [part!, [whole!]]));
  const places = [...evidence.map(({ placeId }) => placeId), ...[...wholes.values()].flat()];
  return {
    evidence,
    ties: tiesOf(relations, (id) => same.get(id) ?? id),
    partOf: new Map([...places, ...wholes.keys()].map((id) => [id, wholes.get(id) ?? []])),
    questions: lines.filter((line) => line.includes('->')),
  };
}

function evidenceOf(row: string): TracedEvidence {
  const [who = '', when = '', voice, factuality, published, place, said] = row
    .split(',')
    .map((cell) => cell.trim());
  const words = who.split(' ');
  const isNamed = voice !== '-';
  const settings = {
    ...{ placeId: place || 'X', factuality: (factuality || 'CERTAIN') as Factuality },
    speakerIds: isNamed ? (voice || 'P1').split('+') : [],
    speakerText: isNamed ? null : 'somebody',
    documentId: `document:${voice || 'P1'}:${published}`,
    published: published || '2026-01-01',
    ...(said ? { said } : {}),
  };
  const edtf = when.replaceAll(';', ',');
  if (words[0]!.endsWith(':')) {
    const starting = (sign: string) =>
      words.filter((word) => word.startsWith(sign)).map((word) => word.slice(1));
    const time = edtf === '-' ? {} : { when: edtf };
    const change = { eventId: words[0]!, gains: starting('+'), loses: starting('-'), ...time };
    return changed(change, settings);
  }
  const status = CONTROL_STATUSES.find((name) => words.includes(name)) ?? 'CONTROLLED';
  const force = words.find((word) => !OTHER_WORDS.includes(word)) ?? null;
  return held(force, edtf, { ...settings, status, isLogRow: words.includes('LOG') });
}
