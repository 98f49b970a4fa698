import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eagerEdges, nameOfEager } from './read/edges/edge-table';
import { isDirective, statementName, type CypherStatement, expandRecords } from './statement';

/** One statement in several variants. */
export interface Template {
  /** `read/claims/claims.cypher` */
  readonly name: string;
  /** Every word that a line of it depends on. */
  readonly flags: readonly string[];
  /** The variant that these words choose. Throws on a word that no line depends on. */
  write(words: readonly string[]): CypherStatement;
}

/** A line, and the words that it depends on: one of these sets, each with what must and must not be there. */
interface Line {
  readonly text: string;
  readonly conditions: readonly Condition[];
}

interface Condition {
  readonly all: readonly string[];
  readonly none: readonly string[];
}

/** Names of the graph's schema, by the placeholder that they stand for. */
export type SchemaNames = Readonly<Record<string, string>>;

/** A variable or a label, several labels, the name of an eager edge, or an edge of several types in a direction: no value is one. */
const NAME = /^(\w+(\.\w+)?|\w+(\|\w+)*|-\[(edge)?:\w+(\|\w+)*\]->|<-\[(edge)?:\w+(\|\w+)*\]-)$/;

const EDGES_FOLDER = path.join(__dirname, 'read', 'edges');

const ALWAYS: readonly Condition[] = [{ all: [], none: [] }];

/**
 * Reads a statement that is written once for all that can be asked of it, and sent with what one
 * question needs. Comments divide it. The lines after `// IF SPEAKER` are only in variants with
 * that word, up to the next IF or to `// END`. There are also `IF NOT COUNT AND PUBLISHED` and `IF
 * FIRST OR LAST`. `// INCLUDE claim-filter.cypher`, under no IF, stands for the lines of that file,
 * and `// EAGER claim: Claim` for those of every eager edge of claims. `<FROM>` stands for a name
 * of `names`. So the text of a query comes only from files and from the tables of edges and
 * records. Words that the program knows choose their lines, never values.
 */
export function loadTemplate(folder: string, file: string, names: SchemaNames = {}): Template {
  const name = statementName(folder, file);
  const lines = readLines(folder, file).map(({ text, conditions }) => ({
    text: expandRecords(writeNames(text, names, name)),
    conditions,
  }));
  const words = lines.flatMap(({ conditions }) =>
    conditions.flatMap(({ all, none }) => [...all, ...none]),
  );
  const known = [...new Set(words)].sort();
  return {
    name,
    flags: known,
    write: (chosen) => {
      const unknown = chosen.filter((word) => !known.includes(word));
      if (unknown.length > 0) {
        throw new Error(`${name}: unknown ${unknown.join(', ')} (expected ${known.join(', ')})`);
      }
      const has = new Set(chosen);
      const holds = ({ all, none }: Condition) =>
        all.every((word) => has.has(word)) && !none.some((word) => has.has(word));
      const standing = lines.filter(({ conditions }) => conditions.some(holds));
      return {
        name: [name, ...known.filter((word) => has.has(word))].join(' '),
        text: standing.map(({ text }) => text).join('\n'),
      };
    },
  };
}

function readLines(folder: string, file: string): Line[] {
  let conditions = ALWAYS;
  return readFileSync(path.join(folder, file), 'utf8')
    .split(/\r?\n/)
    .flatMap((line): Line[] => {
      const text = line.trim();
      const [, directive, rest = ''] = /^\/\/ (IF|END|INCLUDE|EAGER)\b ?(.*)$/.exec(text) ?? [];
      switch (directive) {
        case 'IF':
          conditions = rest.split(' OR ').map(readCondition);
          return [];
        case 'END':
          conditions = ALWAYS;
          return [];
        case 'INCLUDE':
          if (conditions !== ALWAYS) throw new Error(`${file}: ${text} stands under an IF`);
          return readLines(path.dirname(path.join(folder, rest)), path.basename(rest));
        case 'EAGER':
          if (conditions !== ALWAYS) throw new Error(`${file}: ${text} stands under an IF`);
          return readEagerEdges(rest);
        default:
          if (isDirective(line))
            throw new Error(`${file}: ${text} (expected IF, END, INCLUDE or EAGER)`);
          return text === '' || text.startsWith('//') ? [] : [{ text, conditions }];
      }
    });
}

/** The lines by which a page loads the eager edges of its nodes: `claim: Claim`, the nodes' variable and label. */
function readEagerEdges(nodes: string): Line[] {
  const [variable = '', label] = nodes.split(': ');
  return eagerEdges(label!).map((eager) => {
    const { edge, via } = eager;
    const name = nameOfEager(eager);
    const names = { NODE: variable, NAME: name, FROM: edge.from, BY: edge.by, TO: edge.to };
    const template =
      via === null
        ? loadTemplate(EDGES_FOLDER, 'eager-edge.cypher', names)
        : loadTemplate(EDGES_FOLDER, 'eager-nested-edge.cypher', {
            ...names,
            VIA: via.edge.by.replace('edge', ''),
          });
    const { text } = template.write([
      ...((via?.edge ?? edge).shared ? ['SHARED'] : []),
      ...(edge.role === undefined ? [] : [`ROLE_${edge.role}`]),
    ]);
    return { text, conditions: [{ all: [`WITH_${name}`], none: [] }] };
  });
}

/** The text with a name for each `<FROM>` in it. Throws where one is missing, or is more than a name. */
function writeNames(text: string, names: SchemaNames, template: string): string {
  return text.replace(/<([A-Z]+)>/g, (placeholder, key: string) => {
    const name = names[key];
    if (name === undefined || !NAME.test(name)) {
      throw new Error(
        `${template}: ${placeholder} is ${name} (expected a name, labels or an edge)`,
      );
    }
    return name;
  });
}

function readCondition(text: string): Condition {
  const words = text.split(' AND ');
  return {
    all: words.filter((word) => !word.startsWith('NOT ')),
    none: words.filter((word) => word.startsWith('NOT ')).map((word) => word.slice(4)),
  };
}
