import type { FieldNode } from 'graphql';
import { fieldsWithin, type QueryInfo } from './selection';

/** The names of the fields that a query asks of a connection's nodes, and of what they lead to: `asserts`, `asserts.places`. */
export function fieldsOfNodes(query: QueryInfo): Set<string> {
  const called = (name: string, parents: readonly FieldNode[]) =>
    fieldsWithin(parents, query).filter((field) => field.name.value === name);

  return fieldsOf(called('node', called('edges', query.fieldNodes)), query);
}

/** The same of what a field itself leads to. */
export function fieldsOfField(query: QueryInfo): Set<string> {
  return fieldsOf(query.fieldNodes, query);
}

function fieldsOf(parents: readonly FieldNode[], query: QueryInfo): Set<string> {
  const names = new Set<string>();
  for (const field of fieldsWithin(parents, query)) {
    const name = field.name.value;
    names.add(name);
    for (const within of fieldsWithin([field], query)) names.add(`${name}.${within.name.value}`);
  }
  return names;
}
