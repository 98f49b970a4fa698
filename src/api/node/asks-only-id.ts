import { fieldsWithin, type Query } from '../connection/selection';

/** Whether a field asks its nodes for nothing but their ids, which are known without reading them. */
export function asksOnlyId(query: Query): boolean {
  return fieldsWithin(query.fieldNodes, query).every((field) => field.name.value === 'id');
}
