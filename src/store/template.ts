import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Parameters } from './parameters';
import { eagerEdges, nameOfEager } from './read/edges/edge-table';
import {
  type CypherStatement,
  expandRecords,
  isDirective,
  type None,
  statementName,
} from './statement';

/** One statement in several variants, which share the types of their parameters and columns. */
export interface Template<Given extends Parameters, Columns extends object> {
  /** `read/claims/claims.cypher` */
  readonly name: string;
  /** Every flag that a line of it depends on. */
  readonly flags: readonly string[];
  /** The variant with these flags. Throws on a flag that no line depends on. */
  write(flags: readonly string[]): CypherStatement<Given, Columns>;
}

/** A line, and the sets of flags with one of which it stands. */
interface Line {
  readonly text: string;
  readonly conditions: readonly Condition[];
}

/** Flags that must be set, and flags that must not. */
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
 * that flag, up to the next IF or to `// END`. There are also `IF NOT COUNT AND PUBLISHED` and `IF
 * FIRST OR LAST`. `// INCLUDE claim-filter.cypher`, under no IF, stands for the lines of that file,
 * and `// EAGER claim: Claim` for those of every eager edge of claims. `<FROM>` stands for a name
 * of `names`. So the text of a query comes only from files and from the tables of edges and
 * records. Flags that the program knows choose their lines, never values. A parameter may be missing
 * from a variant that does not use it.
 */
export function loadTemplate<Given extends Parameters, Columns extends object>(
  folder: string,
  file: string,
  names: SchemaNames = {},
): Template<Given, Columns> {
  const name = statementName(folder, file);
  const lines = readLines(folder, file).map(({ text, conditions }) => ({
    text: expandRecords(writeNames(text, names, name)),
    conditions,
  }));
  const named = lines.flatMap(({ conditions }) =>
    conditions.flatMap(({ all, none }) => [...all, ...none]),
  );
  const known = [...new Set(named)].sort();
  return {
    name,
    flags: known,
    write: (chosen) => {
      const unknown = chosen.filter((flag) => !known.includes(flag));
      if (unknown.length > 0) {
        throw new Error(`${name}: unknown ${unknown.join(', ')} (expected ${known.join(', ')})`);
      }
      const has = new Set(chosen);
      const holds = ({ all, none }: Condition) =>
        all.every((flag) => has.has(flag)) && !none.some((flag) => has.has(flag));
      const standing = lines.filter(({ conditions }) => conditions.some(holds));
      return {
        name: [name, ...known.filter((flag) => has.has(flag))].join(' '),
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
        ? loadTemplate<None, None>(EDGES_FOLDER, 'eager-edge.cypher', names)
        : loadTemplate<None, None>(EDGES_FOLDER, 'eager-nested-edge.cypher', {
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
  const parts = text.split(' AND ');
  return {
    all: parts.filter((part) => !part.startsWith('NOT ')),
    none: parts.filter((part) => part.startsWith('NOT ')).map((part) => part.slice(4)),
  };
}
