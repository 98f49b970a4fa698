import { ClaimlineError } from './claimline-error.js';
import { KeptAnswers } from './kept-answers.js';
import type { Operation } from './operation.js';
import { pause, pauseBefore } from './pause.js';
import { readAnswer } from './read-answer.js';

/** How a client asks. */
export interface Settings {
  /** A key of the server, for what it does not show everybody. */
  readonly key?: string;
  /** Tries after the first, where the server was not reached or has too much to do. Default: 3. */
  readonly retries?: number;
  /** Milliseconds that one try may take. Default: 60,000. */
  readonly timeout?: number;
  /** Default: the `fetch` of the browser or of Node. */
  readonly fetch?: typeof globalThis.fetch;
}

/** How one question is asked. */
export interface Asking {
  /** Ends the question. It then throws the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/** Statuses of servers that may answer in a moment. */
const PASSING = new Set([429, 502, 503, 504]);

/** Characters of an address that servers and proxies surely take. */
const LONGEST_ADDRESS = 7_000;

/** A Claimline at an address: `new Claimline('http://127.0.0.1:4000')`. */
export class Claimline {
  readonly #api: URL;
  readonly #key: string | undefined;
  readonly #retries: number;
  readonly #timeout: number;
  readonly #fetch: typeof globalThis.fetch;
  readonly #kept = new KeptAnswers();
  /** Hashes that this server does not list. */
  readonly #unlisted = new Set<string>();
  /**
   * Pages of another site ask without our own headers, since a browser would first ask for
   * permission (a preflight).
   */
  readonly #isOtherSite: boolean;

  constructor(
    address: string | URL = 'http://127.0.0.1:4000',
    { key, retries = 3, timeout = 60_000, fetch = globalThis.fetch }: Settings = {},
  ) {
    this.#api = new URL('graphql', `${String(address).replace(/\/+$/, '')}/`);
    this.#key = key;
    this.#retries = retries;
    this.#timeout = timeout;
    this.#fetch = (input, init) => fetch(input, init);
    const page = (globalThis as { location?: { origin: string } }).location;
    this.#isOtherSite = page !== undefined && page.origin !== this.#api.origin;
  }

  /** The answer to an operation. Throws a ClaimlineError where there is none. */
  async ask<Result, Variables>(
    operation: Operation<Result, Variables>,
    variables: Variables,
    { signal }: Asking = {},
  ): Promise<Result> {
    const question = JSON.stringify([operation.hash ?? operation.text, variables]);
    for (let tried = 0; ; tried += 1) {
      const isLast = tried >= this.#retries;
      const response = await this.#send(operation, variables, question, signal).catch((error) => {
        signal?.throwIfAborted();
        if (isLast) throw unreachable(this.#api, error);
        return null;
      });
      if (response !== null && (isLast || !PASSING.has(response.status))) {
        const kept = response.status === 304 ? this.#kept.find(question) : undefined;
        const { data, refusal } = readAnswer(response, kept?.text ?? response.text);
        if (refusal === null) {
          const { etag, text } = response;
          if (etag !== null && response.status === 200) this.#kept.keep(question, { etag, text });
          return data as Result;
        }
        if (refusal.code !== 'PERSISTED_QUERY_NOT_FOUND' || !this.#isListed(operation)) {
          throw refusal;
        }
        // A server of another version: it is asked again by the text.
        this.#unlisted.add(operation.hash!);
        tried -= 1;
        continue;
      }
      await pause(pauseBefore(tried, response?.retryAfter ?? null), signal);
    }
  }

  #isListed({ hash }: Operation<unknown, never>): boolean {
    return hash !== null && !this.#unlisted.has(hash);
  }

  async #send(
    operation: Operation<unknown, never>,
    variables: unknown,
    question: string,
    signal: AbortSignal | undefined,
  ) {
    const address = this.#addressOf(operation, variables);
    const isGet = address.href.length <= LONGEST_ADDRESS;
    const headers: Record<string, string> = { accept: 'application/json' };
    if (this.#key !== undefined) headers['authorization'] = `Bearer ${this.#key}`;
    if (!this.#isOtherSite) {
      headers['apollo-require-preflight'] = 'true';
      const etag = isGet ? this.#kept.find(question)?.etag : undefined;
      if (etag !== undefined) headers['if-none-match'] = etag;
    }
    const ending = AbortSignal.timeout(this.#timeout);
    const init = {
      headers,
      signal: signal === undefined ? ending : AbortSignal.any([signal, ending]),
    };
    const response = await (isGet
      ? this.#fetch(address, init)
      : this.#fetch(this.#api, {
          ...init,
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ query: operation.text, variables }),
        }));
    return {
      status: response.status,
      statusText: response.statusText,
      text: await response.text(),
      etag: isGet ? response.headers.get('etag') : null,
      retryAfter: response.headers.get('retry-after'),
    };
  }

  #addressOf(operation: Operation<unknown, never>, variables: unknown): URL {
    const address = new URL(this.#api);
    if (this.#isListed(operation)) {
      const persistedQuery = { version: 1, sha256Hash: operation.hash };
      address.searchParams.set('extensions', JSON.stringify({ persistedQuery }));
    } else {
      address.searchParams.set('query', operation.text);
    }
    address.searchParams.set('variables', JSON.stringify(variables));
    return address;
  }
}

function unreachable(api: URL, cause: unknown): ClaimlineError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ClaimlineError('UNREACHABLE', `${api.href} was not reached: ${why}`, null, null, {
    cause,
  });
}
