import { ClaimlineError } from './claimline-error.js';

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { code?: string; argument?: string; expected?: string };
  }[];
  readonly code?: string;
  readonly message?: string;
}

/** The data of an answer, or why there is none. */
export function readAnswer(
  { status, statusText }: { readonly status: number; readonly statusText: string },
  text: string,
): { readonly data: unknown; readonly refusal: ClaimlineError | null } {
  const body = parse(text);
  const [error] = body?.errors ?? [];
  if (error !== undefined) {
    const { code = 'UNKNOWN', argument = null, expected = null } = error.extensions ?? {};
    return { data: null, refusal: new ClaimlineError(code, error.message, argument, expected) };
  }
  if (body?.data !== undefined) return { data: body.data, refusal: null };
  const said = body?.message ?? `${status} ${statusText}: no answer of a Claimline`;
  return { data: null, refusal: new ClaimlineError(body?.code ?? 'UNKNOWN', said) };
}

function parse(text: string): Body | null {
  try {
    return JSON.parse(text) as Body | null;
  } catch {
    return null;
  }
}
