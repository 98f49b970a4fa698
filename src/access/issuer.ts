import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import * as openid from 'openid-client';
import type { Principal } from '../domain/principal';
import { CredentialError, IssuerError, NoRoleError } from './access-error';
import type { OidcSettings } from './oidc-settings';
import { principalOfClaims, roleOfClaims } from './role-of-claims';

/** How long the issuer may take to answer, in seconds. */
const PATIENCE = 5;
/** How long it is left alone after it has not answered, in milliseconds. */
const PAUSE = 5_000;
/** How far clocks may differ, in seconds. */
const TOLERANCE = 5;

/** How long keys that were read are not read again, whatever tokens name, in milliseconds. */
const KEYS_STAY_FOR = 10_000;

interface IssuerOptions {
  /** How long keys that were read are not read again, in milliseconds. */
  readonly keysStayFor?: number;
}

/** The issuer's metadata and its keys. */
export interface KnownIssuer {
  readonly configuration: openid.Configuration;
  readonly keys: ReturnType<typeof createRemoteJWKSet>;
}

/**
 * An issuer of OpenID Connect. It is asked for its metadata when they are first needed. Its keys are kept, and read
 * again where a token names one that is not among them.
 */
export class Issuer {
  private known: Promise<KnownIssuer> | null = null;
  private silentUntil = 0;

  constructor(
    readonly settings: OidcSettings,
    private readonly options: IssuerOptions = {},
  ) {}

  /**
   * Finds who a token is of. Throws a CredentialError if it is not valid here, a NoRoleError if it
   * gives no role, and an IssuerError if the issuer does not answer.
   */
  async identify(token: string): Promise<Principal> {
    const claims = await this.verify(token);
    return this.principalOf(claims);
  }

  /** The person in the claims of a verified token. */
  principalOf(claims: JWTPayload): Principal {
    const role = roleOfClaims(claims, this.settings);
    if (role === null) {
      throw new NoRoleError(
        `The token gives no right here (expected one of ${Object.keys(this.settings.roles).join(', ')} in ${this.settings.roleClaim})`,
      );
    }
    return principalOfClaims(claims, this.settings.issuer, role);
  }

  private async verify(token: string): Promise<JWTPayload> {
    const { issuer, audience, algorithms } = this.settings;
    const { keys } = await this.know();
    try {
      const { payload } = await jwtVerify(token, keys, {
        ...{ issuer, audience, algorithms: [...algorithms] },
        requiredClaims: ['sub', 'exp'],
        clockTolerance: TOLERANCE,
      });
      return payload;
    } catch (error) {
      throw explain(error);
    }
  }

  /** Its metadata and keys; throws an IssuerError where it does not answer. */
  know(): Promise<KnownIssuer> {
    if (this.known === null && Date.now() < this.silentUntil) return Promise.reject(silent());
    this.known ??= this.discover().catch((cause: unknown) => {
      this.known = null;
      this.silentUntil = Date.now() + PAUSE;
      throw silent(cause);
    });
    return this.known;
  }

  private async discover(): Promise<KnownIssuer> {
    const { issuer, client } = this.settings;
    const address = new URL(issuer);
    const configuration = await openid.discovery(
      address,
      // A server without sign-in is not a client of the issuer, and never sends this name.
      client?.id ?? 'claimline',
      client?.secret ?? undefined,
      client?.secret ? undefined : openid.None(),
      {
        timeout: PATIENCE,
        execute: [
          openid.enableNonRepudiationChecks,
          // The settings allow it on loopback alone.
          ...(address.protocol === 'http:' ? [openid.allowInsecureRequests] : []),
        ],
      },
    );
    const { jwks_uri: place } = configuration.serverMetadata();
    if (place === undefined) throw new Error('The issuer publishes no keys');
    const keys = createRemoteJWKSet(new URL(place), {
      timeoutDuration: 1_000 * PATIENCE,
      cooldownDuration: this.options.keysStayFor ?? KEYS_STAY_FOR,
    });
    return { configuration, keys };
  }
}

function silent(cause?: unknown): IssuerError {
  const message = 'The issuer of tokens does not answer. Try again later.';
  return new IssuerError(message, { cause });
}

/** The reason in our own words: the library's may contain a part of the token. */
function explain(error: unknown): Error {
  if (error instanceof errors.JWTExpired) return new CredentialError('The token has expired');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return new CredentialError(`The token is not valid here: wrong ${error.claim}`);
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return new CredentialError(
      'The token is signed with an algorithm that this server does not accept',
    );
  }
  const isOfToken = error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
  if (!isOfToken || error instanceof errors.JWKSTimeout) return silent(error);
  return new CredentialError('The token does not come from the issuer');
}
