import type { Certainty } from '../../domain/control/control-interval';
import { judgesClaims, type Lens } from '../../domain/control/lens';
import { batchesOf } from '../../domain/batches-of';
import { compare } from '../../domain/compare';
import { keyOfState } from '../../store/control/states-at';
import type { Loaders } from '../../store/loaders';
import { compareKeys } from '../../store/read/list';
import type { EntityRecord } from '../../store/records';
import {
  askChangesOf,
  type ChangeQuestion,
  checkChanges,
  type ControlChangeAnswer,
} from '../ask-changes';
import {
  askControl,
  askControlOf,
  checkControl,
  type ControlQuestion,
  isAskedFor,
} from '../ask-control';
import { claimIdsOf } from '../claim-ids-of';
import type { ControlStateAnswer } from '../control-state';
import type { Key } from '../paged-list';
import { readSources, type Sources } from './claim-source';
import { EXPORT_PAGE, type ExportReads, type Rows } from './export-reads';

/** Who held a place at the time asked, and the claims that this rests on. */
export interface ControlRow {
  readonly state: ControlStateAnswer;
  readonly place: EntityRecord;
  readonly force: EntityRecord | null;
  readonly claimIds: readonly string[];
  readonly sources: Sources;
}

/** A change of control, and the claims that report it. */
export interface ChangeRow {
  readonly change: ControlChangeAnswer;
  readonly place: EntityRecord;
  readonly from: EntityRecord | null;
  readonly to: EntityRecord | null;
  readonly certainty: Certainty;
  readonly sources: Sources;
}

/**
 * Who held what at a time, by place. The graph keeps this for all current claims. Under a lens that
 * judges claims, or if an import changes the graph meanwhile, it is derived from the records of the
 * export's beginning, some places at a time. So all pages show one state, and memory holds only
 * some places. Throws an InputError.
 */
export async function exportControl(
  reads: ExportReads,
  question: ControlQuestion,
  knownAsOf: number,
): Promise<Rows<ControlRow>> {
  const { revision } = await reads.moment();
  const pinned = { ...question, lens: pin(question.lens, knownAsOf) };
  await checkControl(reads.open(), question);
  const isKept = !question.inherit && (question.lens === null || !judgesClaims(question.lens));
  return {
    pages: controlPages(),
    total: async () => (isKept ? (await askControl(reads.open(), question)).total() : null),
  };

  async function* controlPages(): Rows<ControlRow>['pages'] {
    let after: Key | null = null;
    while (isKept) {
      const page = await readKept(after);
      if (page === null) break;
      if (page.rows.length > 0) yield page.rows;
      if (!page.more) return;
      after = page.last;
    }
    yield* derivedPages(reads, pinned, after);
  }

  /** A page of the states that the graph keeps; null once they are of another state of the graph. */
  function readKept(after: Key | null) {
    return reads.makeRoom(async () => {
      const graph = reads.open();
      const window = { after, before: null, limit: EXPORT_PAGE, fromEnd: false };
      const list = await askControl(graph, question);
      const { items, more } = await list.page(window, ['place', 'force']);
      if ((await reads.moment()).revision !== revision) return null;
      const rows = await Promise.all(items.map(({ item }) => controlRow(graph, reads.site, item)));
      return { rows, more, last: items.at(-1)?.key ?? null };
    });
  }
}

/** The states after a place in their list, derived for some places at a time. */
async function* derivedPages(
  reads: ExportReads,
  question: ControlQuestion,
  after: Key | null,
): Rows<ControlRow>['pages'] {
  for await (const placeIds of placesAsked(reads, question, after)) {
    const states = await reads.makeRoom(async () => {
      const graph = reads.open();
      const found = await Promise.all(placeIds.map((id) => askControlOf(graph, id, question)));
      return found
        .flat()
        .filter((state) => isAskedFor(state, question))
        .map((state) => ({ key: keyOfState(state), state }))
        .filter(({ key }) => after === null || compareKeys(key, after) > 0)
        .sort((a, b) => compareKeys(a.key, b.key));
    });
    for (const batch of batchesOf(states, EXPORT_PAGE)) {
      yield await reads.makeRoom(() => {
        const graph = reads.open();
        return Promise.all(batch.map(({ state }) => controlRow(graph, reads.site, state)));
      });
    }
  }
}

