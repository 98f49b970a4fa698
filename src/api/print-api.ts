import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildClaimlineSchema } from './schema';

/** The text of schema/schema.graphql: sorted, so that it changes only where the API does. */
export async function printApi(): Promise<string> {
  const schema = lexicographicSortSchema(await buildClaimlineSchema());
  return `# Emitted from src/api by \`npm run schema\`; a test fails where the two differ.\n\n${printSchema(schema)}\n`;
}
