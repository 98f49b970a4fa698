import Ajv, { type DefinedError, type ErrorObject } from 'ajv';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { quote, shorten } from '../domain/quote';
import { SCHEMA_FOLDER } from '../vocabulary/read-vocabulary';
import type { YamlFile, YamlPath } from './parse-yaml';
import type { ProblemList } from './problem-list';

const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });

/**
 * Checks a YAML file against a JSON schema of schema/. Reports what does not fit, at its line, and takes
 * it out of the data, so that what does fit can be read on.
 */
export function validateYaml(yaml: YamlFile, schema: string, problems: ProblemList): void {
  const validate = schemaNamed(schema);
  if (validate(yaml.data)) return;
  if (takeAsWritten(validate.errors ?? [], yaml) && validate(yaml.data)) return;
  for (const error of (validate.errors ?? []) as DefinedError[]) {
    const at = pathOf(error.instancePath);
    switch (error.keyword) {
      case 'propertyNames':
      case 'if':
        break; // A wrong name, or a wrong value after it, is a separate error.
      case 'required': {
        const key = error.params.missingProperty;
        const message = `${describe(at)} has no ${key}`;
        problems.report(yaml.lineOf(at), 'missing-key', message, key);
        break;
      }
      case 'additionalProperties': {
        const key = error.params.additionalProperty;
        const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
        const message = `${describe(at)} has the key ${quote(key)}`;
        const expected = `one of ${known.join(', ')}`;
        problems.report(yaml.lineOfKey(at, key), 'unknown-key', message, expected);
        remove(yaml.data, [...at, key]);
        break;
      }
      default:
        reportValue(error, at, yaml, problems);
    }
  }
}

/** Gives words that YAML takes for a number, a truth value or null their text. Whether there are any. */
function takeAsWritten(errors: readonly ErrorObject[], yaml: YamlFile): boolean {
  let isAny = false;
  for (const { keyword, params, instancePath, propertyName } of errors) {
    const types = [(params as { type?: unknown }).type].flat();
    if (keyword !== 'type' || !types.includes('string') || propertyName !== undefined) continue;
    const at = pathOf(instancePath);
    const text = yaml.textOf(at);
    if (text === null) continue;
    put(yaml.data, at, text);
    isAny = true;
  }
  return isAny;
}

function reportValue(
  error: ErrorObject,
  at: YamlPath,
  yaml: YamlFile,
  problems: ProblemList,
): void {
  const expected = expectation(error);
  if (error.propertyName !== undefined) {
    const message = `${describe(at)} has the key ${quote(error.propertyName)}`;
    problems.report(yaml.lineOfKey(at, error.propertyName), 'bad-value', message, expected);
    remove(yaml.data, [...at, error.propertyName]);
    return;
  }
  const written = JSON.stringify(error.data) ?? 'nothing';
  const message = `${describe(at)} is ${shorten(written)}`;
  problems.report(yaml.lineOf(at), 'bad-value', message, expected);
  remove(yaml.data, at);
}

function expectation({ keyword, params, parentSchema }: ErrorObject): string {
  const { description } = parentSchema as { description?: string };
  const values = keyword === 'enum' ? (params as { allowedValues: string[] }).allowedValues : null;
  if (values === null) return description ?? `${keyword} as the schema has it`;
  return `${description ?? 'a value'}: ${values.join(', ')}`;
}

const compiled = new Map<string, ReturnType<typeof ajv.compile>>();

function schemaNamed(name: string): ReturnType<typeof ajv.compile> {
  let validate = compiled.get(name);
  if (validate === undefined) {
    validate = ajv.compile(JSON.parse(readFileSync(path.join(SCHEMA_FOLDER, name), 'utf8')));
    compiled.set(name, validate);
  }
  return validate;
}

/** The steps of a JSON pointer. */
function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function describe(at: YamlPath): string {
  return at.length === 0 ? 'the file' : quote(at.join(' › '));
}

function put(data: unknown, at: YamlPath, value: string): void {
  const [holder, last] = holderOf(data, at);
  if (holder !== null) holder[last] = value;
}

/** The holder of the value at a path, and the last step to it; null where there is none. */
function holderOf(
  data: unknown,
  at: YamlPath,
): [holder: Record<string, unknown> | null, last: string] {
  let holder = data;
  for (const step of at.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, step)) {
      return [null, ''];
    }
    holder = (holder as Record<string, unknown>)[step];
  }
  const last = at.at(-1);
  if (last === undefined || typeof holder !== 'object' || holder === null) return [null, ''];
  return [holder as Record<string, unknown>, String(last)];
}

function remove(data: unknown, at: YamlPath): void {
  const [holder, last] = holderOf(data, at);
  if (holder === null) return;
  // Not shifted, so that the paths of other errors stay right; readers skip missing values.
  if (Array.isArray(holder)) holder[Number(last)] = undefined;
  else delete holder[last];
}
