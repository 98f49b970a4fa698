import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';

export const AUDIENCE = 'claimline-tests';

/** Claims of a token that are not as they should be; null leaves one out. */
export interface TokenChanges {
  readonly claims?: JWTPayload;
  readonly issuer?: string;
  readonly audience?: string;
  readonly subject?: string | null;
  /** Seconds from now; null for no end. */
  readonly expiresIn?: number | null;
}

/** A small issuer of OpenID Connect on this machine: its metadata, its keys, and tokens signed by them. */
export class TestIssuer {
  /** How often its keys were read. */
  keyReads = 0;
  private keys: { readonly id: string; readonly key: CryptoKey; readonly shown: JWK }[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<TestIssuer> {
    const server = createServer((request, response) => {
      const path = new URL(request.url!, issuer.address).pathname;
      const body = issuer.answer(path);
      response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    const issuer = new TestIssuer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await issuer.rotate();
    return issuer;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Signs with a new key from now on, and shows that one alone. */
  async rotate(): Promise<void> {
    const id = `key-${this.keys.length + 1}`;
    const { privateKey: key, publicKey } = await generateKeyPair('RS256');
    const shown = { ...(await exportJWK(publicKey)), kid: id, alg: 'RS256', use: 'sig' };
    this.keys = [{ id, key, shown }];
  }

  /** A token that is good, but for these changes. */
  token(changes: TokenChanges = {}): Promise<string> {
    const [{ id, key }] = this.keys as [(typeof this.keys)[number]];
    return withClaims(new SignJWT(claimsOf(changes)), this.address, changes)
      .setProtectedHeader({ alg: 'RS256', kid: id })
      .sign(key);
  }

  /** A token of the same claims that another key has signed, under the name of this one. */
  async forged(): Promise<string> {
    const { privateKey } = await generateKeyPair('RS256');
    return withClaims(new SignJWT(claimsOf({})), this.address, {})
      .setProtectedHeader({ alg: 'RS256', kid: this.keys[0]!.id })
      .sign(privateKey);
  }

  /** A token that whoever knows the public key could sign, where that counted as a shared secret. */
  signedByPublicKey(): Promise<string> {
    const shared = new TextEncoder().encode(JSON.stringify(this.keys[0]!.shown));
    return withClaims(new SignJWT(claimsOf({})), this.address, {})
      .setProtectedHeader({ alg: 'HS256', kid: this.keys[0]!.id })
      .sign(shared);
  }

  unsigned(): string {
    return withClaims(new UnsecuredJWT(claimsOf({})), this.address, {}).encode();
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private answer(path: string): object | null {
    if (path === '/jwks') {
      this.keyReads += 1;
      return { keys: this.keys.map(({ shown }) => shown) };
    }
    if (path !== '/.well-known/openid-configuration') return null;
    return {
      issuer: this.address,
      jwks_uri: `${this.address}/jwks`,
      authorization_endpoint: `${this.address}/authorize`,
      token_endpoint: `${this.address}/token`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }
}

function claimsOf({ claims }: TokenChanges): JWTPayload {
  return { roles: ['reader'], preferred_username: 'Nadia', ...claims };
}

function withClaims<Token extends SignJWT | UnsecuredJWT>(
  token: Token,
  address: string,
  { issuer = address, audience = AUDIENCE, subject = 'nadia', expiresIn = 600 }: TokenChanges,
): Token {
  token.setIssuer(issuer).setAudience(audience).setIssuedAt();
  if (subject !== null) token.setSubject(subject);
  if (expiresIn !== null) token.setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn);
  return token;
}
