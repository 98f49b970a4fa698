import type { Role } from '../domain/principal';

/** An issuer of OpenID Connect, and how its tokens give rights here. */
export interface OidcSettings {
  /** The issuer's identifier, under which its metadata lie: `https://id.example.org/realms/desk`. */
  readonly issuer: string;
  /** The name of this server in tokens. */
  readonly audience: string;
  /** The algorithms of signatures that count, such as RS256. */
  readonly algorithms: readonly string[];
  /** The claim of a token that tells groups or roles, such as `roles` or `realm_access.roles`. */
  readonly roleClaim: string;
  /** The role here by the value of that claim; `*` is for every token of the issuer. */
  readonly roles: Readonly<Record<string, Role>>;
  /** The client by which people sign in with a browser; null where they do not. */
  readonly client: OidcClient | null;
}

/** This server as a client of the issuer. */
export interface OidcClient {
  readonly id: string;
  /** Null for a public client, which PKCE alone protects. */
  readonly secret: string | null;
  readonly scope: string;
}

/** Algorithms with a public key: with a shared one, whoever checks a token could make one. */
export const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
] as const;
