import { hintNearest } from '../domain/nearest';
import { quote } from '../domain/quote';
import { isActorType, isPlaceType } from '../domain/entity';
import type { Lens } from '../domain/control/lens';
import type { Loaders } from '../store/loaders';
import type { NodeRecord } from '../store/records';
import { InputError } from './input-error';

/** The kinds of thing that an id can name, with an example of each. */
const KINDS = {
  actor: {
    fits: (node: NodeRecord) => node.label === 'Entity' && isActorType(node.type),
    example: 'person:… or organisation:…',
  },
  place: {
    fits: (node: NodeRecord) => node.label === 'Entity' && isPlaceType(node.type),
    example: 'city:… or province:…',
  },
  entity: {
    fits: ({ label }: NodeRecord) => label === 'Entity',
    example: 'person:… or city:…',
  },
  document: {
    fits: ({ label }: NodeRecord) => label === 'Document',
    example: 'document:…',
  },
  'entity or event': {
    fits: ({ label }: NodeRecord) => label === 'Entity' || label === 'Event',
    example: 'person:…, city:… or event:…',
  },
};

export type NodeKind = keyof typeof KINDS;

/** The lens, or the filter, by which claims of an earlier time may be asked for: in ms since 1970. */
type AsOf = { readonly knownAsOf?: number | null } | null;

/**
 * Throws an InputError if no thing of this kind has the id, or it was merged into another by then.
 * An empty answer would mean that nobody said so. Null is no id.
 */
export async function checkNode(
  graph: Loaders,
  argument: string,
  id: string | null | undefined,
  kind: NodeKind,
  asOf: AsOf = null,
): Promise<void> {
  if (id === null || id === undefined) return;
  const node = await graph.node(id);
  const { fits, example } = KINDS[kind];
  if (node !== null && fits(node)) return checkMerged(argument, node, asOf);
  const problem = `is ${quote(id)}, which is no ${kind} of this graph`;
  throw new InputError(argument, problem, `the id of one, such as ${example}`);
}

function checkMerged(argument: string, node: NodeRecord, asOf: AsOf): void {
  if (node.label !== 'Entity' || node.mergedInto === null) return;
  if ((asOf?.knownAsOf ?? Infinity) < node.mergedAt!) return;
  const at = new Date(node.mergedAt!).toISOString();
  throw new InputError(
    argument,
    `is ${quote(node.id)}, which was merged into ${quote(node.mergedInto)} at ${at}`,
    quote(node.mergedInto),
  );
}

/** The same of each id of a list: `filter.speaker[0]`. All that are checked at one time are read together. */
export async function checkNodes(
  graph: Loaders,
  argument: string,
  ids: readonly string[] | null | undefined,
  kind: NodeKind,
  asOf: AsOf = null,
): Promise<void> {
  const checks = (ids ?? []).map((id, at) =>
    checkNode(graph, `${argument}[${at}]`, id, kind, asOf),
  );
  await Promise.all(checks);
}

/** The same of those parts of a filter that hold ids: by the part's name, of what kind they are. */
export async function checkFilter<Part extends string>(
  graph: Loaders,
  filter: { readonly [Name in Part]: readonly string[] | null },
  kinds: { readonly [Name in Part]: NodeKind },
  asOf: AsOf = null,
): Promise<void> {
  const given = (Object.keys(kinds) as Part[]).filter((part) => filter[part] !== null);
  await Promise.all(
    given.map((part) => checkNodes(graph, `filter.${part}`, filter[part], kinds[part], asOf)),
  );
}

/** Throws an InputError where an id of a list is no corpus's. */
export async function checkCorpusIds(
  graph: Loaders,
  argument: string,
  ids: readonly string[] | null,
): Promise<void> {
  if (ids === null) return;
  const known = new Set((await graph.corpora()).map(({ id }) => id));
  const at = ids.findIndex((id) => !known.has(id));
  if (at === -1) return;
  const problem = `is ${quote(ids[at]!)}, which is no corpus of this graph`;
  throw new InputError(`${argument}[${at}]`, problem, 'the id of one of Query.corpora');
}

/** Assessors that an error names. */
const MOST_NAMED = 20;

/** Throws an InputError where somebody of a list has graded nothing: no grade would count. */
async function checkAssessors(
  graph: Loaders,
  argument: string,
  names: readonly string[] | null | undefined,
): Promise<void> {
  if (!names?.length) return;
  const known = await graph.assessors();
  const at = names.findIndex((name) => !known.includes(name));
  if (at === -1) return;
  const name = names[at]!;
  const more = known.length - MOST_NAMED;
  const listed = known.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  throw new InputError(
    `${argument}[${at}]`,
    `is ${quote(name)}, who has graded nothing in this graph`,
    known.length === 0
      ? 'an assessor, of which this graph has none'
      : `one of ${listed}${hintNearest(name, known)}`,
  );
}

/** The same of the actors and assessors that a lens names. */
export async function checkLens(
  graph: Loaders,
  lens: Lens | null,
  argument = 'lens',
): Promise<void> {
  if (lens === null) return;
  await Promise.all([
    checkNodes(graph, `${argument}.accordingTo`, lens.accordingTo, 'actor', lens),
    checkNodes(graph, `${argument}.excluding`, lens.excluding, 'actor', lens),
    checkAssessors(graph, `${argument}.gradedBy`, lens.gradedBy),
  ]);
}
