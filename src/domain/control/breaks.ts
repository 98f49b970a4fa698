import { compare } from '../compare';
import { BestTwo } from './best-two';
import type { EarlierLoss, Testimonies } from './testimonies';
import type { Testimony } from './testimony';

/**
 * What breaks the runs of a state, as far as it is over at a moment that moves on: other states of the place,
 * and ends of the state itself. Not to know who holds a place is no other state. O(n log n) in all.
 */
export class Breaks {
  /** Those not over yet, the next to be last. */
  private readonly testimonies: Testimony[];
  private readonly losses: EarlierLoss[];
  /** Of each state, where the latest testimony that is over begins. */
  private readonly over = new BestTwo();
  /** Of each state, its latest end. */
  private readonly ends = new Map<string, number>();

  constructor({ affirmed, earlierLosses }: Testimonies) {
    this.testimonies = affirmed
      .filter(({ state }) => state.status !== 'UNKNOWN')
      .sort((a, b) => compare(b.known.until, a.known.until));
    this.losses = [...earlierLosses].sort((a, b) => b.latest - a.latest);
  }

  moveTo(moment: number): void {
    while ((this.testimonies.at(-1)?.known.until ?? Infinity) <= moment) {
      const { state, known } = this.testimonies.pop() as Testimony;
      this.over.add(state.key, known.from);
    }
    while ((this.losses.at(-1)?.latest ?? Infinity) <= moment) {
      const { state, latest } = this.losses.pop() as EarlierLoss;
      this.addEnd(state.key, latest);
    }
  }

  /** A spell of the state, known from this moment on, has ended; or the state was lost by this moment. */
  addEnd(stateKey: string, moment: number): void {
    this.ends.set(stateKey, Math.max(moment, this.ends.get(stateKey) ?? -Infinity));
  }

  /** Whether something that breaks the state lies wholly between a moment and the one moved to. */
  lieSince(stateKey: string, moment: number): boolean {
    const other = this.over.otherThan(stateKey);
    const end = this.ends.get(stateKey);
    return (other !== null && other >= moment) || (end !== undefined && end >= moment);
  }
}
