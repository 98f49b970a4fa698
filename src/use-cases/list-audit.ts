import type { AuditRecord, GraphChange } from '../domain/audit';
import type { Loaders } from '../store/loaders';
import type { AuditFilter } from '../store/read/audit/load-audit-records';
import type { ListPage, PagedList } from './paged-list';

/** The acts of people that a filter lets through, the newest first. */
export function listAudit(graph: Loaders, filter: AuditFilter): PagedList<AuditRecord> {
  return {
    order: 'audit',
    page: async ({ after, before, limit, fromEnd }) => {
      const revisionAt = (key: typeof after) => (key === null ? null : -Number(key[0]));
      const window = { after: revisionAt(after), before: revisionAt(before), fromEnd };
      const records = await graph.audit(filter, { ...window, limit: limit + 1 });
      const cut = fromEnd ? records.slice(-limit) : records.slice(0, limit);
      // Keys grow along a list.
      return pageOf(cut, ({ revision }) => -revision, records.length > limit);
    },
    total: () => graph.auditTotal(filter),
  };
}

/** The changes of the graph after a revision, in their order. */
export function listGraphChanges(graph: Loaders, after: number): PagedList<GraphChange> {
  return {
    order: 'graph changes',
    page: async ({ after: key, limit }) => {
      const changes = await graph.graphChanges(Number(key?.[0] ?? after), limit + 1);
      const cut = changes.slice(0, limit);
      return pageOf(cut, ({ revision }) => revision, changes.length > limit);
    },
    total: () => graph.graphChangesTotal(after),
  };
}

function pageOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => number,
  more: boolean,
): ListPage<Item> {
  return { items: items.map((item) => ({ item, key: [keyOf(item)] })), more };
}
