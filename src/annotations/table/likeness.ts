import type { RowFacts } from './read-row';

/**
 * Whether the rows of a table of sightings look like those of a log. A list of sightings sooner or
 * later repeats a sighting. In a log of changes, no two consecutive rows of a place agree.
 */
export class Likeness {
  private readonly states = new Map<string, string>();
  private pairs = 0;
  private agreeing = 0;

  add({ kind, place, status, force }: RowFacts): void {
    if (kind !== 'HOLD') return;
    const state = `${status}|${force?.id ?? ''}`;
    const before = this.states.get(place.id);
    if (before !== undefined) this.pairs += 1;
    if (before === state) this.agreeing += 1;
    this.states.set(place.id, state);
  }

  get isLikeLog(): boolean {
    return this.pairs > 0 && this.agreeing === 0;
  }
}
