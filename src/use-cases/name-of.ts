import type { Loaders } from '../store/loaders';

/** An entity or event by id and name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The name of an entity or event; its id where nothing has it. */
export async function nameOf(graph: Loaders, id: string): Promise<Named> {
  const node = await graph.node(id);
  return { id, name: node !== null && 'name' in node ? node.name : id };
}
