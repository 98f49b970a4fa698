import type { MapHistory } from '../../../src/pages/map/map-history';

const fetched = new Map<string, Promise<MapHistory>>();

/** The history of the places of a map, by its address. The day in it makes no difference. */
export function fetchHistory(address: string): Promise<MapHistory> {
  const asked = askedOf(address);
  const known = fetched.get(asked) ?? fetchJson(`/map.json?${asked}`);
  fetched.set(asked, known);
  // A failure is not kept: the next move asks again.
  known.catch(() => fetched.delete(asked));
  return known;
}

/** Whether the history has been asked for already. */
export function isFetched(address: string): boolean {
  return fetched.has(askedOf(address));
}

function askedOf(address: string): string {
  const { searchParams } = new URL(address, location.origin);
  searchParams.delete('at');
  return searchParams.toString();
}

async function fetchJson(address: string): Promise<MapHistory> {
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${address} was answered ${answer.status}`);
  return (await answer.json()) as MapHistory;
}
