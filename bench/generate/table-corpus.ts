import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** 2010-01-01, the first day of generated tables and logs, in days since 1970. */
export const FIRST_DAY = 14_610;
/** Days between the beginnings of two spells of a place in a table. */
export const SLOT_DAYS = 100;
/** The forces that hold the places. */
export const FORCES = ['Red Force', 'Blue Force', 'Green Force', 'White Force'];

/** A corpus of one table, beside its rows. */
export interface TableCorpus {
  readonly id: string;
  readonly title: string;
  readonly publisher: { readonly id: string; readonly name: string };
  /** The lines of `table:` in corpus.yaml. */
  readonly table: readonly string[];
  /** The places, by id. */
  readonly places: readonly (readonly [id: string, name: string])[];
}

/** Writes the folder of a corpus, but for its rows: corpus.yaml, and entities.yaml with publisher, forces and places. */
export async function writeTableCorpus(
  folder: string,
  { id, title, publisher, table, places }: TableCorpus,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'corpus.yaml'),
    `id: ${id}
format: table
title: ${title}
licence: CC0-1.0
attribution: Made up
identity: by-name
defaults: { publisher: ${publisher.id}, published: '2024-06-01', language: en }
table:
${table.map((line) => `  ${line}\n`).join('')}`,
  );
  const entities = [
    `${publisher.id}: { name: ${publisher.name}, kind: OTHER }`,
    ...FORCES.map(
      (force) =>
        `organisation:${force.toLowerCase().replace(' ', '-')}: { name: ${force}, kind: ARMED_FORCE }`,
    ),
    ...places.map(([placeId, name]) => `${placeId}: { name: ${name} }`),
  ];
  await writeFile(
    path.join(folder, 'entities.yaml'),
    `entities:\n${entities.map((line) => `  ${line}\n`).join('')}`,
  );
}
