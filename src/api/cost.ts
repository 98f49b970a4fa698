import {
  type DocumentNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNullableType,
  getOperationAST,
  isListType,
  Kind,
  type TypeNode,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import type { When } from '../domain/when';
import { refuseRequest } from './errors';
import { LIMITS } from './limits';
import { pageSize } from './connection/page-size';

type Arguments = Readonly<Record<string, unknown>>;

/** How much a list without pages is taken to hold: most (speakers, a chain, evidence) hold less. */
const UNPAGED = 5;

/** Cost of a field that reads every claim of control or every event, or compares claims with all others. */
export const EVERYTHING = 10_000;
const SEARCH = 3_000;
const HOP = 1_500;
const COUNT = 1_000;
const LIST = 100;
const DERIVATION = 200;
/** Locks the graph, and derives some places again. */
const CORRECTION = 5_000;
const LOOKUP = 10;
/** Derives the answer of a place for each moment of its history. */
const MOMENTS = 2_000;
/** Tries many sets of claims; the states of one answer share one search. */
const FLIPS = 4_000;
const PER_DAY = 10;

/**
 * Cost of what each field of Query reads of the graph, beside the fields of its answer. The unit is
 * about the time that one field of an answer takes.
 */
export const ROOT_READS: Readonly<Record<string, (args: Arguments) => number>> = {
  audit: () => COUNT,
  citation: ({ id, lens }) => DERIVATION + finding(id, lens),
  claim: () => LOOKUP,
  claimFacets: (args) => COUNT + comparing(args),
  claims: (args) => LIST + comparing(args),
  contradiction: ({ lens }) => (derives(lens) ? EVERYTHING : LOOKUP),
  contradictions: ({ lens }) => (derives(lens) ? EVERYTHING : LIST),
  contradictionCounts: ({ lens }) => (derives(lens) ? EVERYTHING : COUNT),
  control: ({ lens, inherit }) => (derives(lens) || inherit ? EVERYTHING : LIST),
  controlChanges: changing,
  controlChangesByMonth: changing,
  controlComparison: ({ lenses }) => (lenses as readonly unknown[]).length * DERIVATION,
  controlPending: () => LOOKUP,
  corpora: () => COUNT,
  document: () => LOOKUP,
  documents: () => LIST,
  entities: () => LIST,
  entity: () => LOOKUP,
  event: () => LOOKUP,
  events: () => LIST,
  graphChanges: () => LIST,
  graphRevision: () => LOOKUP,
  mergePreview: () => EVERYTHING,
  moments: ({ id, lens }) => MOMENTS + finding(id, lens),
  node: () => LOOKUP,
  nodes: () => LOOKUP,
  notHeld: ({ lens }) =>
    (lens as Arguments | null)?.['knownAsOf'] ? EVERYTHING : LIST + DERIVATION,
  paths: ({ maxHops }) => HOP * (typeof maxHops === 'number' ? Math.max(1, maxHops) : 4),
  positions: () => SEARCH,
  quantities: () => LIST,
  search: () => SEARCH,
  viewer: () => 0,
};

/**
 * Cost of each mutation: the records that it reads and the places that it derives again. One at a
 * time writes, so that others wait.
 */
const WRITES: Readonly<Record<string, number>> = {
  addAlias: CORRECTION,
  addSameAs: CORRECTION,
  assess: CORRECTION,
  describeEntity: CORRECTION,
  importCorpus: EVERYTHING,
  mergeEntities: EVERYTHING,
  removeAlias: CORRECTION,
  removeSameAs: CORRECTION,
  retractClaim: CORRECTION,
  restoreClaim: CORRECTION,
  splitEntity: EVERYTHING,
  unmergeEntities: EVERYTHING,
  unsplitEntity: EVERYTHING,
  withdrawCorpus: EVERYTHING,
};

/** The same for fields of other types, by name, or by type and name. */
const READS: Readonly<Record<string, (args: Arguments) => number>> = {
  claims: comparing,
  contradictedBy: () => DERIVATION,
  control: ({ lens, inherit }) => (derives(lens) || inherit ? DERIVATION : 1),
  controlSegments: ({ lens }) => (derives(lens) ? DERIVATION : 1),
  controlTimeline: ({ lens }) => (derives(lens) ? DERIVATION : 1),
  corroboratedBy: () => DERIVATION,
  descriptions: () => LOOKUP,
  history: () => LOOKUP,
  holds: ({ lens }) => (derives(lens) ? EVERYTHING : 1),
  flipsIf: () => FLIPS,
  notHeldBy: () => DERIVATION,
  // A page of twenty makes it EVERYTHING.
  'ControlStateConnection.notHeldBy': () => EVERYTHING / 20,
  'LensStates.notHeldBy': () => 1,
  statements: comparing,
  totalCount: () => LOOKUP,
};

/** Lengths of lists that are longer than UNPAGED: of the schema's own fields, of facets of claims. */
const LENGTHS: Readonly<Record<string, number>> = {
  '__Schema.types': 120,
  '__Type.fields': 7,
  '__Type.enumValues': 3,
  '__Type.interfaces': 2,
  '__Type.inputFields': 2,
  '__Type.possibleTypes': 2,
  '__Field.args': 1,
  'Query.contradictionCounts': 100,
  'Query.moments': 100,
  'ClaimFacets.publishers': 100,
  'ClaimFacets.speakers': 100,
  'ClaimFacets.subjects': 100,
};

/** The cost of a query that has passed validation. Throws where it is more than LIMITS.cost. */
export function checkCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown> | undefined,
): number {
  const cost = costOf(schema, query, operationName ?? undefined, variables);
  if (cost <= LIMITS.cost) return cost;
  throw refuseRequest(
    `The answer could hold more than ${LIMITS.cost} fields. Ask for shorter pages, for fewer lists within lists, or for fewer fields that read the whole graph.`,
  );
}

