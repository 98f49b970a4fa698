import { groupBy } from '../../domain/group-by';
import { entityTypeOfId } from '../../domain/entity';
import type { Store } from '../connection';
import type { Batch } from '../parameters';
import { decodeNode, type NodeColumns, type NodeRecord } from '../records';
import type { CypherStatement } from '../statement';
import { loadTemplate } from '../template';

/** Kinds of nodes that their id names: a corpus's names none, and intervals come with the timeline of their place. */
type Label = Exclude<NodeRecord['label'], 'ControlInterval' | 'Corpus'>;

type NodeStatement = CypherStatement<Batch, { nodes: NodeColumns[] }>;

/** The statement that reads the records of each kind. */
export const NODE_STATEMENTS: Readonly<Record<Label, NodeStatement>> = {
  Entity: statementOf('Entity'),
  Event: statementOf('Event'),
  Claim: statementOf('Claim'),
  Document: statementOf('Document'),
  Mention: statementOf('Mention'),
  Quantity: statementOf('Quantity'),
  Relation: statementOf('Relation'),
  ControlClaim: statementOf('ControlClaim'),
  Contradiction: statementOf('Contradiction'),
};

function statementOf(label: Label): NodeStatement {
  const names = { LABEL: label };
  const { name, write } = loadTemplate<Batch, { nodes: NodeColumns[] }>(
    __dirname,
    'record.cypher',
    names,
  );
  return { name: `${name} ${label}`, text: write([]).text };
}

/** The start of ids, up to the first colon, by label; an entity's id begins with its type. */
const LABELS = new Map<string, Label>([
  ['event', 'Event'],
  ['claim', 'Claim'],
  ['document', 'Document'],
  ['mention', 'Mention'],
  ['quantity', 'Quantity'],
  ['relation', 'Relation'],
  ['control', 'ControlClaim'],
  ['contradiction', 'Contradiction'],
]);

/**
 * The nodes with these ids, superseded records too; null for an unknown id. It sends one statement
 * for each kind of node.
 */
export async function loadNodes(
  store: Store,
  ids: readonly string[],
): Promise<(NodeRecord | null)[]> {
  const nodes = new Map<string, NodeRecord>();
  const reads = [...groupBy(ids, labelOfId)].map(async ([label, ofLabel]) => {
    if (label === null) return;
    await store.read(NODE_STATEMENTS[label], { batch: { ids: ofLabel } }, ({ nodes: found }) => {
      for (const columns of found) {
        const record = decodeNode(columns);
        nodes.set(record.id, record);
      }
    });
  });
  await Promise.all(reads);
  return ids.map((id) => nodes.get(id) ?? null);
}

/** The kind of node that an id states, or null where it states none. */
function labelOfId(id: string): Label | null {
  const prefix = id.slice(0, Math.max(0, id.indexOf(':')));
  return LABELS.get(prefix) ?? (entityTypeOfId(id) === null ? null : 'Entity');
}
