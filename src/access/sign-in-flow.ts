import * as openid from 'openid-client';
import type { Principal } from '../domain/principal';
import { CredentialError, NoRoleError } from './access-error';
import type { Issuer } from './issuer';

/** A visit to the issuer that is under way. The browser keeps it sealed. */
export interface Visit {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page to come back to. */
  readonly to: string;
}

/**
 * Begins a visit to the issuer. Returns the issuer's address, which later sends the person back to
 * `returnTo` with a code, and the visit.
 */
export async function beginVisit(
  issuer: Issuer,
  returnTo: string,
  to: string,
): Promise<{ readonly address: string; readonly visit: Visit }> {
  const { configuration } = await issuer.discover();
  const visit = {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
    to,
  };
  const address = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: returnTo,
    scope: issuer.settings.client?.scope ?? 'openid',
    state: visit.state,
    nonce: visit.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(visit.verifier),
    code_challenge_method: 'S256',
  });
  return { address: address.href, visit };
}

/**
 * Ends a visit: exchanges the code in the address, to which the issuer sent the person, for their
 * token. Throws a CredentialError if it is not of this visit or the issuer refuses it, and a
 * NoRoleError if it gives no role.
 */
export async function endVisit(issuer: Issuer, address: URL, visit: Visit): Promise<Principal> {
  const { configuration } = await issuer.discover();
  const tokens = await openid
    .authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: visit.verifier,
      expectedState: visit.state,
      expectedNonce: visit.nonce,
      idTokenExpected: true,
    })
    .catch((cause: unknown) => {
      throw new CredentialError('The issuer did not confirm who you are. Sign in again.', {
        cause,
      });
    });
  try {
    return issuer.principalOf(tokens.claims()!);
  } catch (error) {
    // Some issuers give roles only in the token for this server.
    if (!(error instanceof NoRoleError) || tokens.access_token.split('.').length !== 3) throw error;
    return issuer.identify(tokens.access_token).catch(() => {
      throw error;
    });
  }
}
