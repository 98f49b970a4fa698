import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { type Cell, type Column, type ColumnType, column } from './column';
import type { ExportHead, Format } from './format';

/** Rows of a group, which are in memory together. */
const GROUP = 4_000;

/** Parquet: moments are timestamps, lists are lists, and objects are JSON. */
export const PARQUET: Format<unknown> = {
  mediaType: 'application/vnd.apache.parquet',
  async *write(head, subject, pages) {
    const columns = [
      ...subject.columns,
      column('known_as_of', 'datetime', '', () => Date.parse(head.knownAsOf)),
    ];
    const bytes = new ByteWriter();
    const file = new ParquetWriter({
      writer: bytes,
      schema: schemaOf(columns),
      kvMetadata: Object.entries(describe(head)).map(([key, value]) => ({ key, value })),
    });
    let group: unknown[] = [];
    for await (const rows of pages) {
      group = group.concat(rows);
      if (group.length < GROUP) continue;
      await writeGroup(file, columns, group);
      yield take(bytes);
      group = [];
    }
    if (group.length > 0) await writeGroup(file, columns, group);
    await file.finish();
    yield take(bytes);
  },
};

async function writeGroup(
  file: ParquetWriter,
  columns: readonly Column<unknown>[],
  rows: readonly unknown[],
): Promise<void> {
  await file.write({
    columnData: columns.map((one) => ({
      name: one.name,
      data: rows.map((row) => valueOf(one.type, one.of(row))),
    })),
    rowGroupSize: GROUP * 2,
  });
}

/** Bytes that were written but not yet taken; the writer goes on counting from there. */
function take(bytes: ByteWriter): Uint8Array {
  const taken = bytes.getBytes().slice();
  bytes.index = 0;
  return taken;
}

function valueOf(type: ColumnType, cell: Cell): unknown {
  if (cell === null) return null;
  return type === 'datetime' ? new Date(cell as number) : cell;
}

const ELEMENTS: Readonly<Record<Exclude<ColumnType, 'list'>, Omit<SchemaElement, 'name'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  datetime: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  objects: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
};

function schemaOf(columns: readonly Column<unknown>[]): SchemaElement[] {
  const optional = { repetition_type: 'OPTIONAL' } as const;
  return [
    { name: 'root', num_children: columns.length },
    ...columns.flatMap(({ name, type }): SchemaElement[] =>
      type === 'list'
        ? [
            { name, ...optional, num_children: 1, converted_type: 'LIST' },
            { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
            { name: 'element', ...optional, ...ELEMENTS.string },
          ]
        : [{ name, ...optional, ...ELEMENTS[type] }],
    ),
  ];
}

function describe({ title, knownAsOf, address, corpora }: ExportHead): Record<string, string> {
  return {
    'claimline.title': title,
    'claimline.knownAsOf': knownAsOf,
    'claimline.address': address,
    'claimline.corpora': JSON.stringify(corpora),
  };
}
