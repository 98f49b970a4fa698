import type { lensOf } from '../view';
import type { PlaceOnly } from './place-query';

/** The name of the lens that admits everybody whom the address admits. */
export const ALL_VOICES = 'All voices';

/** Speakers that get a lane of their own; more would hide the picture. */
const SPEAKERS = 5;

/**
 * All voices together, then each named speaker of what the timeline rests on, most frequent first.
 */
export function lensesOf({ controlTimeline }: PlaceOnly, lens: ReturnType<typeof lensOf>) {
  const counts = new Map<string, { id: string; name: string; count: number }>();
  for (const { claims } of controlTimeline) {
    for (const { id, name } of claims.flatMap(({ speakers }) => speakers)) {
      counts.set(id, { id, name, count: (counts.get(id)?.count ?? 0) + 1 });
    }
  }
  const speakers = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, SPEAKERS);
  return [
    { name: ALL_VOICES, lens: lens ?? {} },
    ...(speakers.length < 2 ? [] : speakers).map(({ id, name }) => ({
      name,
      lens: { ...lens, accordingTo: [id] },
    })),
  ];
}
