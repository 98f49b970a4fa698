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
