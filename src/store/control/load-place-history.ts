import type { TracedClaim, TracedEvidence } from '../../domain/control/control-evidence';
import type { ControlInterval } from '../../domain/control/control-interval';
import { endLogsAt } from '../../domain/control/end-logs-at';
import { deriveControlOfPlace } from '../../domain/control/derive-places';
import { KeptReadings } from '../../domain/control/kept-readings';
import { applyLens, type Lens, passesLens } from '../../domain/control/lens';
import type { Ties } from '../../domain/control/place-state';
import { NO_SIDES } from '../../domain/control/sides';
import { tiesUnder } from '../../domain/control/ties';
import type { Store } from '../connection';
import { loadTracedEvidence } from './load-control-evidence';
import { loadPartOf, readIn } from './load-control-setting';
import { loadTracedTies } from './load-ties';

/** The parts of a lens that judge a claim alone: what the address of a page can ask for. */
export type AddressLens = Pick<Lens, 'accordingTo' | 'excluding'>;

/** All that the graph has ever held of who held a place. */
export interface PlaceHistory {
  /** The claims on the place itself that the lens lets through. */
  readonly claims: readonly TracedClaim[];
  /**
   * The same for the places around it and in it, and for the ties of its forces, which can settle a
   * dispute or make one.
   */
  readonly claimsAround: readonly TracedClaim[];
  /** Who held the place when, as the graph knew it at a moment (ms since 1970). */
  readonly timelineAt: (moment: number) => readonly ControlInterval[];
}

/**
 * Loads, once, everything that was ever said about who held a place. Control is derived in memory
 * for each moment asked about. Ask in order of time: a moment then costs only the changes since the
 * one before.
 */
export async function loadPlaceHistory(
  store: Store,
  placeId: string,
  { accordingTo, excluding }: AddressLens,
): Promise<PlaceHistory> {
  const lensAt = (knownAsOf: number): Lens => ({ accordingTo, excluding, knownAsOf });
  const partOf = await loadPartOf(readIn(store), [placeId]);
  // Any moment of the past reads superseded claims too.
  const ever = lensAt(0);
  const evidence = await loadTracedEvidence(store, [placeId, ...partOf.keys()], ever);
  const traced = await loadTracedTies(store, evidence, ever);
  const { ties } = traced;
  const passing = (pieces: readonly { readonly claim: TracedClaim }[]) => {
    const claims = pieces.map(({ claim }) => claim);
    const passed = claims.filter((claim) => passesLens(claim, lensAt(claim.recordedAt)));
    return [...new Map(passed.map((claim) => [claim.id, claim])).values()];
  };
  const readings = new KeptReadings();
  const tiesBy = new Map<string, Ties>();
  /** Ties under a lens, one object for the same claims of them. */
  const tiesAt = (lens: Lens): Ties => {
    const key = ties.map(({ claim }) => (passesLens(claim, lens) ? 1 : 0)).join('');
    const known = tiesBy.get(key) ?? tiesUnder(traced, lens);
    tiesBy.set(key, known);
    return known;
  };
  return {
    claims: passing(evidence.filter((piece) => piece.placeId === placeId)),
    claimsAround: passing([...evidence.filter((piece) => piece.placeId !== placeId), ...ties]),
    timelineAt(moment) {
      const lens = lensAt(moment);
      const tied = tiesAt(lens);
      const believed = endLogsAt<TracedEvidence>(applyLens(evidence, lens, NO_SIDES, tied), lens);
      const read = readings.read(believed, tied);
      return read.has(placeId) ? deriveControlOfPlace(placeId, read, { ties: tied, partOf }) : [];
    },
  };
}
