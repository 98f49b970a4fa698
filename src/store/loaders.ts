import type { SharedBatcher, ReadAll } from './shared-batcher';
import type { Store } from './connection';
import { type ClaimChain, loadClaimChains } from './read/edges/load-claim-chains';
import type { Eager } from './read/eager';
import { loadClaimReports } from './read/edges/load-claim-reports';
import { type CorpusCounts, readCorpora, loadCorpusCounts } from './read/corpora/corpora';
import { loadDocumentTexts } from './read/edges/load-document-texts';
import type { EdgeName } from './read/edges/edge-table';
import { type EdgeEnd, loadEdges } from './read/edges/load-edges';
import {
  type List,
  type ListStart,
  type RecordPage,
  loadPages,
  loadTotals,
  type Window,
} from './read/list';
import { loadNodes } from './read/load-nodes';
import {
  type AuditFilter,
  type AuditWindow,
  countAudit,
  readAudit,
  loadAuditRecords,
  loadHistories,
} from './read/audit/load-audit-records';
import { type DescriptionRecord, loadDescriptions } from './read/entities/load-descriptions';
import { countGraphChanges, readGraphChanges } from './read/audit/graph-changes';
import { loadSpans } from './read/load-spans';
import type { Area } from '../domain/area';
import type { AuditRecord, GraphChange } from '../domain/audit';
import type { RecordedAssessment } from '../domain/assessment';
import type { ChangeOfHands } from '../domain/control/changes-of-hands';
import type { Lens } from '../domain/control/lens';
import type { Link } from '../domain/path/path-graph';
import type { TimeRange } from '../domain/time-range';
import type { When } from '../domain/when';
import { ReadBudget } from './read-budget';
import { untilAborted } from './until-aborted';
import { type PromiseOrValue, Reader, whenLoaded } from './reader';
import type {
  ClaimRecord,
  ControlIntervalRecord,
  CorpusRecord,
  EventReportRecord,
  NodeRecord,
  SpanRecord,
} from './records';
import { loadAssessments, readAssessors } from './assessment/load-assessments';
import { findClaimsUnderLens } from './agreement/find-claims-under-lens';
import { countPairs, type PairCount } from './contradiction/count-pairs';
import {
  type ContradictionsUnderLens,
  loadContradictions,
} from './contradiction/load-contradictions';
import { findDeniedPlaces } from './control/find-denied-places';
import { testNear } from './control/find-places-near';
import { findPlacesIn, type PlaceInTree } from './control/find-places-in';
import { findChanges, findChangesOf, findChangingPlaces } from './control/find-changes';
import { findControlledPlaces } from './control/find-controlled-places';
import {
  findPlacesUnderLens,
  findStatesUnderLens,
  type PlacesUnderLens,
  type StateUnderLens,
} from './control/find-states-under-lens';
import { loadPlaceReadings, type PlaceReading } from './control/load-place-readings';
import { loadPlaceHistory, type PlaceHistory } from './control/load-place-history';
import { loadTimelines, type Timeline } from './control/load-timelines';
import type { StateFilter } from './control/states-at';
import { type ClaimAgreement, loadAgreement } from './agreement/load-agreement';
import { keyOf } from './key-of';
import { type Facet, type FacetCount, loadClaimFacets } from './read/claims/load-claim-facets';
import type { ClaimFilter } from './read/claims/claim-list';
import { readMoment } from './read/find-moment';
import { countDuePlaces } from './control/derive-due-places';
import { findRevision } from './read/find-revision';
import { loadPaths, loadStepClaims } from './path/load-paths';
import { NOTHING_SHARED } from './shared-reads';
import { findMatches, type SearchHit, type SearchKind } from './search/find-matches';

/**
 * Batched and cached reads for one request. Everything asked for in one turn of the event loop is
 * read in one statement of each kind. So the number of statements grows with a query's depth and
 * never with the length of its answer. Values that other requests have read of the same revision
 * are not read again.
 */
