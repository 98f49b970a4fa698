import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { parse } from 'graphql';

const post = createGraphiQLFetcher({ url: '/graphql', fetch: fetchAnswer });

/** Sends what is in the editor to Claimline, and gives an answer to read in every case. */
export const fetcher: Fetcher = async (question, options) => {
  const headers = { ...options?.headers, ...(await writeHeaders(question)) };
  return post({ ...question, operationName: findOperation(question) }, { ...options, headers });
};

/** Shows that this page sends a write, where somebody has signed in. */
async function writeHeaders({ query }: Parameters<Fetcher>[0]): Promise<Record<string, string>> {
  if (!query.includes('mutation')) return {};
  try {
    const { csrfToken } = await (await fetch('/session')).json();
    return typeof csrfToken === 'string' ? { 'x-claimline-csrf': csrfToken } : {};
  } catch {
    // If it is missing, the server reports that, or does not answer.
    return {};
  }
}

/**
 * The name of the operation that is asked for; null where the query has none of that name. The editor
 * goes on naming the last one for a moment after another query came into it.
 */
function findOperation({ query, operationName }: Parameters<Fetcher>[0]): string | null {
  try {
    const isThere = parse(query).definitions.some(
      (definition) =>
        definition.kind === 'OperationDefinition' && definition.name?.value === operationName,
    );
    return isThere ? operationName! : null;
  } catch {
    // The server's message about a wrong query is better.
    return null;
  }
}

/** Like `fetch`, but where Claimline is down, or a proxy answers for it, with an error that says so. */
async function fetchAnswer(...question: Parameters<typeof fetch>): Promise<Response> {
  const request = new Request(...question);
  let instead = 'nothing';
  try {
    const response = await fetch(request);
    instead = `a page that says ${response.status} ${response.statusText}`.trimEnd();
    await response.clone().json();
    return response;
  } catch {
    const message = `Claimline does not answer at this address. There came ${instead}. See that it runs (npm start) and that no proxy before it stands in the way; then ask again.`;
    return Response.json({ errors: [{ message }] });
  }
}
