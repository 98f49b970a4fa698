import type { Loaders } from '../../store/loaders';
import { type Loaded, whenLoaded } from '../../store/reader';
import type { NodeRecord } from '../../store/records';

/** The node of one kind with this id; null where nothing has it, or something of another kind. */
export function findNode(
  loaders: Loaders,
  id: string,
  label: NodeRecord['label'],
): Loaded<NodeRecord | null> {
  return whenLoaded(loaders.node(id), (record) => (record?.label === label ? record : null));
}
