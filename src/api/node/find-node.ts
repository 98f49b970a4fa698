import type { Loaders } from '../../store/loaders';
import type { NodeRecord } from '../../store/records';

/** The node of one kind with this id; null where nothing has it, or something of another kind. */
export async function findNode(
  loaders: Loaders,
  id: string,
  label: NodeRecord['label'],
): Promise<NodeRecord | null> {
  const record = await loaders.node(id);
  return record?.label === label ? record : null;
}