export interface Loaders {
  node(id: string): PromiseOrValue<NodeRecord | null>;
  edge(name: EdgeName, id: string): PromiseOrValue<readonly EdgeEnd[]>;
  chain(claimId: string): PromiseOrValue<ClaimChain>;
  /** The claim's own reports of events. */
  reports(claimId: string): PromiseOrValue<readonly EventReportRecord[]>;
  /** The current grades of a claim or actor, in the order in which they were given. */
  assessments(id: string): PromiseOrValue<readonly RecordedAssessment[]>;
  /** Everybody who has graded anything, by name. */
  assessors(): Promise<readonly string[]>;
  /** The words of a claim or mention. */
  spans(id: string): PromiseOrValue<readonly SpanRecord[]>;
  /** Every corpus, in the order of ids. */
  corpora(): Promise<readonly CorpusRecord[]>;
  corpusCounts(corpusId: string): PromiseOrValue<CorpusCounts>;
  text(documentId: string): PromiseOrValue<string | null>;
  /** Records that the page loads eagerly are there as soon as the page is. */
  page(list: List, window: Window): Promise<RecordPage>;
  total(list: List): PromiseOrValue<number>;
  /** Who held the place when, in the order of time; null is no lens. */
  timeline(placeId: string, lens: Lens | null): PromiseOrValue<readonly ControlIntervalRecord[]>;
  /** Changes of control that may lie in a time, of the places of an area, in any order; null is no lens. */
  changes(time: TimeRange, area: Area, lens: Lens | null): Promise<readonly ChangeOfHands[]>;
  /** The places that such changes may be of: batches, by id. */
  changingPlaces(time: TimeRange, area: Area, lens: Lens | null): AsyncGenerator<readonly string[]>;
  /** Such changes of some places, place by place. */
  changesOf(
    placeIds: readonly string[],
    time: TimeRange,
    lens: Lens | null,
  ): Promise<readonly ChangeOfHands[]>;
  /** The places of an area of which a claim says who held them: batches, by id, those after one or (empty) all. */
  controlledPlaces(area: Area, after: string): AsyncGenerator<readonly string[]>;
  /** The claims about a place read together; null where none speaks of it. A null lens is none. */
  placeReading(placeId: string, lens: Lens | null): PromiseOrValue<PlaceReading | null>;
  /** Places of which a claim may deny at a time that somebody held them, by id. */
  deniedPlaces(
    at: TimeRange,
    where: { readonly within: string | null; readonly knownAsOf: number | null },
  ): Promise<string[]>;
  /** The places in one place, or all (null), and those around them. */
  placesIn(within: string | null): Promise<readonly PlaceInTree[]>;
  /**
   * Tells for places in an area's `within` whether they are near its position. All are near if it
   * names none.
   */
  testNear(area: Area): Promise<(placeId: string) => boolean>;
  /** Throws the reason for which the request has ended, if it has. */
  throwIfStopped(): void;
  /** Ids of those claims of a list that the parts of a lens which compare claims let through. */
  claimsUnderLens(list: List, lens: Lens): Promise<string[]>;
  /** The contradictions between the claims that a lens lets through, about a place or (null) anywhere. */
  contradictionsUnderLens(placeId: string | null, lens: Lens): Promise<ContradictionsUnderLens>;
  /** The pairs of speakers who contradict each other the most often, without a lens. */
  contradictionPairs(limit: number): Promise<readonly PairCount[]>;
  /** A claim's statements, and the claims that corroborate or contradict it. */
  agreement(claimId: string): PromiseOrValue<ClaimAgreement>;
  /** The same with every claim that the graph has held, whether it is current or superseded. */
  agreementEver(claimId: string): PromiseOrValue<ClaimAgreement>;
  /** All that has ever been said of who held a place, to derive control as of any moment. */
  placeHistory(placeId: string, lens: Lens | null): Promise<PlaceHistory>;
  /** How the claims that a filter lets through are distributed. */
  claimFacet(filter: ClaimFilter, facet: Facet): PromiseOrValue<readonly FacetCount[]>;
  /** The matches of a text, best first. */
  search(text: string, kinds: readonly SearchKind[]): Promise<readonly SearchHit[]>;
  /** How two entities or events are connected, best first. */
  paths(
    fromId: string,
    toId: string,
    limits: { readonly maxHops: number; readonly count: number },
  ): Promise<(readonly Link[])[]>;
  /** The claims that a step of a path rests on: at most the first three. */
  stepClaims(step: Link): PromiseOrValue<readonly ClaimRecord[]>;
  /** The words of corpora and curators on an entity. */
  descriptions(entityId: string): PromiseOrValue<readonly DescriptionRecord[]>;
  /** The acts that a thing has seen, the earliest first. */
  history(id: string): PromiseOrValue<readonly AuditRecord[]>;
  auditRecord(id: string): PromiseOrValue<AuditRecord | null>;
  /** A page of the acts of people, the newest first. */
  audit(filter: AuditFilter, window: AuditWindow): Promise<readonly AuditRecord[]>;
  auditTotal(filter: AuditFilter): Promise<number>;
  /** The changes after a revision, in their order. */
  graphChanges(after: number, limit: number): Promise<readonly GraphChange[]>;
  graphChangesTotal(after: number): Promise<number>;
  /** How often the graph has changed. */
  revision(): Promise<number>;
  /** How many places have claims that control does not follow yet. */
  duePlaces(): Promise<number>;
  /** When the newest import began, in ms since 1970; 0 before the first. */
  recordedAt(): Promise<number>;
  /** The places whose states at a time have to be derived under a lens. */
  placesUnderLens(at: When, filter: StateFilter, lens: Lens): Promise<PlacesUnderLens>;
  /** Who held these places at a time under a lens. */
  statesUnderLens(
    placeIds: readonly string[],
    at: When,
    lens: Lens,
  ): Promise<readonly StateUnderLens[]>;
}

