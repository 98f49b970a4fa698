import type { Page } from '../page';

interface SignIn {
  /** The page to come back to. */
  readonly to: string;
  /** Why the last try did not work. */
  readonly problem: string | null;
  /** The host of the issuer at which people sign in; null where they do by key alone. */
  readonly issuerHost: string | null;
  readonly status: number;
}

/** Asks who somebody is. It works without JavaScript. */
export function signInPage({ to, problem, issuerHost, status }: SignIn): Page {
  return {
    title: 'Sign in',
    description: 'Sign in to read or to correct this graph.',
    status,
    body: (
      <div class="cl-signin">
        <h1>Sign in</h1>
        {problem !== null && (
          <p class="cl-state" role="alert">
            <b>{problem}</b>
          </p>
        )}
        {issuerHost !== null && (
          <p>
            <a class="cl-btn cl-btn--link" href={`/sign-in/oidc?to=${encodeURIComponent(to)}`}>
              Sign in at {issuerHost}
            </a>
          </p>
        )}
        <form method="post" action="/sign-in">
          <input type="hidden" name="to" value={to} />
          <label for="key">{issuerHost === null ? 'Your key' : 'Or with a key'}</label>
          <input
            id="key"
            name="key"
            type="password"
            autocomplete="current-password"
            placeholder="clk_…"
            required
          />
          <button class={issuerHost === null ? 'cl-btn' : 'cl-btn cl-btn--quiet'} type="submit">
            Sign in
          </button>
        </form>
        <p class="cl-small cl-same">
          An admin of this graph makes keys: <code>claimline keys create</code>. On your own
          machine, the server says at its start which file holds yours. You stay signed in for eight
          hours.
        </p>
      </div>
    ),
  };
}