/** The places whose states a question asks about, in batches by id, from that of a place in their list on. */
async function* placesAsked(
  reads: ExportReads,
  { within, near, inherit }: ControlQuestion,
  after: Key | null,
): AsyncGenerator<readonly string[]> {
  const graph = reads.open();
  if (!inherit) {
    const [last] = (after ?? []) as string[];
    // A page may end within a place.
    if (last !== undefined) yield [last];
    yield* graph.controlledPlaces({ within, near }, last ?? '');
    return;
  }
  const isNear = await graph.testNear({ within, near });
  const places = (await graph.placesIn(within)).filter(({ id, isAsked }) => isAsked && isNear(id));
  const ids = places.map(({ id }) => id).sort(compare);
  yield* batchesOf(ids, EXPORT_PAGE);
}

async function controlRow(
  graph: Loaders,
  site: string,
  state: ControlStateAnswer,
): Promise<ControlRow> {
  const { placeId, interval } = state;
  const [place, force, claimIds] = await Promise.all([
    graph.node(placeId),
    interval.forceId === null ? null : graph.node(interval.forceId),
    claimIdsOf(graph, interval),
  ]);
  return {
    ...{ state, claimIds },
    place: place as EntityRecord,
    force: force as EntityRecord | null,
    sources: await readSources(graph, site, claimIds),
  };
}

/**
 * The changes of hands of a time, by place and within it by time. They are read some places at a time, as the graph was
 * recorded when the export began, so memory is that of some places. Throws an InputError.
 */
export async function exportChanges(
  reads: ExportReads,
  question: ChangeQuestion,
  knownAsOf: number,
): Promise<Rows<ChangeRow>> {
  const { revision } = await reads.moment();
  const time = await checkChanges(reads.open(), question);
  const pinned = { ...question, lens: pin(question.lens, knownAsOf) };
  return { pages: changePages(), total: async () => null };

  async function* changePages(): Rows<ChangeRow>['pages'] {
    for await (const placeIds of reads.open().changingPlaces(time, question, question.lens)) {
      const changes = await reads.makeRoom(() => readChanges(placeIds));
      for (const batch of batchesOf(changes, EXPORT_PAGE)) {
        yield await reads.makeRoom(() => {
          const graph = reads.open();
          return Promise.all(batch.map((change) => changeRow(graph, reads.site, change)));
        });
      }
    }
  }

  async function readChanges(placeIds: readonly string[]): Promise<ControlChangeAnswer[]> {
    const isSame = async () => (await reads.moment()).revision === revision;
    const read = (asked: ChangeQuestion) => askChangesOf(reads.open(), placeIds, asked);
    const changes = (await isSame()) ? await read(question) : null;
    const found = changes !== null && (await isSame()) ? changes : await read(pinned);
    return found.sort((a, b) => compare(a.placeId, b.placeId));
  }
}

async function changeRow(
  graph: Loaders,
  site: string,
  change: ControlChangeAnswer,
): Promise<ChangeRow> {
  const { placeId, from, to, claimIds, certainty } = change;
  const force = async (id: string | null | undefined) =>
    id === null || id === undefined ? null : ((await graph.node(id)) as EntityRecord);
  const [place, before, after, sources] = await Promise.all([
    graph.node(placeId),
    force(from?.forceId),
    force(to?.forceId),
    readSources(graph, site, claimIds),
  ]);
  return {
    ...{ change, certainty, sources },
    place: place as EntityRecord,
    ...{ from: before, to: after },
  };
}

const NO_LENS: Lens = {
  accordingTo: null,
  excluding: null,
  saidBefore: null,
  publishedBefore: null,
  knownAsOf: null,
  minimumOrigins: null,
  againstInterest: null,
  minimumReliability: null,
  minimumCredibility: null,
  gradedBy: null,
  longestGap: null,
};

/** A lens that shows the graph as it was recorded at a moment, unless it names another moment. */
function pin(lens: Lens | null, knownAsOf: number): Lens {
  return { ...(lens ?? NO_LENS), knownAsOf: lens?.knownAsOf ?? knownAsOf };
}
