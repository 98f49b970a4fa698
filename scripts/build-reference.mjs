// Writes the reference of the API to dist/web/reference by SpectaQL: the schema, and the golden questions as examples.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const golden = path.join(root, 'tests', 'golden');
const target = path.join(root, 'dist', 'web', 'reference');

/** Folders of questions to the corpora of `seeds`, each under its title. */
const FOLDERS = {
  'mosul-2017': 'Questions to an interview on Mosul',
  together: 'Questions to two sides',
  'ukraine-2022': 'Questions to a list on Ukraine',
};

/** Characters of an answer that is shown whole; a longer one is a click away. */
const LONGEST_ANSWER = 2_600;

const configuration = {
  spectaql: {
    targetDir: target,
    themeDir: path.join(root, 'web', 'reference'),
    faviconFile: path.join(root, 'web', 'public', 'icon.svg'),
  },
  introspection: {
    schemaFile: path.join(root, 'schema', 'schema.graphql'),
    dynamicExamplesProcessingModule: path.join(root, 'scripts', 'reference-examples.cjs'),
    fieldExpansionDepth: 1,
  },
  info: {
    title: 'The API of Claimline',
    description: [
      'Who said what, and who held what ground, according to whom.',
      'This page is made from the schema. [GraphiQL](/graphiql) asks this server; [the explorer](/) needs no GraphQL.',
    ].join('\n\n'),
    'x-introItems': Object.entries(FOLDERS).map(([folder, title]) => ({
      title,
      description: questionsIn(folder).map(describe).join('\n\n'),
    })),
  },
  servers: [{ url: 'http://127.0.0.1:4000/graphql', description: 'npm start', production: true }],
};

rmSync(target, { recursive: true, force: true });
// JSON is YAML.
const file = path.join(root, 'dist', 'spectaql.yml');
writeFileSync(file, JSON.stringify(configuration));
const spectaql = path.join(root, 'node_modules', 'spectaql', 'bin', 'spectaql.js');
try {
  execFileSync(process.execPath, [spectaql, '--quiet', file], { cwd: root, stdio: 'pipe' });
} catch (error) {
  process.stderr.write(`${error.stdout}${error.stderr}`);
  process.exit(1);
}
rmSync(file);

/** Queries, each opened by its question in words, with the answers that somebody worked out by hand. */
function questionsIn(folder) {
  const files = readdirSync(path.join(golden, folder)).filter((name) => name.endsWith('.graphql'));
  return files.sort().map((name) => {
    const text = readFileSync(path.join(golden, folder, name), 'utf8');
    const [first, ...lines] = text.split('\n');
    const answer = readFileSync(
      path.join(golden, folder, name.replace(/graphql$/, 'json')),
      'utf8',
    );
    return { question: first.slice(1).trim(), query: lines.join('\n').trim(), answer };
  });
}

/** A question, which opens to its query and its answer. */
function describe({ question, query, answer }) {
  const data = JSON.stringify({ data: JSON.parse(answer) }, null, 2);
  const link = `[Ask it in GraphiQL](/graphiql?query=${encodeURIComponent(query)})`;
  return [
    `<details><summary>${question}</summary>`,
    `\`\`\`gql\n${query}\n\`\`\``,
    ...(data.length <= LONGEST_ANSWER ? [`\`\`\`json\n${data}\n\`\`\``] : []),
    link,
    '</details>',
  ].join('\n\n');
}
