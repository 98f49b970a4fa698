import { fieldsWithin, type QueryInfo } from '../connection/selection';

/** Whether a field asks only for the ids of its nodes, which are known without a read. */
export function asksOnlyId(query: QueryInfo): boolean {
  return fieldsWithin(query.fieldNodes, query).every((field) => field.name.value === 'id');
}
