import { fieldsWithin, type Query } from '../connection/selection';

/** Whether a field asks only for the ids of its nodes, which are known without a read. */
export function asksOnlyId(query: Query): boolean {
  return fieldsWithin(query.fieldNodes, query).every((field) => field.name.value === 'id');
}
