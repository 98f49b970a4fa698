import type { Ask } from '../pages/ask';
import { graphql } from '../pages/graphql';
import type { Credit } from './answer';

const CREDITS_QUERY = graphql(`
  query McpCredits {
    corpora {
      id
      title
      licence
      attribution
    }
  }
`);

/** The corpora whose claims are anywhere in these rows, with their licences. */
export async function creditsOf(rows: readonly unknown[], ask: Ask): Promise<Credit[]> {
  const ids = new Set(rows.flatMap(corporaIn));
  if (ids.size === 0) return [];
  const { corpora } = await ask(CREDITS_QUERY, {});
  return corpora
    .filter(({ id }) => ids.has(id))
    .map(({ id, ...credit }) => ({ corpus: id, ...credit }));
}

/** The ids that claims inside a row have as their `corpus`. */
function corporaIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'corpus' && typeof part === 'string' ? [part] : corporaIn(part),
  );
}
