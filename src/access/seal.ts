import { hkdfSync, randomBytes } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';

/** The contents of a sealed text, whose keys depend on its purpose. */
type Contents = Readonly<Record<string, unknown>>;

/**
 * Seals a value that a browser keeps for the server. The browser can neither read nor change it. It
 * is valid for one purpose and for some time.
 */
export class Seal {
  private readonly key: Uint8Array;

  /** Without a given secret it makes one, so other programs cannot open what it seals. */
  constructor(secret: string | null) {
    const bytes = secret === null ? randomBytes(32) : Buffer.from(secret, 'utf8');
    this.key = new Uint8Array(hkdfSync('sha256', bytes, '', 'claimline cookies', 32));
  }

  /** A text that `open` accepts for the same purpose, for this number of seconds. */
  seal(purpose: string, contents: Contents, seconds: number): Promise<string> {
    return new EncryptJWT({ contents })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(purpose)
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .encrypt(this.key);
  }

  /**
   * The contents; null if the text has expired, is for another purpose, or is not from this seal.
   */
  async open(purpose: string, text: string): Promise<Contents | null> {
    try {
      const { payload } = await jwtDecrypt(text, this.key, {
        audience: purpose,
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
      });
      return payload['contents'] as Contents;
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return null;
      throw error;
    }
  }
}
