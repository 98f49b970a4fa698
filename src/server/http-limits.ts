/** The limits on connections and on requests before GraphQL sees them. Times are in milliseconds. */
export const HTTP_LIMITS = {
  /** Connections at a time; the server drops further ones. */
  connections: 1_000,
  /** From the first byte of a request to the end of its headers. */
  headers: 10_000,
  /** From the first byte of a request to the end of its body. */
  request: 15_000,
  /** Silence on a connection, reads of the graph (a minute at most) included. */
  silence: 120_000,
  /** Silence between two requests. Longer than the minute of common proxies, so that they close first. */
  keepAlive: 72_000,
  /** How often the server looks for connections that are over these times. */
  check: 2_000,
  /** Bytes in a body. */
  body: 2 ** 20,
  /** Brackets inside brackets in a JSON body. The deepest argument of the schema needs 6. */
  jsonDepth: 50,
} as const;
