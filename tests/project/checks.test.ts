import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse, visit } from 'graphql';

const root = path.resolve(__dirname, '..', '..');
const execute = promisify(execFile);

/** The output of a tool of the project that finds something; empty where it finds nothing. */
async function findingsOf(tool: string, ...args: string[]): Promise<string> {
  try {
    await execute(process.execPath, [path.join(root, 'node_modules', tool), ...args], {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}

/** Words that begin no sentence of ours: a subject comes first. */
const ODD_START = /(?:^|\n|[.!?] )\(?(?:What|Of|Whose|Whoever)\b[^.\n]*/;

/** A line of a comment: what opens it, then its text. */
const COMMENT_LINE = /^\s*(\/\/|\/\*\*?|\*(?!\/))\s?(.*?)(?:\s*\*\/)?$/;
const COMMENT_BEHIND_CODE = /\S.*\s\/\/ (.*)$/;

/** The comments in a file's text, each on one line unless it has paragraphs. */
function commentsIn(text: string): string[] {
  const comments: string[] = [''];
  for (const line of text.split('\n')) {
    const [, opening, words = ''] = COMMENT_LINE.exec(line) ?? [];
    if (opening === undefined) comments.push(COMMENT_BEHIND_CODE.exec(line)?.[1] ?? '', '');
    else if (opening.startsWith('/*')) comments.push(words);
    else if (words === '') comments.push('');
    else comments.push(`${comments.pop()!} ${words}`.trim());
  }
  return comments.filter((comment) => comment !== '');
}

/** The names that a file declares and exports. */
function exportsIn(text: string): string[] {
  const declared =
    /^export (?:(?:abstract|async|declare) )*(?:function\*?|class|const|interface|type|enum) (\w+)/gm;
  return [...text.matchAll(declared)].map(([, name]) => name!);
}

/** The files of a folder that we write, but for migrations, whose texts a graph remembers by their hashes. */
async function sources(folder: string): Promise<string[]> {
  const files = await readdir(path.join(root, folder), { recursive: true });
  return files
    .map((file) => path.join(folder, file))
    .filter((file) => /\.(?:tsx?|m?js|cypher)$/.test(file))
    .filter((file) => !/(?:^|\/)(?:node_modules|dist)\/|^src\/store\/migrations\//.test(file));
}

/** This file, whose examples are odd on purpose. */
const EXAMPLES = path.relative(root, __filename);

describe('the project', () => {
  it('is formatted', async () => {
    expect(await findingsOf('oxfmt/bin/oxfmt', '--check', '.')).toBe('');
  });

  it('passes the linter, the rule of direction between folders included', async () => {
    expect(await findingsOf('oxlint/bin/oxlint', '-c', 'oxlint.config.mjs')).toBe('');
  });

  it('has sound types', async () => {
    expect(await findingsOf('typescript-native/bin/tsc', '-p', '.')).toBe('');
  });

  it('exports no two things under one name', async () => {
    const homes = new Map<string, string[]>();
    for (const file of await sources('src')) {
      const text = await readFile(path.join(root, file), 'utf8');
      for (const name of new Set(exportsIn(text))) {
        homes.set(name, [...(homes.get(name) ?? []), file]);
      }
    }
    expect([...homes].filter(([, files]) => files.length > 1)).toEqual([]);
  });

  it('begins each sentence of its comments with a subject or a verb', async () => {
    const found: string[] = [];
    for (const folder of ['src', 'tests', 'bench', 'mutants', 'scripts', 'web', 'clients']) {
      for (const file of await sources(folder)) {
        if (file === EXAMPLES) continue;
        for (const comment of commentsIn(await readFile(path.join(root, file), 'utf8'))) {
          const odd = ODD_START.exec(comment);
          if (odd !== null) found.push(`${file}: ${odd[0]}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  it('begins each sentence of its schema with a subject or a verb', async () => {
    const found: string[] = [];
    visit(parse(await readFile(path.join(root, 'schema', 'schema.graphql'), 'utf8')), {
      StringValue: ({ value }) => {
        const odd = ODD_START.exec(value);
        if (odd !== null) found.push(odd[0]);
      },
    });
    expect(found).toEqual([]);
  });

  it('finds an odd beginning wherever a comment stands', () => {
    const odd = [
      '/** What it holds. */',
      '  // Of a row.',
      'const one = 1; // Whose one.',
      '/**\n * It is read.\n * Whoever reads it.\n */',
      '/**\n * It is read. What is\n * read counts.\n */',
      '/**\n * It is read\n *\n * What is read counts\n */',
      '// It is read (by one). Of these.',
    ];
    const plain = ['/** It says what it is. */', "const text = 'What is it';", '// Offers one.'];
    const isOdd = (text: string) => commentsIn(text).some((comment) => ODD_START.test(comment));
    expect(odd.filter((text) => !isOdd(text))).toEqual([]);
    expect(plain.filter(isOdd)).toEqual([]);
  });
});
