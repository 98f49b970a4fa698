import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ASKED_SLOT } from './control-table';
import { FIRST_DAY, FORCES, SLOT_DAYS, writeTableCorpus } from './table-corpus';
import { dateOf } from './world';

/** The first slot after the day that control-table.ts asks about. */
const LATER_SLOT = ASKED_SLOT + 1;

/** The places that are cloned, and the rows of them all. */
export const LATER_PLACES = 200;
const LATER_SLOTS = 22;
export const LATER_ROWS = LATER_PLACES * LATER_SLOTS;

const HELD_PLACES = 250;
const DISPUTED_PLACES = 100;
const NOTED_PLACES = 10;

interface Table {
  readonly id: string;
  readonly places: number;
  readonly name: string;
  readonly slots: readonly [first: number, end: number];
  /** How far its forces are from those of others. */
  readonly turn: number;
}

/** The observatory has 250 places; the ministry says another force of 100, and a paper of ten. Others come later. */
const TABLES: readonly Table[] = [
  { id: 'observatory', places: HELD_PLACES, name: 'Town', slots: [10, LATER_SLOT], turn: 0 },
  { id: 'ministry', places: DISPUTED_PLACES, name: 'Town', slots: [20, LATER_SLOT], turn: 1 },
  { id: 'paper', places: NOTED_PLACES, name: 'Town', slots: [22, 26], turn: 2 },
  {
    id: 'monitor',
    places: LATER_PLACES,
    name: 'Later',
    slots: [LATER_SLOT, LATER_SLOT + LATER_SLOTS],
    turn: 0,
  },
];

/** Writes the corpora; gives their folders. */
export async function writeLensTables(data: string): Promise<string[]> {
  return Promise.all(TABLES.map((table) => writeTable(path.join(data, table.id), table)));
}

async function writeTable(folder: string, { id, places, name, slots, turn }: Table) {
  await writeTableCorpus(folder, {
    id,
    title: `Generated control, ${id}`,
    publisher: { id: `organisation:${id}`, name: id },
    table: ['file: control.csv', 'columns: { place: place, force: held_by, when: when }'],
    places: Array.from({ length: places }, (_, place) => [
      `city:${name.toLowerCase()}-${place}`,
      `${name} ${place}`,
    ]),
  });
  const rows = ['place,held_by,when\n'];
  for (let place = 0; place < places; place += 1) {
    for (let slot = slots[0]; slot < slots[1]; slot += 1) {
      const from = FIRST_DAY + slot * SLOT_DAYS;
      const force = FORCES[(place + slot + turn) % FORCES.length]!;
      rows.push(`${name} ${place},${force},${dateOf(from)}/${dateOf(from + 98)}\n`);
    }
  }
  await writeFile(path.join(folder, 'control.csv'), rows.join(''));
  return folder;
}
