import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openTableCorpus } from '../../../src/annotations/table/open-table-corpus';
import type { TableDefaults, TableSettings } from '../../../src/annotations/table/table-settings';
import type { AnnotatedDocument } from '../../../src/domain/corpus';
import { formatProblem } from '../../../src/domain/problem';
import type { Note } from '../../../src/domain/note';
import type { Entity } from '../../../src/domain/entity';

export interface TableSketch {
  readonly entities: readonly Entity[];
  readonly settings: Omit<TableSettings, 'file'>;
  readonly defaults?: TableDefaults;
  readonly identityByName?: boolean;
}

/** Reads a CSV of these lines, its header first: its documents, problems, notes and remarks. */
export async function readTable(
  lines: readonly string[],
  { entities, settings, defaults = {}, identityByName = true }: TableSketch,
) {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimline-table-'));
  try {
    await writeFile(path.join(folder, 'rows.csv'), lines.map((line) => `${line}\n`).join(''));
    const reading = openTableCorpus({
      folder,
      folderName: 'towns',
      corpus: {
        id: 'towns',
        title: 'Towns',
        licence: '',
        attribution: '',
        entities: [...entities],
      },
      settings: { file: 'rows.csv', ...settings },
      defaults,
      identityByName,
    });
    const documents: AnnotatedDocument[] = [];
    const problems: string[] = [];
    const notes: Note[] = [];
    const remarks: string[] = [];
    for await (const part of reading.documents()) {
      if (part.document !== null) documents.push(part.document);
      problems.push(...part.problems.map(formatProblem));
      notes.push(...(part.notes ?? []));
      remarks.push(...(part.remarks ?? []));
    }
    const controls = documents.flatMap(({ controlClaims }) => controlClaims);
    const claims = documents.flatMap((document) => document.claims);
    const events = documents.flatMap((document) => document.events);
    return { documents, controls, claims, events, problems, notes, remarks };
  } finally {
    await rm(folder, { recursive: true });
  }
}