export function createLoaders(
  store: Store,
  batcher: SharedBatcher,
  budget = new ReadBudget(Infinity),
  shared = NOTHING_SHARED,
): Loaders {
  /** For reads that no other request shares. */
  const own: Store = {
    ...untilAborted(budget.signal, store),
    read: async (statement, parameters, decode) => {
      budget.spend();
      return store.read(statement, parameters, decode, budget.signal);
    },
  };
  /** Reads keys together with what other requests ask for at the same time. */
  const batched = async <Key, Value>(
    kind: string,
    keys: readonly Key[],
    readAll: ReadLent<Key, Value>,
  ) => {
    budget.spend();
    const read: ReadAll<Key, Value> = (all, signal) => readAll(untilAborted(signal, store), all);
    return batcher.read(kind, keys, read, budget.signal);
  };
  /** Reads each key once a request, unless another request has, together with what others ask for. */
  const together = <Key, Value>(kind: string, readAll: ReadLent<Key, Value>) =>
    new Reader<Key, Value>((asked) =>
      shared.read(kind, asked, (keys) => batched(kind, keys, readAll)),
    );
  /** Reads each key once a request, by itself. */
  const alone = <Key, Value>(kind: string, read: (key: Key) => Promise<Value>) =>
    new Reader<Key, Value>((asked) =>
      shared.read(kind, asked, (keys) => Promise.all(keys.map(read))),
    );
  const nodes = together('nodes', loadNodes);
  const chains = together('chains', loadClaimChains);
  const reports = together('reports', loadClaimReports);
  const spans = together<string, readonly SpanRecord[]>('spans', loadSpans);
  const assessments = together('assessments', loadAssessments);
  const assessors = together('assessors', async (reads: Store) => [await readAssessors(reads)]);
  const texts = together('texts', loadDocumentTexts);
  const descriptions = together('descriptions', loadDescriptions);
  const histories = together('histories', loadHistories);
  const auditRecords = together('audit records', loadAuditRecords);
  const corpora = together('corpora', async (reads: Store) => [await readCorpora(reads)]);
  const corpusCounts = together('corpus counts', loadCorpusCounts);
  const agreements = new Reader((asked: readonly string[]) =>
    shared.read('agreements', asked, (ids) => loadAgreement(own, ids)),
  );
  const agreementsEver = new Reader((asked: readonly string[]) =>
    shared.read('agreements ever', asked, (ids) => loadAgreement(own, ids, 'EVER')),
  );
  const edges = new Map<string, Reader<string, readonly EdgeEnd[]>>();
  // One loader for each list and length of page that the query names; its keys are where pages
  // start.
  const pages = new Map<string, Reader<ListStart, RecordPage>>();
  const totals = new Map<string, Reader<Pick<ListStart, 'ids'>, number>>();
  // One reader for each lens that the query names.
  const timelines = new Map<string, Reader<string, Timeline>>();
  const placeReadings = new Map<string, Reader<string, PlaceReading | null>>();
  // One reader for each filter that claims are counted by.
  const facets = new Map<string, Reader<Facet, readonly FacetCount[]>>();
  const states = alone('states', ({ placeIds, at, lens }: AskedStates) =>
    findStatesUnderLens(own, placeIds, at, lens),
  );
  const placesUnderLens = alone('places under lens', ({ at, filter, lens }: AskedPlaces) =>
    findPlacesUnderLens(own, at, filter, lens),
  );
  const contradictions = alone('contradictions', ({ placeId, lens }: AskedContradictions) =>
    loadContradictions(own, placeId, lens),
  );
  const contradictionPairs = alone('contradiction pairs', (limit: number) =>
    countPairs(own, limit),
  );
  const changes = alone('changes', ({ time, area, lens }: AskedChanges) =>
    findChanges(own, time, area, lens),
  );
  const searches = alone('search', ({ text, kinds }: AskedSearch) => findMatches(own, text, kinds));
  const paths = alone('paths', ({ fromId, toId, limits }: AskedPaths) =>
    loadPaths(own, fromId, toId, limits),
  );
  const stepClaims = together('step claims', loadStepClaims);
  const revision = new Map<string, Promise<number>>();

  const edgesOfKind = (name: EdgeName) =>
    obtain(edges, name, () =>
      together(name, (lent, ids: readonly string[]) => loadEdges(lent, name, ids)),
    );

  /**
   * Keeps the actors that a chain leads over as well, so that they are read at once, not hop by
   * hop.
   */
  const keep = async (eager: Eager) => {
    nodes.keepAll(eager.nodes);
    spans.keepAll(eager.spans);
    chains.keepAll(eager.chains);
    eager.edges.forEach((ends, name) => edgesOfKind(name).keepAll(ends));
    await Promise.all([...eager.speakerIds].map((id) => nodes.load(id)));
  };

  return {
    node: (id) => nodes.load(id),
    edge: (name, id) => edgesOfKind(name).load(id),
    chain: (claimId) => chains.load(claimId),
    reports: (claimId) => reports.load(claimId),
    assessments: (id) => assessments.load(id),
    assessors: async () => assessors.load('all'),
    spans: (id) => spans.load(id),
    corpora: async () => corpora.load('all'),
    corpusCounts: (corpusId) => corpusCounts.load(corpusId),
    text: (documentId) => texts.load(documentId),
    page: async (list, { limit, fromEnd, after, before }) => {
      const kind = keyOf(['page', ...askedOf(list), list.reversed, limit, fromEnd]);
      const page = await obtain(pages, kind, () =>
        together(kind, (lent, starts: readonly ListStart[]) =>
          loadPages(lent, list, { limit, fromEnd }, starts),
        ),
      ).load({ ids: list.ids, after, before });
      await keep(page.eager);
      return page;
    },
    total: (list) => {
      const kind = keyOf(['total', ...askedOf(list)]);
      return obtain(totals, kind, () =>
        together(kind, (lent, starts: readonly Pick<ListStart, 'ids'>[]) =>
          loadTotals(lent, list, starts),
        ),
      ).load({ ids: list.ids });
    },
    placeReading: (placeId, lens) =>
      obtain(
        placeReadings,
        keyOf(lens),
        () =>
          // Not kept for other requests: each holds the readings of all places read with it.
          new Reader((placeIds: readonly string[]) =>
            batched(`place readings ${keyOf(lens)}`, placeIds, (lent, ids) =>
              loadPlaceReadings(lent, ids, lens),
            ),
          ),
      ).load(placeId),
    timeline: (placeId, lens) =>
      whenLoaded(
        obtain(timelines, keyOf(lens), () =>
          together(`timelines ${keyOf(lens)}`, (lent, placeIds: readonly string[]) =>
            loadTimelines(lent, placeIds, lens),
          ),
        ).load(placeId),
        ({ intervals, forces }) => {
          for (const force of forces) nodes.keep(force.id, force);
          return intervals;
        },
      ),
    deniedPlaces: (at, where) => findDeniedPlaces(own, at, where),
    throwIfStopped: () => budget.signal?.throwIfAborted(),
    placesIn: (within) => findPlacesIn(own, within),
    testNear: (area) => testNear(own, area),
    claimsUnderLens: (list, lens) => findClaimsUnderLens(own, list, lens),
    contradictionsUnderLens: async (placeId, lens) => contradictions.load({ placeId, lens }),
    contradictionPairs: async (limit) => contradictionPairs.load(limit),
    changes: async (time, area, lens) => changes.load({ time, area, lens }),
    changingPlaces: (time, area, lens) => findChangingPlaces(own, time, area, lens),
    changesOf: (placeIds, time, lens) => findChangesOf(own, placeIds, time, lens),
    controlledPlaces: (area, after) => findControlledPlaces(own, area, after),
    agreement: (claimId) => agreements.load(claimId),
    agreementEver: (claimId) => agreementsEver.load(claimId),
    placeHistory: (placeId, lens) => loadPlaceHistory(own, placeId, lens ?? {}),
    claimFacet: (filter, facet) =>
      obtain(facets, keyOf(filter), () =>
        together(`facets ${keyOf(filter)}`, (lent, asked: readonly Facet[]) =>
          loadClaimFacets(lent, filter, asked),
        ),
      ).load(facet),
    search: async (text, kinds) => searches.load({ text, kinds }),
    paths: async (fromId, toId, limits) => paths.load({ fromId, toId, limits }),
    stepClaims: (step) => stepClaims.load(step),
    descriptions: (entityId) => descriptions.load(entityId),
    history: (id) => histories.load(id),
    auditRecord: (id) => auditRecords.load(id),
    audit: (filter, window) => readAudit(own, filter, window),
    auditTotal: (filter) => countAudit(own, filter),
    graphChanges: (after, limit) => readGraphChanges(own, after, limit),
    graphChangesTotal: (after) => countGraphChanges(own, after),
    duePlaces: () => countDuePlaces(own),
    revision: () => obtain(revision, '', () => findRevision(store, batcher)),
    recordedAt: async () => (await readMoment(own)).recordedAt,
    placesUnderLens: async (at, { within, near, by }, lens) =>
      placesUnderLens.load({ at, filter: { within, near, by }, lens }),
    statesUnderLens: async (placeIds, at, lens) => states.load({ placeIds, at, lens }),
  };
}

/** Reads keys by a store that lasts as long as one of the requests that want them. */
type ReadLent<Key, Value> = (store: Store, keys: readonly Key[]) => Promise<readonly Value[]>;

interface AskedPlaces {
  readonly at: When;
  readonly filter: Omit<StateFilter, 'status'>;
  readonly lens: Lens;
}

interface AskedStates {
  readonly placeIds: readonly string[];
  readonly at: When;
  readonly lens: Lens;
}

interface AskedContradictions {
  readonly placeId: string | null;
  readonly lens: Lens;
}

interface AskedChanges {
  readonly time: TimeRange;
  readonly area: Area;
  readonly lens: Lens | null;
}

interface AskedSearch {
  readonly text: string;
  readonly kinds: readonly SearchKind[];
}

interface AskedPaths {
  readonly fromId: string;
  readonly toId: string;
  readonly limits: { readonly maxHops: number; readonly count: number };
}

/** All that the statement of a list depends on but its ids and its page. */
function askedOf({ template, flags, parameters, values }: List): unknown[] {
  return [template.name, flags, parameters, values];
}

function obtain<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
