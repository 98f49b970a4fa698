import type { Certainty } from '../../domain/control/control-interval';
import { isLeftOut, judgesClaims, type Lens } from '../../domain/control/lens';
import { batchesOf } from '../../domain/batches-of';
import type { Loaders } from '../../store/loaders';
import type { EntityRecord } from '../../store/records';
import { type ChangeQuestion, askChanges, type ControlChange } from '../ask-changes';
import { askControl, type ControlQuestion } from '../ask-control';
import { claimIdsOf } from '../claim-ids-of';
import type { ControlState } from '../control-state';
import { type Key, type PagedList, readWhole } from '../paged-list';
import { readSources, type Sources } from './claim-source';
import { EXPORT_PAGE, type ExportReads, type Rows } from './export-reads';

/** Who held a place at the time asked, and the claims that this stands on. */
export interface ControlRow {
  readonly state: ControlState;
  readonly place: EntityRecord;
  readonly force: EntityRecord | null;
  readonly claimIds: readonly string[];
  readonly sources: Sources;
}

/** A change of control, and the claims that report it. */
export interface ChangeRow {
  readonly change: ControlChange;
  readonly place: EntityRecord;
  readonly from: EntityRecord | null;
  readonly to: EntityRecord | null;
  readonly certainty: Certainty;
  readonly sources: Sources;
}

/**
 * Who held what at a time. The graph keeps this for all current claims; once an import has changed the graph, the
 * rest is derived from what was recorded when the export began, so all pages tell of one state. Throws an InputError.
 */
export async function exportControl(
  reads: ExportReads,
  question: ControlQuestion,
  knownAsOf: number,
): Promise<Rows<ControlRow>> {
  const { revision } = await reads.moment();
  const pinned = { ...question, lens: { ...emptyLens(question.lens), knownAsOf } };
  const isPinned = question.lens !== null && !isLeftOut(question.lens.knownAsOf);
  // Errors in the question are told before the first row.
  const first = await askControl(reads.open(), question);
  return { pages: controlPages(), total: async () => first.total() };

  async function* controlPages(): Rows<ControlRow>['pages'] {
    const isKept = !question.inherit && (question.lens === null || !judgesClaims(question.lens));
    let derived: PagedList<ControlState> | null = isKept ? null : first;
    let after: Key | null = null;
    for (;;) {
      const start: Key | null = after;
      const { items, rows, more } = await reads.makeRoom(async () => {
        const graph = reads.open();
        const window = { after: start, before: null, limit: EXPORT_PAGE, fromEnd: false };
        let list = derived ?? (await askControl(graph, question));
        let page = await list.page(window, ['place', 'force']);
        if (derived === null && !isPinned && (await reads.moment()).revision !== revision) {
          derived = await askControl(reads.open(), pinned);
          list = derived;
          page = await list.page(window);
        }
        const rowsOfPage = await Promise.all(
          page.items.map(({ item }) => controlRow(graph, reads.site, item)),
        );
        return { items: page.items, rows: rowsOfPage, more: page.more };
      });
      if (rows.length > 0) yield rows;
      if (!more) return;
      after = items.at(-1)!.key;
    }
  }
}

async function controlRow(graph: Loaders, site: string, state: ControlState): Promise<ControlRow> {
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

/** The changes of hands of a time, all of which are in memory. Throws an InputError. */
export async function exportChanges(
  reads: ExportReads,
  question: ChangeQuestion,
  knownAsOf: number,
): Promise<Rows<ChangeRow>> {
  const { revision } = await reads.moment();
  const read = async (asked: ChangeQuestion) => readWhole(await askChanges(reads.open(), asked));
  let changes = await reads.makeRoom(() => read(question));
  if ((await reads.moment()).revision !== revision) {
    const lens = { ...emptyLens(question.lens), knownAsOf: question.lens?.knownAsOf ?? knownAsOf };
    changes = await reads.makeRoom(() => read({ ...question, lens }));
  }
  return { pages: changePages(), total: async () => changes.length };

  async function* changePages(): Rows<ChangeRow>['pages'] {
    for (const batch of batchesOf(changes, EXPORT_PAGE)) {
      yield await reads.makeRoom(() => {
        const graph = reads.open();
        return Promise.all(batch.map((change) => changeRow(graph, reads.site, change)));
      });
    }
  }
}

async function changeRow(graph: Loaders, site: string, change: ControlChange): Promise<ChangeRow> {
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

function emptyLens(lens: Lens | null): Lens {
  return lens ?? NO_LENS;
}
