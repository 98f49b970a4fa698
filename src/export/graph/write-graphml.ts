import type Graph from 'graphology';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';

/** A graph in GraphML, which graphology's package reads and does not write. */
export function* writeGraphml(graph: Graph): Generator<string, void> {
  const keys = { graph: new Map(), node: new Map(), edge: new Map() } as Keys;
  collect(keys.graph, graph.getAttributes());
  graph.forEachNode((_id, attributes) => collect(keys.node, attributes));
  graph.forEachEdge((_id, attributes) => collect(keys.edge, attributes));
  yield HEAD;
  for (const [domain, names] of Object.entries(keys)) {
    for (const [name, type] of names) {
      yield `<key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>\n`;
    }
  }
  yield '<graph edgedefault="directed">\n';
  yield dataOf('graph', graph.getAttributes());
  for (const { node, attributes } of graph.nodeEntries()) {
    yield `<node id="${escaped(node)}">${dataOf('node', attributes)}</node>\n`;
  }
  for (const { edge, attributes, source, target } of graph.edgeEntries()) {
    yield `<edge id="${escaped(edge)}" source="${escaped(source)}" target="${escaped(target)}">${dataOf('edge', attributes)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

type Domain = 'graph' | 'node' | 'edge';
/** The type of each attribute, by its name. */
type Keys = Readonly<Record<Domain, Map<string, string>>>;

function collect(names: Map<string, string>, attributes: object): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!names.has(name)) names.set(name, typeof value === 'number' ? 'int' : 'string');
  }
}

function dataOf(domain: Domain, attributes: object): string {
  return Object.entries(attributes)
    .map(([name, value]) => `<data key="${domain}-${name}">${escaped(String(value))}</data>`)
    .join('');
}

/** A text as XML has it. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
