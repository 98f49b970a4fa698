/** A key that cannot be made, revoked or read, and what to do. */
export class AccessError extends Error {
  constructor(
    readonly code: 'BAD_KEY_NAME' | 'BAD_ROLE' | 'BAD_EXPIRY' | 'UNKNOWN_KEY' | 'BAD_LOCAL_KEY',
    message: string,
  ) {
    super(message);
  }
}

/** A credential that lets nobody in, and why. */
export class CredentialError extends Error {
  readonly code = 'UNAUTHENTICATED';
}

/** A credential that is good, and gives no right here. */
export class NoRoleError extends Error {
  readonly code = 'FORBIDDEN';
}

/** The issuer of a token cannot be asked about it. */
export class IssuerError extends Error {
  readonly code = 'ISSUER_UNAVAILABLE';
}
