import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import * as openid from 'openid-client';
import type { Principal } from '../domain/principal';
import { CredentialError, IssuerError, NoRoleError } from './access-error';
import type { OidcSettings } from './oidc-settings';
import { principalOfClaims, roleOfClaims } from './role-of-claims';

/** The time that the issuer has to answer, in seconds. */
const ANSWER_TIMEOUT = 5;
/** The time until the issuer is asked again after it has not answered, in milliseconds. */
const RETRY_PAUSE = 5_000;
/** The difference between clocks that is accepted, in seconds. */
const CLOCK_TOLERANCE = 5;
/** The shortest time between two reads of the keys, whatever keys tokens name, in milliseconds. */
const KEYS_COOLDOWN = 10_000;

interface IssuerOptions {
  /** The shortest time between two reads of the keys, in milliseconds. */
  readonly keysCooldown?: number;
}

/** The issuer's metadata and its keys. */
export interface DiscoveredIssuer {
  readonly configuration: openid.Configuration;
  readonly keys: ReturnType<typeof createRemoteJWKSet>;
}

/**
 * An issuer of OpenID Connect. Its metadata is read when it is first needed. Its keys are kept. They
 * are read again if a token names a key that is not among them.
 */
export class Issuer {
  private discovered: Promise<DiscoveredIssuer> | null = null;
  private silentUntil = 0;

  constructor(
    readonly settings: OidcSettings,
    private readonly options: IssuerOptions = {},
  ) {}

  /**
   * Finds the person whose token this is. Throws a CredentialError if it is not valid here, a
   * NoRoleError if it gives no role, and an IssuerError if the issuer does not answer.
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
    const { keys } = await this.discover();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: [...algorithms],
        requiredClaims: ['sub', 'exp'],
        clockTolerance: CLOCK_TOLERANCE,
      });
      return payload;
    } catch (error) {
      throw explain(error);
    }
  }

  /** The metadata and keys, read once. Throws an IssuerError if the issuer does not answer. */
  discover(): Promise<DiscoveredIssuer> {
    if (this.discovered === null && Date.now() < this.silentUntil)
      return Promise.reject(noAnswer());
    this.discovered ??= this.readMetadata().catch((cause: unknown) => {
      this.discovered = null;
      this.silentUntil = Date.now() + RETRY_PAUSE;
      throw noAnswer(cause);
    });
    return this.discovered;
  }

  private async readMetadata(): Promise<DiscoveredIssuer> {
    const { issuer, client } = this.settings;
    const address = new URL(issuer);
    const configuration = await openid.discovery(
      address,
      // A server without sign-in is not a client of the issuer, and never sends this name.
      client?.id ?? 'claimline',
      client?.secret ?? undefined,
      client?.secret ? undefined : openid.None(),
      {
        timeout: ANSWER_TIMEOUT,
        execute: [
          openid.enableNonRepudiationChecks,
          // The settings allow plain HTTP on loopback alone.
          ...(address.protocol === 'http:' ? [openid.allowInsecureRequests] : []),
        ],
      },
    );
    const { jwks_uri: keysAddress } = configuration.serverMetadata();
    if (keysAddress === undefined) throw new Error('The issuer publishes no keys');
    const keys = createRemoteJWKSet(new URL(keysAddress), {
      timeoutDuration: 1_000 * ANSWER_TIMEOUT,
      cooldownDuration: this.options.keysCooldown ?? KEYS_COOLDOWN,
    });
    return { configuration, keys };
  }
}

function noAnswer(cause?: unknown): IssuerError {
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
  const isTokenError = error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
  if (!isTokenError || error instanceof errors.JWKSTimeout) return noAnswer(error);
  return new CredentialError('The token does not come from the issuer');
}
