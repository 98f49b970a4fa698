import { pagePath } from '../domain/permalink';

export { pagePath };

/** Whom to believe, and what was known, as an address says it. */
export interface AskedLens {
  /**
   * Counts only what the graph knew by then, an ISO 8601 moment: `?knownAsOf=2026-11-27T17:01:13Z`.
   */
  readonly knownAsOf: string | null;
  /** Ids of whom to believe, and of whom not to: `?accordingTo=person:haidar-al-abadi`. */
  readonly accordingTo: readonly string[];
  readonly excluding: readonly string[];
}

/** The parameters of a lens, and those of a second one beside it. */
export const LENS_NAMES = ['knownAsOf', 'accordingTo', 'excluding'] as const;
export const SECOND_NAMES = ['secondKnownAsOf', 'secondAccordingTo', 'secondExcluding'] as const;

/**
 * The settings in an address beside its path: the day asked for, the knowledge as of a moment, whom
 * to believe. Every state of a page is in its address, so a link shows a colleague the very same
 * view.
 */
export interface View extends AskedLens {
  /** `city:mosul`, or the words after `/search`. */
  readonly path: string;
  /** The day or time asked for, in EDTF: `?at=2017-07-05`. */
  readonly at: string | null;
  /**
   * A lens to lay over the first, if it is another: `?secondAccordingTo=person:haidar-al-abadi`. An
   * empty `?secondAccordingTo=` admits everybody.
   */
  readonly second: AskedLens | null;
  /** Everything else that the address asks: words to find, a speaker, a page's cursor. */
  readonly asked: URLSearchParams;
  /** The public address of this server, without a slash at its end. */
  readonly site: string;
}

/** Names under which somebody may have put a secret, which a page must not pass on in its links. */
const SECRETS = ['key', 'api_key', 'token', 'access_token', 'id_token', 'password', 'secret'];

/** Reads the address of a request: `viewOf('/city:mosul?at=2017-07-05', 'http://127.0.0.1:4000')`. */
export function viewOf(address: string, site: string): View {
  // Beside a base, `//x` would name another host, and `//` none. A proxy's request may name the host first.
  const path = address.replace(/^https?:\/\/[^/?#]*/i, '');
  const url = new URL(`${new URL(site).origin}${path.startsWith('/') ? '' : '/'}${path}`);
  const asked = url.searchParams;
  for (const name of SECRETS) asked.delete(name);
  const first = lensAsked(asked, LENS_NAMES);
  return {
    path: decodePath(url.pathname),
    at: asked.get('at') || null,
    ...first,
    second: secondAsked(asked, first),
    asked,
    site,
  };
}

function lensAsked(
  asked: URLSearchParams,
  [known, according, excluding]: typeof LENS_NAMES | typeof SECOND_NAMES,
): AskedLens {
  return {
    knownAsOf: asked.get(known) || null,
    accordingTo: asked.getAll(according).filter(Boolean),
    excluding: asked.getAll(excluding).filter(Boolean),
  };
}

function secondAsked(asked: URLSearchParams, first: AskedLens): AskedLens | null {
  if (!SECOND_NAMES.some((name) => asked.has(name))) return null;
  const second = lensAsked(asked, SECOND_NAMES);
  return JSON.stringify(second) === JSON.stringify(first) ? null : second;
}

/** A path with a stray `%` leads to no page. */
function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return pathname.slice(1);
  }
}

/** The lens of an address, as the API takes it; null where it names none. */
export function lensOf({ knownAsOf, accordingTo, excluding }: AskedLens) {
  const lens = {
    ...(knownAsOf === null ? {} : { knownAsOf }),
    ...(accordingTo.length === 0 ? {} : { accordingTo: [...accordingTo] }),
    ...(excluding.length === 0 ? {} : { excluding: [...excluding] }),
  };
  return Object.keys(lens).length === 0 ? null : lens;
}

/** The claims that the graph held when the address asks; null where it asks for the current ones. */
export function recordedFilter({ knownAsOf }: View): { knownAsOf: string } | null {
  return knownAsOf === null ? null : { knownAsOf };
}

/** The same view with some of its parameters changed; null takes one away. */
export function addressWith(view: View, changes: Readonly<Record<string, string | null>>): string {
  const asked = new URLSearchParams(view.asked);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) asked.delete(name);
    else asked.set(name, value);
  }
  const query = asked.toString();
  return pagePath(view.path) + (query === '' ? '' : `?${query}`);
}

/** The kind of thing that an id names: `city` of `city:mosul`. */
export function kindOf(id: string): string {
  return id.split(':', 1)[0]!;
}
