import { EVERYWHERE } from '../../domain/area';
import { batchesOf } from '../../domain/batches-of';
import { compare } from '../../domain/compare';
import type { Contradiction } from '../../domain/contradiction/contradiction';
import { corroboratedEvents } from '../../domain/contradiction/corroborated-events';
import { findDeniedTies } from '../../domain/contradiction/denied-ties';
import type { EventAssertion } from '../../domain/contradiction/factuality';
import {
  findContradictions,
  findEventContradictions,
} from '../../domain/contradiction/find-contradictions';
import { markName } from '../../domain/contradiction/marked-names';
import { endLogsAt } from '../../domain/control/end-logs-at';
import { applyLens, isLeftOut, type Lens, passesLens } from '../../domain/control/lens';
import type { Sides } from '../../domain/control/sides';
import { corroboratedTies } from '../../domain/control/ties';
import { groupBy } from '../../domain/group-by';
import { findEvidenceAgainstInterest } from '../agreement/find-evidence-against-interest';
import { withAssessments } from '../assessment/load-assessments';
import type { Store } from '../connection';
import { findControlledPlaces } from '../control/find-controlled-places';
import { findLensScope } from '../control/find-lens-scope';
import { loadPartOf, readIn } from '../control/load-control-setting';
import { loadTracedEvidence } from '../control/load-control-evidence';
import { loadSidesUnder } from '../control/load-sides';
import { loadTiesUnder } from '../control/load-ties';
import { loadStatement, type None } from '../statement';
import { findEventsInQuestion, loadEventAssertions } from './load-event-assertions';
import { findTiesInQuestion, loadTieAssertions } from './load-tie-assertions';

const LOAD_WHOLES = loadStatement<
  { placeIds: readonly string[] },
  { id: string; partOf: readonly string[] }
>(__dirname, 'load-wholes.cypher');
const LOAD_PARTS = loadStatement<{ placeId: string }, { id: string }>(
  __dirname,
  'load-parts.cypher',
);
const FIND_EVENTS = loadStatement<{ after: string; limit: number }, { id: string }>(
  __dirname,
  '../control/find-events.cypher',
);
const FIND_EVENTS_IN_PLACES = loadStatement<{ placeIds: readonly string[] }, { id: string }>(
  __dirname,
  'find-events-in-places.cypher',
);
const FIND_CONTRADICTED_EVENTS = loadStatement<None, { id: string }>(
  __dirname,
  'find-contradicted-events.cypher',
);

const FIND_CONTRADICTED_TIES = loadStatement<None, { id: string }>(
  __dirname,
  'find-contradicted-ties.cypher',
);
const FIND_DENIED_TIES = loadStatement<None, { id: string }>(__dirname, 'find-denied-ties.cypher');

/** Places, and events, whose claims are in memory at one time. */
const BATCH = 500;

const idOf = ({ id }: { readonly id: string }) => id;

/** The contradictions between the claims that a lens lets through. */
export interface ContradictionsUnderLens {
  /** Those found anew, by id. */
  readonly anew: readonly Contradiction[];
  /**
   * The places whose contradictions were found anew. Those that the graph keeps about who held others stand. Null: none
   * of those that it keeps does.
   */
  readonly affected: ReadonlySet<string> | null;
}

/**
 * Finds the contradictions between the claims that a lens lets through, about a place and the places in it, or anywhere.
 * Their explanations mark ids. It costs what the claims cost that are read: about places that the lens leaves as they are,
 * or of which it admits nothing, none are.
 */
