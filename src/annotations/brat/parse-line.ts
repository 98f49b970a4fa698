import { quote, shorten } from '../../domain/quote';
import type {
  BratAttribute,
  BratEquivalence,
  BratEvent,
  BratNormalisation,
  BratNote,
  BratRelation,
} from '../scheme/brat-document';
import { BratLineError } from './brat-line-error';

/** A line cut at its tabs: the id, the fields of the middle part, and the text behind. */
export interface BratLine {
  readonly line: number;
  readonly id: string;
  readonly fields: readonly string[];
  /** Null where the line has no second tab. */
  readonly tail: string | null;
}

export function parseEvent({ line, id, fields }: BratLine): BratEvent {
  const form = 'E1<TAB>Type:T1 Role:T2';
  const [head = '', ...rest] = fields;
  const [type, trigger] = splitAtColon(head);
  if (type !== '' && (trigger === null || trigger === '')) {
    throw new BratLineError(
      'no-trigger',
      `${id} has no trigger`,
      `${shorten(type)}:T… after the id`,
    );
  }
  if (type === '') throw new BratLineError('bad-line', `${id} has no type`, form);
  const args = rest.map((field) => {
    const [name, target] = splitAtColon(field);
    const role = name.replace(/\d+$/, '');
    const number = name.slice(role.length);
    if (role === '' || !target) {
      throw new BratLineError('bad-line', `${id} has the argument ${quote(field)}`, form);
    }
    return number === '' ? { role, target } : { role, number, target };
  });
  return { line, id, type, trigger: trigger as string, arguments: args };
}

export function parseRelation({ line, id, fields }: BratLine): BratRelation {
  const [type = '', ...rest] = fields;
  const [one, other] = rest.map((field) => splitAtColon(field));
  const isOfTwo = rest.length === 2 && !!one?.[0] && !!one[1] && !!other?.[0] && !!other[1];
  if (type === '' || !isOfTwo || one[0] === other[0]) {
    throw badLine(id, 'is no relation of two arguments', 'R1<TAB>Type Arg1:T1 Arg2:T2');
  }
  const args = new Map([one, other] as [string, string][]);
  const [arg1, arg2] = [args.get('Arg1'), args.get('Arg2')];
  if (arg1 !== undefined && arg2 !== undefined) return { line, id, type, arg1, arg2 };
  const relation = { line, id, type, arg1: one[1] as string, arg2: other[1] as string };
  return { ...relation, names: [one[0], other[0]] };
}

export function parseEquivalence({ line, fields }: BratLine): BratEquivalence {
  const [type = '', ...members] = fields;
  if (type === '' || members.length < 2) {
    throw badLine('*', 'joins fewer than two annotations', '*<TAB>Equiv T1 T2');
  }
  return { line, type, members };
}

export function parseAttribute({ line, id, fields, tail }: BratLine): BratAttribute {
  const [type = '', target = '', value = null] = fields;
  if (type === '' || target === '' || fields.length > 3 || tail) {
    throw badLine(id, 'is no attribute', `${id}<TAB>Type E1 or ${id}<TAB>Type E1 Value`);
  }
  return { line, id, type, target, value };
}

export function parseNormalisation({ line, id, fields, tail }: BratLine): BratNormalisation {
  const [type = '', target = '', ...words] = fields;
  // A time can have spaces: [2017-07, 2017-09].
  const [database, reference] = splitAtColon(words.join(' '));
  const form = `${id}<TAB>Reference T1 Database:id<TAB>name`;
  if (type !== '' && target !== '' && database !== '' && reference === null) {
    const message = `${id} refers to ${quote(database)} without its database`;
    throw new BratLineError(
      'bad-line',
      message,
      'Claimline:<id> of an entity, EDTF:<time> of a time',
    );
  }
  if (type === '' || target === '' || database === '' || !reference) {
    throw badLine(id, 'is no normalisation', form);
  }
  return { line, id, type, target, database, reference, text: tail ?? '' };
}

export function parseNote({ line, id, fields, tail }: BratLine): BratNote {
  const [type = '', target = ''] = fields;
  if (type === '' || target === '' || fields.length > 2) {
    throw badLine(id, 'is no note', `${id}<TAB>AnnotatorNotes T1<TAB>text`);
  }
  return { line, id, type, target, text: tail ?? '' };
}

function splitAtColon(field: string): [before: string, after: string | null] {
  const colon = field.indexOf(':');
  return colon === -1 ? [field, null] : [field.slice(0, colon), field.slice(colon + 1)];
}

function badLine(id: string, problem: string, form: string): BratLineError {
  return new BratLineError('bad-line', `${id} ${problem}`, form);
}
