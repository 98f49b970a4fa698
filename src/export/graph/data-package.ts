import type { CorpusRecord } from '../../use-cases/graph';
import type { ColumnType } from './column';
import type { ExportHead } from './format';
import { SUBJECTS, type SubjectName } from './subjects';

/** A file of a data package. */
export interface PackagedFile {
  readonly name: SubjectName;
  readonly ending: string;
  /** Where it is: an address, or a path beside the package. */
  readonly path: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
};

/** Endings of the files that a package describes. */
export const PACKAGED = Object.keys(MEDIA_TYPES);

/** Types of Table Schema. In CSV the values of a list stand in one text. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  datetime: 'datetime',
  list: 'string',
  objects: 'array',
};

/** The description of these files as a Frictionless data package (https://specs.frictionlessdata.io). */
export function dataPackageOf(
  { knownAsOf, site, corpora }: Pick<ExportHead, 'knownAsOf' | 'site' | 'corpora'>,
  files: readonly PackagedFile[],
): DataPackage {
  return {
    profile: 'data-package',
    name: 'claimline-export',
    title: 'Claims, control and events, each with its sources',
    homepage: site,
    created: knownAsOf,
    licenses: corpora.map(licenceOf),
    sources: corpora.map(({ id, title, attribution }) => ({
      title: attribution === null ? title : `${title}. ${attribution}`,
      path: `${site}/export/claims.csv?corpus=${encodeURIComponent(id)}`,
    })),
    resources: files.map((file) => resourceOf(file)),
  };
}

export interface DataPackage {
  readonly resources: readonly { readonly name: string; readonly path: string }[];
  readonly [member: string]: unknown;
}

function resourceOf({ name, ending, path }: PackagedFile) {
  const { title, columns, key } = SUBJECTS[name];
  const isCsv = ending === 'csv';
  const fields = [
    ...columns.map(({ name: field, type, description }) => ({
      name: field,
      type: type === 'list' && !isCsv ? 'array' : TYPES[type],
      description:
        type === 'list' && isCsv ? `${description} Values have " | " between.` : description,
    })),
    {
      name: 'known_as_of',
      type: 'datetime',
      description: 'The graph as it had recorded it then.',
    },
  ];
  return {
    name: `${name}-${ending}`,
    ...{ title, path, format: ending },
    mediatype: MEDIA_TYPES[ending],
    profile: 'tabular-data-resource',
    ...(isCsv && {
      encoding: 'utf-8',
      dialect: {
        delimiter: ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
    }),
    schema: {
      fields,
      missingValues: [''],
      ...(key.length > 0 && { primaryKey: [...key] }),
    },
  };
}

/** A licence begins with the name that SPDX has for it. */
function licenceOf({ id, licence }: CorpusRecord) {
  const name = /^[A-Za-z0-9][A-Za-z0-9.-]*/.exec(licence)?.[0] ?? 'other';
  return { name, title: `${licence} (corpus ${id})` };
}