export async function loadContradictions(
  store: Store,
  placeId: string | null,
  lens: Lens,
): Promise<ContradictionsUnderLens> {
  const sides = await loadSidesUnder(store, lens);
  const found = new Map<string, Contradiction>();
  const add = (contradictions: readonly Contradiction[]) => {
    for (const contradiction of contradictions) found.set(contradiction.id, contradiction);
  };
  if (placeId !== null) {
    const parts = await store.read(LOAD_PARTS, { placeId }, idOf);
    const inside = new Set(parts);
    const isInside = ({ placeIds }: Contradiction) => placeIds.some((id) => inside.has(id));
    for (const batch of batchesOf(parts, BATCH)) {
      add((await conflictsUnderLens(store, batch, lens, sides)).filter(isInside));
      const eventIds = await store.read(FIND_EVENTS_IN_PLACES, { placeIds: batch }, idOf);
      add((await ofEvents(store, eventIds, lens, sides)).filter(isInside));
    }
    return { anew: inOrder(found), affected: null };
  }
  for await (const eventIds of eventsToCompare(store, lens)) {
    add(await ofEvents(store, eventIds, lens, sides));
  }
  add(await ofTies(store, lens));
  const scope = await findLensScope(store, lens);
  if (scope?.isLeftAlone === true) {
    const affected = new Set(scope.placeIds);
    const around = await loadPartOf(readIn(store), scope.placeIds);
    for (const batch of batchesOf([...new Set([...affected, ...around.keys()])], BATCH)) {
      const contradictions = await conflictsUnderLens(store, batch, lens, sides);
      add(contradictions.filter(({ placeIds }) => placeIds.some((id) => affected.has(id))));
    }
    return { anew: inOrder(found), affected };
  }
  const placeIds =
    scope === null ? findControlledPlaces(store, EVERYWHERE) : batchesOf(scope.placeIds, BATCH);
  for await (const batch of placeIds) add(await conflictsUnderLens(store, batch, lens, sides));
  return { anew: inOrder(found), affected: null };
}

function inOrder(found: ReadonlyMap<string, Contradiction>): Contradiction[] {
  return [...found.values()].sort((a, b) => compare(a.id, b.id));
}

/** About who held these places, and between each and those that it lies in. */
async function conflictsUnderLens(
  store: Store,
  placeIds: readonly string[],
  lens: Lens,
  sides: Sides,
): Promise<Contradiction[]> {
  const wholes = await store.read(LOAD_WHOLES, { placeIds }, (row) => row);
  const partOf = new Map(wholes.map((place) => [place.id, place.partOf]));
  const evidence = await loadTracedEvidence(store, [...partOf.keys()], lens);
  const ties = await loadTiesUnder(store, evidence, lens);
  const control = endLogsAt(applyLens(evidence, lens, sides, ties), lens);
  return findContradictions({ control, events: [], partOf, ties, nameOf: markName });
}

/**
 * The events whose claims are compared, some hundred at a time. A lens only takes claims away, so only those
 * current ones that contradict each other without it can do so under it. For what was known once, all are looked at.
 */
async function* eventsToCompare(store: Store, lens: Lens): AsyncGenerator<readonly string[]> {
  if (isLeftOut(lens.knownAsOf)) {
    yield* batchesOf(await store.read(FIND_CONTRADICTED_EVENTS, {}, idOf), BATCH);
    return;
  }
  for (let after = ''; ;) {
    const ids = await store.read(FIND_EVENTS, { after, limit: BATCH }, idOf);
    if (ids.length === 0) return;
    yield ids;
    after = ids.at(-1)!;
  }
}

/** About whether these events took place, and in which order with others. */
async function ofEvents(
  store: Store,
  eventIds: readonly string[],
  lens: Lens,
  sides: Sides,
): Promise<Contradiction[]> {
  const past = !isLeftOut(lens.knownAsOf);
  const run = readIn(store);
  const inQuestion = await findEventsInQuestion(run, eventIds, past);
  const assertions = await loadEventAssertions(run, inQuestion, past);
  if (assertions.length === 0) return [];
  const events = await applyLensToEvents(store, assertions, lens, sides);
  const isAsked = new Set(inQuestion);
  return findEventContradictions(events, markName).filter((contradiction) =>
    contradiction.eventIds.some((id) => isAsked.has(id)),
  );
}

/**
 * About whether forces are tied. Current claims contradict each other under a lens only if they do so without
 * it. Nothing that is said of a tie is against anybody's interest.
 */
async function ofTies(store: Store, lens: Lens): Promise<Contradiction[]> {
  if (lens.againstInterest === true) return [];
  const past = !isLeftOut(lens.knownAsOf);
  const run = readIn(store);
  const known = await store.read(past ? FIND_DENIED_TIES : FIND_CONTRADICTED_TIES, {}, idOf);
  if (known.length === 0) return [];
  const inQuestion = await findTiesInQuestion(run, known, past);
  const { assertions, idOf: forceOf } = await loadTieAssertions(run, inQuestion, past);
  const graded = await withAssessments(store, assertions, lens);
  const believed = graded.filter(({ claim }) => passesLens(claim, lens));
  const enough = [...groupBy(believed, ({ claim }) => claim.factuality).values()].flatMap((same) =>
    corroboratedTies(same, lens.minimumOrigins ?? 1, forceOf),
  );
  return findDeniedTies(enough, forceOf, markName);
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
