import { EVERYWHERE } from '../../domain/area';
import { compare } from '../../domain/compare';
import { corroboratedEvents } from '../../domain/contradiction/corroborated-events';
import type { EventAssertion } from '../../domain/contradiction/factuality';
import type { Contradiction } from '../../domain/contradiction/contradiction';
import { findContradictions } from '../../domain/contradiction/find-contradictions';
import type { TracedClaim, TracedEvidence } from '../../domain/control/control-evidence';
import { cutLogs } from '../../domain/control/cut-logs';
import { applyLens, type Lens, passesLens } from '../../domain/control/lens';
import { Sides } from '../../domain/control/sides';
import type { Realis } from '../../domain/event';
import { findEvidenceAgainstInterest } from '../agreement/find-evidence-against-interest';
import type { Store } from '../connection';
import { withAssessments } from '../assessment/load-assessments';
import { decodeTracedClaim, type TracedClaimRow } from '../control/evidence-claim';
import { findControlledPlaces } from '../control/find-controlled-places';
import { loadTracedEvidence } from '../control/load-control-evidence';
import { loadSides } from '../control/load-sides';
import { loadTiesUnder } from '../control/load-ties';
import { decodeWhen, type Properties } from '../records';
import { loadStatement } from '../statement';

const LOAD_EVENT_ASSERTIONS = loadStatement(__dirname, 'load-event-assertions.cypher');
const LOAD_WHOLES = loadStatement(__dirname, 'load-wholes.cypher');
const LOAD_PARTS = loadStatement(__dirname, 'load-parts.cypher');
const LOAD_NAMES = loadStatement(__dirname, 'load-names.cypher');

/** No lens: all current claims. */
const EVERYTHING: Lens = {};

/**
 * Loads the contradictions between claims: about a place and the places in it, or anywhere. Found
 * anew from the claims each time, so it costs what those cost; without a place that is all control
 * claims and event reports of the graph, read some hundred places at a time.
 */
export async function loadContradictions(
  store: Store,
  placeId: string | null,
  lens: Lens = EVERYTHING,
): Promise<Contradiction[]> {
  const found = new Map<string, Contradiction>();
  const add = (contradictions: readonly Contradiction[]) => {
    for (const contradiction of contradictions) found.set(contradiction.id, contradiction);
  };
  if (placeId === null) {
    add(await contradictionsOf(store, [], null, lens));
    for await (const placeIds of findControlledPlaces(store, EVERYWHERE)) {
      add(await contradictionsOf(store, placeIds, [], lens));
    }
  } else {
    const parts = await store.read(LOAD_PARTS, { placeId }, ({ id }: { id: string }) => id);
    const inside = new Set(parts);
    const contradictions = await contradictionsOf(store, parts, parts, lens);
    add(contradictions.filter(({ placeIds }) => placeIds.some((id) => inside.has(id))));
  }
  return [...found.values()].sort((a, b) => compare(a.id, b.id));
}

/** Among control of these places and those around them, and events in places (null: all events). */
async function contradictionsOf(
  store: Store,
  placeIds: readonly string[],
  eventPlaceIds: readonly string[] | null,
  lens: Lens,
): Promise<Contradiction[]> {
  const knownAsOf = lens.knownAsOf ?? null;
  const past = knownAsOf !== null;
  const wholes = await store.read(
    LOAD_WHOLES,
    { placeIds },
    (row: { id: string; partOf: readonly string[] }) => row,
  );
  const partOf = new Map(wholes.map((place) => [place.id, place.partOf]));
  const sides = lens.againstInterest ? await loadSides(store, knownAsOf) : new Sides([]);
  const evidence = await loadTracedEvidence(store, [...partOf.keys()], lens);
  const ties = await loadTiesUnder(store, evidence, lens);
  const control = cutLogs(applyLens(evidence, lens, sides, ties), lens);
  const assertions = await loadEventAssertions(store, eventPlaceIds, past);
  const events = await applyLensToEvents(store, assertions, lens, sides);
  const names = await loadNames(store, control, events);
  const nameOf = (id: string) => names.get(id) ?? id;
  return findContradictions({ control, events, partOf, ties, nameOf });
}

/** Applies a lens to assertions about events, as `applyLens` does to control. */
async function applyLensToEvents(
  store: Store,
  assertions: readonly EventAssertion[],
  lens: Lens,
  sides: Sides,
): Promise<EventAssertion[]> {
  const graded = await withAssessments(store, assertions, lens);
  let believed = graded.filter(({ claim }) => passesLens(claim, lens));
  if (lens.againstInterest) {
    const ids = [...new Set(believed.map(({ claim }) => claim.id))];
    const evidence = await findEvidenceAgainstInterest(store, ids, sides, lens);
    // Each event by itself, whatever else the claim says.
    const key = (claimId: string, eventId: string) => `${claimId} ${eventId}`;
    const against = new Set(
      evidence.flatMap((piece) =>
        piece.kind === 'CONTROL_EVENT' ? [key(piece.claim.id, piece.eventId)] : [],
      ),
    );
    believed = believed.filter(({ claim, eventId }) => against.has(key(claim.id, eventId)));
  }
  const minimum = lens.minimumOrigins ?? 0;
  return minimum > 1 ? corroboratedEvents(believed, minimum) : believed;
}

interface AssertionRow extends TracedClaimRow {
  readonly eventId: string;
  readonly realis: Realis;
  readonly causeIds: readonly string[];
  readonly placeIds: readonly string[];
}

function loadEventAssertions(
  store: Store,
  placeIds: readonly string[] | null,
  past: boolean,
): Promise<EventAssertion[]> {
  return store.read(LOAD_EVENT_ASSERTIONS, { placeIds, past }, (row: AssertionRow) => ({
    claim: decodeTracedClaim(row),
    eventId: row.eventId,
    realis: row.realis,
    when: decodeWhen(row as unknown as Properties, 'when'),
    causeIds: row.causeIds,
    placeIds: row.placeIds,
  }));
}

/** The names of everybody and everything that an explanation can speak of. */
export async function loadNames(
  store: Store,
  control: readonly TracedEvidence[],
  events: readonly EventAssertion[],
): Promise<Map<string, string>> {
  const ids = new Set<string>();
  const addClaim = (claim: TracedClaim) => {
    for (const id of [...claim.speakerIds, ...claim.chainIds]) ids.add(id);
  };
  for (const piece of control) {
    addClaim(piece.claim);
    ids.add(piece.placeId);
    if (piece.kind === 'CONTROL_CLAIM') ids.add(piece.forceId ?? '');
    else for (const id of [piece.eventId, ...piece.gains, ...piece.loses]) ids.add(id);
  }
  for (const { claim, eventId, causeIds, placeIds } of events) {
    addClaim(claim);
    for (const id of [eventId, ...causeIds, ...placeIds]) ids.add(id);
  }
  const named = await store.read(
    LOAD_NAMES,
    { ids: [...ids] },
    ({ id, name }: { id: string; name: string }) => [id, name] as const,
  );
  return new Map(named);
}
