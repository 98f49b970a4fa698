import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Factuality } from '../../../src/domain/claim';
import { CONTROL_STATUSES } from '../../../src/domain/control-claim';
import { controlAt } from '../../../src/domain/control/control-at';
import { BARE_SETTING, deriveControlOfPlaces } from '../../../src/domain/control/derive-places';
import { type Tie, type TieType, tiesOf } from '../../../src/domain/control/ties';
import { parseEdtf } from '../../../src/domain/edtf';
import { inOrder, writeStates } from './case-tables';
import { held } from './evidence';

const FILE = path.join(__dirname, 'worked-cases.txt');
const STATUSES: readonly string[] = CONTROL_STATUSES;

/** The rules with the lines below each. */
const CASES = readFileSync(FILE, 'utf8')
  .split(/^= /m)
  .slice(1)
  .map((block) => {
    const [rule = '', ...lines] = block.split('\n').map((line) => line.trim());
    return { rule, lines: lines.filter(Boolean) };
  });

function evidenceOf(row: string) {
  const [who = '', when = '', voice, factuality, published, place, said] = row
    .split(',')
    .map((cell) => cell.trim());
  const words = who.split(' ');
  const status = CONTROL_STATUSES.find((name) => words.includes(name)) ?? 'CONTROLLED';
  const force = words.find((word) => !STATUSES.includes(word) && word !== 'UNNAMED') ?? null;
  const isNamed = voice !== '-';
  return held(force, when.replaceAll(';', ','), {
    ...{ status, placeId: place || 'X', factuality: (factuality || 'CERTAIN') as Factuality },
    speakerIds: isNamed ? (voice || 'P1').split('+') : [],
    speakerText: isNamed ? null : 'somebody',
    documentId: `document:${voice || 'P1'}:${published}`,
    published: published || '2026-01-01',
    ...(said ? { said } : {}),
  });
}

function readCase(lines: readonly string[]) {
  const starting = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.split(' ').slice(1));
  const questions = lines.filter((line) => line.includes('->'));
  const evidence = lines
    .filter((line) => !line.includes('->') && !/^(?:in|tie|same) /.test(line))
    .map(evidenceOf);
  const same = new Map(starting('same').map(([id, force]) => [id!, force!]));
  const relations = starting('tie').map(([subjectId, type, objectId, when]): Tie => ({
    ...{ type: type as TieType, subjectId: subjectId!, objectId: objectId! },
    when: when === undefined ? null : parseEdtf(when),
  }));
  const ties = tiesOf(relations, (id) => same.get(id) ?? id);
  const wholes = new Map(starting('in').map(([part, whole]) => [part!, [whole!]]));
  const places = [...evidence.map(({ placeId }) => placeId), ...[...wholes.values()].flat()];
  const partOf = new Map([...places, ...wholes.keys()].map((id) => [id, wholes.get(id) ?? []]));
  return { questions, control: deriveControlOfPlaces(evidence, { ...BARE_SETTING, ties, partOf }) };
}

test.each(CASES)('$rule', ({ lines }) => {
  const { questions, control } = readCase(lines);
  const expected = questions.map((line) => {
    const [question = '', answers = ''] = line.split('->');
    return `${question.trim()} -> ${inOrder(answers)}`;
  });
  const found = expected.map((line) => {
    const [question = ''] = line.split(' -> ');
    const [at = '', placeId = 'X'] = question.split('@');
    const states = controlAt(control.get(placeId) ?? [], parseEdtf(at));
    return `${question} -> ${writeStates(states, ({ forceId }) => forceId)}`;
  });
  expect(found).toEqual(expected);
});
