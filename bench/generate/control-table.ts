import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { Random } from './random';
import { FIRST_DAY, FORCES, SLOT_DAYS, writeTableCorpus } from './table-corpus';
import { dateOf } from './world';

/** Spells of a place, each in a separate slot, with some unknown days after it. */
export const SLOTS = 50;
/** The slot in which the day asked about lies, and the day: after every spell but those that hold on it. */
export const ASKED_SLOT = 27;
export const ASKED_DAY = dateOf(FIRST_DAY + ASKED_SLOT * SLOT_DAYS + 95);

/** The day on which each of those places is lost, and no other place changes hands. */
export const CHANGED_DAY = dateOf(FIRST_DAY + ASKED_SLOT * SLOT_DAYS + 98);
export const DAY_AFTER = dateOf(FIRST_DAY + ASKED_SLOT * SLOT_DAYS + 99);

/** Which rows a table has: of these places, what happened in these slots. */
export interface TablePart {
  readonly places: readonly {
    readonly first: number;
    readonly end: number;
    readonly slots: readonly number[];
  }[];
}

/** The places that are held on the day asked about; they come first. */
export const HELD_PLACES = 500;

/** Writes a corpus folder whose table says who held the places when. A row's place is told by its name. */
export async function writeControlTable(
  folder: string,
  name: string,
  { places }: TablePart,
): Promise<void> {
  await writeTableCorpus(folder, {
    id: name,
    title: `Generated control, ${name}`,
    publisher: { id: 'organisation:observatory', name: 'Observatory' },
    table: [
      'file: control.csv',
      'columns: { place: place, force: held_by, when: when, latitude: lat, longitude: lon }',
    ],
    // Those held on the day asked about are the same places in every corpus. The others are in the rows alone.
    places: Array.from({ length: HELD_PLACES }, (_, place) => [
      `city:town-${place}`,
      `Town ${place}`,
    ]),
  });
  const csv = createWriteStream(path.join(folder, 'control.csv'));
  const write = async (text: string) => {
    if (!csv.write(text)) await once(csv, 'drain');
  };
  await write('place,held_by,when,lat,lon\n');
  for (const { first, end, slots } of places) {
    for (let place = first; place < end; place += 1) await write(rowsOf(place, slots));
  }
  csv.end();
  await once(csv, 'finish');
}

function rowsOf(place: number, slots: readonly number[]): string {
  const latitude = (30 + (place % 700) / 100).toFixed(2);
  const longitude = (36 + (place % 1200) / 100).toFixed(2);
  return slots
    .map((slot) => {
      const random = new Random(5, place, slot);
      const from = FIRST_DAY + slot * SLOT_DAYS + random.below(40);
      const holds = slot === ASKED_SLOT && place < HELD_PLACES;
      const until = holds ? FIRST_DAY + slot * SLOT_DAYS + 98 : from + 20 + random.below(30);
      const force = FORCES[(place + slot) % FORCES.length]!;
      return `Town ${place},${force},${dateOf(from)}/${dateOf(until)},${latitude},${longitude}\n`;
    })
    .join('');
}

/** Slots around the one asked about, as many as make `count` of the places that are held then. */
export function slotsAround(count: number): number[] {
  const first = ASKED_SLOT - Math.floor(count / 2);
  return Array.from({ length: count }, (_, index) => first + index);
}
