import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadStatement, type None } from '../../src/store/statement';
import { loadTemplate, type SchemaNames, type Template } from '../../src/store/template';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claimline-template-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function templateOf(lines: string, included = '', names: SchemaNames = {}): Template<None, None> {
  writeFileSync(path.join(folder, 'part.cypher'), included);
  writeFileSync(path.join(folder, 'whole.cypher'), lines);
  return loadTemplate(folder, 'whole.cypher', names);
}

describe('A statement in several variants', () => {
  it('has what stands under no condition in every variant, without its comments', () => {
    const template = templateOf(
      '// Which cities?\n\nMATCH (city)\n  // all of them\n  RETURN city\n',
    );
    expect(template.write([]).text).toBe('MATCH (city)\nRETURN city');
    expect(template.flags).toEqual([]);
  });

  it('has what follows an IF where its word is chosen, up to the next IF or END', () => {
    const template = templateOf(
      'MATCH (city)\n// IF name\nWHERE city.name = $name\n// IF COUNT\nWITH count(*) AS n\n// END\nRETURN n',
    );
    expect(template.write(['name']).text).toBe('MATCH (city)\nWHERE city.name = $name\nRETURN n');
    expect(template.write(['COUNT']).text).toBe('MATCH (city)\nWITH count(*) AS n\nRETURN n');
    expect(template.flags).toEqual(['COUNT', 'name']);
  });

  it('knows NOT, AND and OR, of which AND binds closer', () => {
    const template = templateOf('A\n// IF NOT COUNT AND SAID OR LAST\nB');
    expect(template.write(['SAID']).text).toBe('A\nB');
    expect(template.write(['SAID', 'COUNT']).text).toBe('A');
    expect(template.write(['COUNT', 'LAST']).text).toBe('A\nB');
    expect(template.write([]).text).toBe('A');
  });

  it('has the lines of a file that it includes, with their conditions and no others', () => {
    const template = templateOf('A\n// IF x\nB\n// END\n// INCLUDE part.cypher\nD', '// IF y\nC\n');
    expect(template.write(['y']).text).toBe('A\nC\nD');
    expect(template.write(['x']).text).toBe('A\nB\nD');
  });

  it('cannot include a file under an IF, or be divided by what is almost a directive', () => {
    expect(() => templateOf('// IF x\n// INCLUDE part.cypher', 'A')).toThrow(
      /INCLUDE part\.cypher/,
    );
    expect(() => templateOf('//IF x\nA')).toThrow(/expected IF, END, INCLUDE or EAGER/);
  });

  it('is named for its variant, and cannot be read as a statement', () => {
    const template = templateOf('A\n// IF x OR y\nB');
    expect(template.write(['y', 'x']).name).toMatch(/whole\.cypher x y$/);
    expect(() => loadStatement(folder, 'whole.cypher')).toThrow(/is a template/);
  });

  it('refuses a word that no line depends on, and names those that it knows', () => {
    const template = templateOf('A\n// IF x\nB\n// IF NOT y\nC');
    for (const word of ['toString', 'B', '', 'X']) {
      expect(() => template.write(['x', word])).toThrow(
        new RegExp(`whole\\.cypher: unknown ${word} \\(expected x, y\\)`),
      );
    }
  });

  it('has a name of the table for each placeholder', () => {
    const lines = 'MATCH (:<FROM>)<BY>(node)\nRETURN node:<FROM>';
    const names = { FROM: 'Claim', BY: '<-[edge:ABOUT|ASSERTS]-' };
    expect(templateOf(lines, '', names).write([]).text).toBe(
      'MATCH (:Claim)<-[edge:ABOUT|ASSERTS]-(node)\nRETURN node:Claim',
    );
  });

  it.each([
    undefined,
    '',
    'Claim) DETACH DELETE n //',
    '-[edge:A]-> ()',
    'a b',
    "'x'",
    '`a`',
    '$x',
  ])('refuses %p as a name', (name) => {
    const names = name === undefined ? {} : { FROM: name };
    expect(() => templateOf('MATCH (n:<FROM>)', '', names as SchemaNames)).toThrow(
      /whole\.cypher: <FROM> is .*expected a name/,
    );
  });

  it('loads each eager edge of its nodes under a flag of its own', () => {
    const template = templateOf('RETURN []\n// EAGER mention: Mention\nAS eager');
    expect(template.flags).toEqual([
      'WITH_mentionReferents',
      // And those of the events that they lead to.
      'WITH_mentionReferents.eventParticipants',
      'WITH_mentionReferents.eventPlaces',
    ]);
    expect(template.write([]).text).toBe('RETURN []\nAS eager');
    expect(template.write(['WITH_mentionReferents']).text).toContain(
      "+ [['mentionReferents', collect([\nmention.id,\n[(mention)-[edge:REFERS_TO]->(target) |",
    );
  });
});
