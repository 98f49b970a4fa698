import { createHash } from 'node:crypto';
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
  /** The claims of the person who visits. */
  visitor: JWTPayload = { roles: ['claims-desk'] };
  /** Put in tokens instead of that of the visit. */
  nonce: string | null = null;
  private readonly visits = new Map<string, URLSearchParams>();
  /** How often its keys were read. */
  keyReads = 0;
  private keys: { readonly id: string; readonly key: CryptoKey; readonly shown: JWK }[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<TestIssuer> {
    const server = createServer(async (request, response) => {
      const { pathname, searchParams } = new URL(request.url!, issuer.address);
      if (pathname === '/authorize') {
        response.writeHead(302, { location: issuer.sendBack(searchParams) }).end();
        return;
      }
      let sent = '';
      for await (const chunk of request) sent += chunk;
      const body = await issuer.answer(pathname, new URLSearchParams(sent));
      const status = body === null ? 404 : 'error' in body ? 400 : 200;
      response.writeHead(status, { 'content-type': 'application/json' });
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

  /** Knows the person at once, and sends them back with a code. */
  private sendBack(asked: URLSearchParams): string {
    const code = `code-${this.visits.size + 1}`;
    this.visits.set(code, asked);
    const back = new URL(asked.get('redirect_uri')!);
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state')!);
    return back.href;
  }

  /** Changes a code for tokens, once, for whoever began the visit. */
  private async changeCode(sent: URLSearchParams): Promise<object> {
    const asked = this.visits.get(sent.get('code') ?? '');
    this.visits.delete(sent.get('code') ?? '');
    const hash = createHash('sha256').update(sent.get('code_verifier') ?? '');
    const isSame =
      asked?.get('code_challenge_method') === 'S256' &&
      asked.get('code_challenge') === hash.digest('base64url') &&
      asked.get('redirect_uri') === sent.get('redirect_uri') &&
      asked.get('client_id') === sent.get('client_id');
    if (!isSame) return { error: 'invalid_grant' };
    const claims = { ...this.visitor, nonce: this.nonce ?? asked.get('nonce')! };
    return {
      token_type: 'Bearer',
      access_token: 'opaque',
      id_token: await this.token({ claims, audience: asked.get('client_id')! }),
    };
  }

  private async answer(path: string, sent: URLSearchParams): Promise<object | null> {
    if (path === '/token') return this.changeCode(sent);
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
