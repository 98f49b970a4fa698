// Builds the TypeScript package: its typed operations, then clients/typescript/dist. `npm run build` runs it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, visit } from 'graphql';

const root = path.resolve(import.meta.dirname, '..');
const home = path.join(root, 'clients', 'typescript');
const generated = path.join(home, 'src', 'generated');

mkdirSync(generated, { recursive: true });
cpSync(path.join(root, 'schema', 'graphql-env.d.ts'), path.join(generated, 'schema.d.ts'));
writeFileSync(path.join(generated, 'operations.ts'), writeOperations());
rmSync(path.join(home, 'dist'), { recursive: true, force: true });
const tsc = path.join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');
try {
  execFileSync(process.execPath, [tsc, '-p', home], { cwd: root, stdio: 'inherit' });
} catch {
  process.exit(1);
}
// The compiler copies no declarations.
cpSync(path.join(generated, 'schema.d.ts'), path.join(home, 'dist', 'generated', 'schema.d.ts'));

/** The operations of the clients and of the explorer's pages; assistants have their own way to ask. */
function writeOperations() {
  const manifest = path.join(root, 'dist', 'web', 'operations.json');
  const listed = JSON.parse(readFileSync(manifest, 'utf8')).operations;
  /** Names of constants by the texts of fragments; fragments of two pages may share a name. */
  const constants = new Map();
  const lines = ["import { graphql, operationOf } from '../operation.js';"];

  for (const { name, id, body } of listed.filter((one) => !one.name.startsWith('Mcp'))) {
    const [operation, ...fragments] = parse(body).definitions;
    const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    for (const fragment of fragments) writeFragment(fragment, byName);
    const named = fragments.map((fragment) => constants.get(textOf(fragment)));
    const document = `graphql(${JSON.stringify(textOf(operation))}, [${named.join(', ')}])`;
    lines.push(
      `export const ${name} = /* @__PURE__ */ operationOf(/* @__PURE__ */ ${document}, '${id}');`,
    );
  }
  return `${lines.join('\n')}\n`;

  /** Writes the fragments in it before it, since a constant must be there when it is named. */
  function writeFragment(fragment, byName) {
    const text = textOf(fragment);
    if (constants.has(text)) return;
    const within = fragmentsIn(fragment).map((name) => byName.get(name));
    for (const one of within) writeFragment(one, byName);
    const constant = `${fragment.name.value}_${constants.size}`;
    constants.set(text, constant);
    const named = within.map((one) => constants.get(textOf(one)));
    lines.push(
      `const ${constant} = /* @__PURE__ */ graphql(${JSON.stringify(text)}, [${named.join(', ')}]);`,
    );
  }
}

function fragmentsIn(definition) {
  const names = new Set();
  visit(definition, { FragmentSpread: ({ name }) => void names.add(name.value) });
  return [...names];
}

function textOf({ loc }) {
  return loc.source.body.slice(loc.start, loc.end);
}