/** How many costs of one document are kept, and the longest variables that one is kept for, in characters. */
const MOST_COSTS = 100;
const LONGEST_VARIABLES = 1_000;

/** Costs that were counted before, by the operation's name and the values of its variables. */
const counted = new WeakMap<DocumentNode, LRUCache<string, number>>();

/**
 * The variables that a cost can depend on: those that the operation declares. An id counts by its
 * kind alone, and a text as any other, so that questions of other things count once.
 */
function costParts(
  query: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown> = {},
): unknown[] {
  const operation = getOperationAST(query, operationName);
  return (operation?.variableDefinitions ?? []).map(({ variable, type }) => {
    const name = variable.name.value;
    // Without a value the default counts, which null has none of.
    if (!Object.hasOwn(variables, name) || variables[name] === undefined) return [];
    const value = variables[name];
    if (typeof value !== 'string') return [value];
    switch (nameOfType(type)) {
      case 'ID':
        return [value.slice(0, value.indexOf(':') + 1)];
      case 'String':
        return [''];
      default:
        return [value];
    }
  });
}

function nameOfType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOfType(type.type);
}

/** The cost of a query, counted once for variables of equal cost. */
function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown> | undefined,
): number {
  const key = JSON.stringify([operationName, costParts(query, operationName, variables)]);
  if (key.length > LONGEST_VARIABLES) return countCost(schema, query, operationName, variables);
  const costs = counted.get(query) ?? new LRUCache<string, number>({ max: MOST_COSTS });
  counted.set(query, costs);
  const cost = costs.get(key) ?? countCost(schema, query, operationName, variables);
  costs.set(key, cost);
  return cost;
}

/**
 * The cost of a query: the fields that its answer could hold, at the page lengths asked for, and
 * the records that they read. Infinity where fragments that spread each other make that too long to
 * count. Throws if an argument is wrong, since a query without a known cost is not run.
 */
function countCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown> | undefined,
): number {
  try {
    return getComplexity({ schema, query, operationName, variables, estimators: [estimate] });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // The library's only error about no node of the query: it counted as many as it does.
    if (error.nodes === undefined) return Infinity;
    throw new GraphQLError(error.message, {
      nodes: error.nodes,
      originalError: error.originalError,
      extensions: { ...error.extensions, code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  }
}

const estimate: ComplexityEstimator = ({ args, field, type, childComplexity }) => {
  const reads =
    type.name === 'Mutation' ? WRITES[field.name]! : readsOf(type.name, field.name, args);
  return reads + lengthOf(type.name, field, args) * childComplexity;
};

function readsOf(type: string, field: string, args: Arguments): number {
  const read = type === 'Query' ? ROOT_READS[field] : (READS[`${type}.${field}`] ?? READS[field]);
  return read?.(args) ?? 1;
}

/** How many there may be of what a field gives. A connection's edges are as many as its page. */
function lengthOf(
  parent: string,
  { args, name, type }: GraphQLField<unknown, unknown>,
  given: Arguments,
): number {
  if (parent === 'Query' && name === 'nodes') return (given['ids'] as readonly unknown[]).length;
  if (args.some((one) => one.name === 'first')) return pageSize(given);
  if (!isListType(getNullableType(type)) || name === 'edges') return 1;
  return LENGTHS[`${parent}.${name}`] ?? UNPAGED;
}

/**
 * Whether control must be derived under a lens. A lens that only judges gaps uses the stored
 * intervals.
 */
function derives(lens: unknown): boolean {
  const parts = Object.entries((lens ?? {}) as Arguments);
  return parts.some(([part, value]) => part !== 'longestGap' && value !== null);
}

/** Claims under minimumOrigins or againstInterest are compared with all others. */
function comparing({ lens }: Arguments): number {
  const { minimumOrigins, againstInterest } = (lens ?? {}) as Arguments;
  return Number(minimumOrigins ?? 1) > 1 || againstInterest === true ? EVERYTHING : 1;
}

/** Places that changed are derived from their claims: the longer the time, the more; all for what was known once. */
function changing({ from, to, lens }: Arguments): number {
  if ((lens as Arguments | null)?.['knownAsOf']) return EVERYTHING;
  const [start, end] = [from, to].map((time) => (time as When).startEarliest ?? -Infinity);
  const days = (end! - start!) / 86_400_000;
  return Math.min(EVERYTHING, COUNT + PER_DAY * Math.max(0, days || 0));
}

/** Under a lens contradictions are looked for among all. */
function finding(id: unknown, lens: unknown): number {
  return String(id).startsWith('contradiction:') && derives(lens) ? EVERYTHING : LOOKUP;
}
