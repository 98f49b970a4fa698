import { EdtfError, parseEdtf } from '../../domain/edtf';
import { oneOf } from '../../domain/nearest';
import { quote } from '../../domain/quote';
import { InputError } from '../../use-cases/input-error';

/** How the text of a parameter is read. Those that are `many` may be given several times. */
export interface Parameter {
  readonly description: string;
  readonly many?: true;
  readonly read: (name: string, text: string) => unknown;
}

export type ExportParameters = Readonly<Record<string, Parameter>>;

/** A value by the name of each parameter that is given: a list of those that are `many`. */
export type Given = Readonly<Record<string, never>>;

/**
 * Reads the parameters of an address. Throws an InputError, which names the parameter, where one is unknown, is
 * given twice and may be given once, or cannot be read.
 */
export function readParameters(known: ExportParameters, asked: URLSearchParams): Given {
  const given: Record<string, unknown> = {};
  for (const name of new Set(asked.keys())) {
    const parameter = known[name];
    if (parameter === undefined) {
      throw new InputError(shown(name), 'is no parameter of this', oneOf(name, Object.keys(known)));
    }
    const texts = asked.getAll(name);
    if (parameter.many !== true && texts.length > 1) {
      throw new InputError(name, `is given ${texts.length} times`, 'it once');
    }
    const values = texts.map((text) => parameter.read(name, text));
    given[name] = parameter.many === true ? values : values[0];
  }
  return given as Given;
}

function shown(name: string): string {
  return quote(name).slice(1, -1);
}

/** A text as it is; an empty one is refused, as it is more likely a mistake. */
export function text(description: string): Parameter {
  return { description, read: readText };
}

/** Ids, or other texts, of which any one will do. */
export function texts(description: string): Parameter {
  return { description, many: true, read: readText };
}

function readText(name: string, written: string): string {
  if (written === '') throw new InputError(name, 'is empty', 'a value, or no such parameter');
  return written;
}

/** Terms of a list, of which any one will do. */
export function terms(description: string, known: readonly string[]): Parameter {
  return { ...term(description, known), many: true };
}

export function term(description: string, known: readonly string[]): Parameter {
  return {
    description,
    read(name, written) {
      if (known.includes(written)) return written;
      const expected =
        known.length > 10 ? 'a term of schema/vocabulary.yaml' : oneOf(written, known);
      throw new InputError(name, `is ${quote(written)}`, expected);
    },
  };
}

export function time(description: string): Parameter {
  return {
    description: `${description} In EDTF: 2017-07-10, 2017-07.`,
    read(name, written) {
      try {
        return parseEdtf(written);
      } catch (error) {
        if (!(error instanceof EdtfError)) throw error;
        throw new InputError(name, `is ${quote(written)}, which is no EDTF`, error.expected);
      }
    },
  };
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i;

export function date(description: string): Parameter {
  return {
    description: `${description} A moment in RFC 3339: 2026-11-27T17:01:13Z.`,
    read(name, written) {
      const at = MOMENT.test(written) ? new Date(written) : new Date(Number.NaN);
      if (!Number.isNaN(at.getTime())) return at;
      throw new InputError(name, `is ${quote(written)}`, 'a moment such as 2026-11-27T17:01:13Z');
    },
  };
}

export function flag(description: string): Parameter {
  return {
    description,
    read(name, written) {
      if (written === 'true' || written === 'false') return written === 'true';
      throw new InputError(name, `is ${quote(written)}`, 'true or false');
    },
  };
}

export function whole(description: string): Parameter {
  return {
    description,
    read(name, written) {
      if (/^\d{1,9}$/.test(written)) return Number(written);
      throw new InputError(name, `is ${quote(written)}`, 'a whole number');
    },
  };
}

/** Whole numbers from one to another: `2..3`, `3..`, `..2`, or one. */
export function range(description: string): Parameter {
  return {
    description,
    read(name, written) {
      const parts = /^(\d{1,6})?(\.\.)?(\d{1,6})?$/.exec(written);
      if (parts === null || (!parts[1] && !parts[3])) {
        throw new InputError(name, `is ${quote(written)}`, 'whole numbers such as 3.. or 1..2');
      }
      const [, least, isRange, most] = parts;
      const number = (digits: string | undefined) => (digits ? Number(digits) : null);
      return { atLeast: number(least), atMost: isRange ? number(most) : number(least) };
    },
  };
}

export function near(description: string): Parameter {
  return {
    description,
    read(name, written) {
      const numbers = written.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
      const [latitude, longitude, kilometres] = numbers;
      if (numbers.length === 3 && numbers.every(Number.isFinite)) {
        return { latitude, longitude, kilometres };
      }
      const expected = 'degrees north, degrees east and kilometres: 46.63,32.61,50';
      throw new InputError(name, `is ${quote(written)}`, expected);
    },
  };
}
