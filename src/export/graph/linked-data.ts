import type { ClaimExportRow, EventExportRow } from '../../use-cases/exports/export-rows';
import { claimNodes } from './claim-nodes';
import { eventNodes } from './event-nodes';
import type { ExportHead, Format } from './format';
import { LINKED_DATA_CONTEXT, type LinkedNode, nodeOf, typed } from './linked-data-context';
import { turtleOf } from './turtle';

/** Writes rows as nodes of linked data. */
type NodesOf<Row> = (site: string, row: Row) => LinkedNode[];

export const CLAIMS_JSONLD = jsonld<ClaimExportRow>(claimNodes);
export const EVENTS_JSONLD = jsonld<EventExportRow>(eventNodes);
export const CLAIMS_TTL = turtle<ClaimExportRow>(claimNodes);
export const EVENTS_TTL = turtle<EventExportRow>(eventNodes);

/** JSON-LD 1.1 with its whole context: a graph of one node after the other. */
function jsonld<Row>(nodesOf: NodesOf<Row>): Format<Row> {
  return {
    mediaType: 'application/ld+json; charset=utf-8',
    async *write(head, _subject, pages) {
      const context = JSON.stringify(LINKED_DATA_CONTEXT);
      yield `{"@context":${context},"@graph":[\n${JSON.stringify(dataset(head))}`;
      for await (const rows of pages) {
        for (const node of distinct(rows.flatMap((row) => nodesOf(head.site, row)))) {
          yield `,\n${JSON.stringify(node)}`;
        }
      }
      yield '\n]}\n';
    },
  };
}

/** Turtle, made from the same nodes. */
function turtle<Row>(nodesOf: NodesOf<Row>): Format<Row> {
  return {
    mediaType: 'text/turtle; charset=utf-8',
    async *write(head, _subject, pages) {
      yield await turtleOf([dataset(head)], true);
      for await (const rows of pages) {
        yield await turtleOf(distinct(rows.flatMap((row) => nodesOf(head.site, row))));
      }
    },
  };
}

/** Many claims name one document or speaker: a page has each node once. */
function distinct(nodes: readonly LinkedNode[]): LinkedNode[] {
  return [...new Map(nodes.map((node) => [JSON.stringify(node), node])).values()];
}

/** The file about itself: when it was made, and under which licences it is. */
function dataset({ title, knownAsOf, address, corpora }: ExportHead): LinkedNode {
  return nodeOf(address, ['schema:Dataset', 'prov:Entity'], {
    'schema:name': title,
    'prov:generatedAtTime': typed('xsd:dateTime', knownAsOf),
    'schema:license': corpora.map(({ licence }) => licence),
    'schema:creditText': corpora.flatMap(({ attribution }) => attribution ?? []),
  });
}
