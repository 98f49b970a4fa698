import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import type { ExportHead } from '../../src/export/graph/format';
import { GEXF, GRAPHML } from '../../src/export/graph/network';
import { SUBJECTS } from '../../src/export/graph/subjects';

const HEAD: ExportHead = {
  ...{ name: 'relations', title: 'Relations', knownAsOf: '2026-11-28T00:00:00Z' },
  ...{ site: 'https://graph.example', address: 'https://graph.example/export', corpora: [] },
};

/** Controls of C0 and C1, a lone surrogate and a noncharacter, among what XML can hold. */
const NAME = 'A\u0000\u0001\u0008\u000B\u000C\u001F\uD800\uFFFEnn "&<>\u00E9\u{1F600}';
const HELD = 'Ann "&<>\u00E9\u{1F600}';

/** One relation whose ends have a name that XML cannot hold. */
async function written(format: typeof GEXF): Promise<string> {
  const entity = (id: string) => ({ ...{ label: 'Entity', id, type: 'PERSON', name: NAME } });
  const relation = { id: 'relation:1', type: 'MEMBER_OF', when: null };
  const sources = { claims: [], count: 0 };
  const row = { relation, subject: entity('person:a'), object: entity('person:b'), sources };
  async function* pages() {
    yield [row as never];
  }
  let text = '';
  for await (const chunk of format.write(HEAD, SUBJECTS.relations, pages()))
    text += chunk as string;
  return text;
}

describe('a graph as XML', () => {
  it.each([
    ['GEXF', GEXF],
    ['GraphML', GRAPHML],
  ])('as %s has no character that XML 1.0 cannot hold', async (_, format) => {
    const text = await written(format);
    expect(text).not.toMatch(/[\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\t\n\r\u0080-\u009F]/u);
    expect(text).toMatch(/Ann &quot;&amp;&lt;(?:>|&gt;)\u00E9\u{1F600}/u);
  });

  it('as GEXF is read with the rest of each name', async () => {
    const graph = parse(Graph, await written(GEXF));
    expect(graph.getNodeAttribute('person:a', 'label')).toBe(HELD);
  });
});
