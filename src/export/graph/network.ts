import Graph from 'graphology';
import { write as writeGexf } from 'graphology-gexf';
import { pagePath } from '../../domain/permalink';
import type { RelationExportRow } from '../../use-cases/exports/export-rows';
import { type Cell, objectOf } from './column';
import { RELATION_COLUMNS } from './columns';
import type { ExportHead, Format } from './format';
import { writeGraphml } from './write-graphml';

/** More relations than this are too many for a graph in memory, here and in Gephi. */
const MOST_EDGES = 100_000;

/** Columns of edges; the ends of an edge are its nodes, and formats of graphs have no objects. */
const EDGE_COLUMNS = RELATION_COLUMNS.filter(
  ({ name, type }) => !/^(subject|object)(_|$)/.test(name) && type !== 'objects',
);

/** Texts and numbers by name. */
export type Attributes = Readonly<Record<string, string | number>>;

/** GEXF 1.2, as Gephi reads it: entities are nodes, relations directed edges. */
export const GEXF: Format<RelationExportRow> = {
  mediaType: 'application/gexf+xml; charset=utf-8',
  most: MOST_EDGES,
  async *write(head, _subject, pages) {
    yield writeGexf(await graphOf(head, pages), {
      formatNode: (_id: string, { label, ...attributes }) => ({ label, attributes }),
      formatEdge: (_id: string, { label, ...attributes }) => ({ label, attributes }),
    });
  },
};

/** GraphML, as yEd, networkx and igraph read it. */
export const GRAPHML: Format<RelationExportRow> = {
  mediaType: 'application/graphml+xml; charset=utf-8',
  most: MOST_EDGES,
  async *write(head, _subject, pages) {
    yield* writeGraphml(await graphOf(head, pages));
  },
};

async function graphOf(
  { title, knownAsOf, address, site, corpora }: ExportHead,
  pages: AsyncIterable<readonly RelationExportRow[]>,
): Promise<Graph> {
  const graph = new Graph({ multi: true, type: 'directed' });
  const licences = corpora.map(({ id, licence, attribution }) =>
    [`${id}: ${licence}`, attribution].filter(Boolean).join('. '),
  );
  graph.replaceAttributes({
    title,
    creator: 'Claimline',
    lastmodifieddate: knownAsOf.slice(0, 10),
    description: heldByXml(`${address} as known ${knownAsOf}. ${licences.join(' ')}`),
  });
  for await (const rows of pages) {
    for (const row of rows) {
      for (const { id, name, type } of [row.subject, row.object]) {
        graph.mergeNode(id, { label: heldByXml(name), type, url: `${site}${pagePath(id)}` });
      }
      const cells = Object.entries(objectOf(EDGE_COLUMNS, row)).flatMap(([name, cell]) =>
        cell === null ? [] : [[name, inXml(cell)]],
      );
      const { id, type } = row.relation;
      const attributes = { label: type, ...Object.fromEntries(cells) };
      graph.addDirectedEdgeWithKey(id, row.subject.id, row.object.id, attributes);
    }
  }
  return graph;
}

/** A cell as an attribute: one text or number. */
function inXml(cell: Exclude<Cell, null>): string | number {
  if (typeof cell === 'number') return cell;
  return heldByXml(Array.isArray(cell) ? cell.join(' | ') : String(cell));
}

/** A text without the characters that XML 1.0 cannot hold, escaped or not: most controls, and halves of pairs. */
function heldByXml(text: string): string {
  return text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
