import { InputError } from '../../use-cases/input-error';
import { CSV } from './csv';
import type { Format } from './format';
import { CHANGES_GEOJSON, CONTROL_GEOJSON, EVENTS_GEOJSON } from './geojson';
import { JSONL } from './jsonl';
import { GEXF, GRAPHML } from './network';
import { PARQUET } from './parquet';
import { CLAIMS_JSONLD, CLAIMS_TTL, EVENTS_JSONLD, EVENTS_TTL } from './linked-data';
import { type ExportSubject, type SubjectName, SUBJECTS } from './subjects';

const EVERY = { csv: CSV, jsonl: JSONL, parquet: PARQUET };

/** The formats of each subject, by the ending of their files. */
const FORMATS: Readonly<Record<SubjectName, Readonly<Record<string, Format<unknown>>>>> = {
  claims: { ...EVERY, ttl: CLAIMS_TTL, jsonld: CLAIMS_JSONLD },
  mentions: EVERY,
  entities: EVERY,
  events: { ...EVERY, geojson: EVENTS_GEOJSON, ttl: EVENTS_TTL, jsonld: EVENTS_JSONLD },
  relations: { ...EVERY, gexf: GEXF, graphml: GRAPHML },
  control: { ...EVERY, geojson: CONTROL_GEOJSON },
  changes: { ...EVERY, geojson: CHANGES_GEOJSON },
};

/** A subject with one of its formats. */
export interface ExportKind {
  readonly name: SubjectName;
  readonly ending: string;
  readonly subject: ExportSubject;
  readonly format: Format<unknown>;
}

/** Names of all files: `claims.csv`. */
export const EXPORT_NAMES: readonly string[] = Object.entries(FORMATS).flatMap(([name, formats]) =>
  Object.keys(formats).map((ending) => `${name}.${ending}`),
);

/** The kind of the file with this name; null if there is no such file. */
export function findExport(file: string): ExportKind | null {
  if (!EXPORT_NAMES.includes(file)) return null;
  const [name, ending] = file.split('.') as [SubjectName, string];
  return {
    ...{ name, ending },
    subject: SUBJECTS[name] as ExportSubject,
    format: FORMATS[name][ending]!,
  };
}

/** The endings of a subject's files. Throws an InputError where there is no such subject. */
export function endingsOf(name: string): readonly string[] {
  const formats = FORMATS[name as SubjectName];
  if (formats !== undefined) return Object.keys(formats);
  throw new InputError(
    'what',
    `is ${JSON.stringify(name)}`,
    `one of ${Object.keys(FORMATS).join(', ')}`,
  );
}
