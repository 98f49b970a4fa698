import type { FieldNode } from 'graphql';
import { fieldsWithin, type QueryInfo } from './selection';

/** The names of the fields that a query asks of a connection's nodes. */
export function fieldsOfNodes(query: QueryInfo): Set<string> {
  const called = (name: string, parents: readonly FieldNode[]) =>
    fieldsWithin(parents, query).filter((field) => field.name.value === name);

  const nodes = called('node', called('edges', query.fieldNodes));
  return new Set(fieldsWithin(nodes, query).map((field) => field.name.value));
}
