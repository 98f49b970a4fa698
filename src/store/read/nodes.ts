import { groupBy } from '../../domain/group-by';
import { entityTypeOfId } from '../../domain/entity';
import type { Store } from '../connection';
import { decodeNode, type NodeColumns, type NodeRecord } from '../records';
import { loadStatement, type Statement } from '../statement';

const records = (name: string): Statement =>
  loadStatement(`${__dirname}/records`, `${name}.cypher`);

/** Kinds of nodes that are found by an id: intervals of control come with the timeline of their place. */
type Label = Exclude<NodeRecord['label'], 'ControlInterval'>;

/** Of each of them, the statement that reads what a record holds. */
const STATEMENTS: Readonly<Record<Label, Statement>> = {
  Entity: records('entities'),
  Event: records('events'),
  Claim: records('claims'),
  Document: records('documents'),
  Mention: records('mentions'),
  Relation: records('relations'),
  ControlClaim: records('control-claims'),
};

/** What ids begin with, up to the first colon; an entity's begins with its type. */
const LABELS = new Map<string, Label>([
  ['event', 'Event'],
  ['claim', 'Claim'],
  ['document', 'Document'],
  ['mention', 'Mention'],
  ['relation', 'Relation'],
  ['control', 'ControlClaim'],
]);

/**
 * The nodes with these ids, null where there is none, in one statement for each kind among them;
 * superseded records too.
 */
export async function readNodes(
  store: Store,
  ids: readonly string[],
): Promise<(NodeRecord | null)[]> {
  const nodes = new Map<string, NodeRecord>();
  const reads = [...groupBy(ids, labelOfId)].map(async ([label, ofLabel]) => {
    if (label === null) return;
    await store.read(
      STATEMENTS[label],
      { batch: { ids: ofLabel } },
      ({ nodes: found }: { nodes: NodeColumns[] }) => {
        for (const columns of found) {
          const record = decodeNode(columns);
          nodes.set(record.id, record);
        }
      },
    );
  });
  await Promise.all(reads);
  return ids.map((id) => nodes.get(id) ?? null);
}

/** The kind of node that an id states, or null where it states none. */
function labelOfId(id: string): Label | null {
  const prefix = id.slice(0, Math.max(0, id.indexOf(':')));
  return LABELS.get(prefix) ?? (entityTypeOfId(id) === null ? null : 'Entity');
}
