/*
 * The graph as use cases, and the fields of what they find, read it. Callers (API, pages, exports) take
 * it from here, and nothing from the store.
 */
export type { SharedBatcher } from '../store/shared-batcher';
export type { Store } from '../store/connection';
export { createLoaders, type Loaders } from '../store/loaders';
export { ReadBudget, ReadBudgetError } from '../store/read-budget';
export { allLoaded, type PromiseOrValue, whenLoaded } from '../store/reader';
export type { ClaimChain } from '../store/read/edges/load-claim-chains';
export type { EdgeEnd } from '../store/read/edges/load-edges';
export type { DescriptionRecord } from '../store/read/entities/load-descriptions';
export { mentionsOf } from '../store/read/mentions/mention-list';
export { partsOf } from '../store/read/places/part-list';
export { relationsOf } from '../store/read/relations/relation-list';
export type {
  ClaimRecord,
  ControlClaimRecord,
  ControlIntervalRecord,
  CorpusRecord,
  DocumentRecord,
  EntityRecord,
  DerivedWhen,
  EventRecord,
  EventReportRecord,
  MentionRecord,
  NodeRecord,
  QuantityRecord,
  RelationRecord,
  SpanRecord,
} from '../store/records';
export { ClientIdTakenError, type Corrected } from '../store/write/write-correction';
export { NOTHING_SHARED, type SharedReads } from '../store/shared-reads';
export { StoreError } from '../store/store-error';
