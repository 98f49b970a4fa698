import { LOCAL_OWNER, type Principal } from '../domain/principal';
import type { Store } from '../store/connection';
import { type ApiKey, findKey, findKeyByHash, noteKeyUse } from '../store/keys/api-keys';
import { endSession, isSessionEnded } from '../store/keys/ended-sessions';
import { CredentialError } from './access-error';
import type { Issuer } from './issuer';
import { hashSecret, isKey, isLocalKey, isSecret } from './key-secret';
import { SESSION_SECONDS, type Session, type SessionOwner } from './session';

/** How often the use of a key is noted at most, in milliseconds: a write for each request would be too much. */
const NOTE_EVERY = 60_000;

/** Begins what stands for the local key in sessions; the ids of other keys are hexadecimal. */
const LOCAL_ID = 'local:';

interface AuthenticatorParts {
  readonly store: Store;
  /** The key of the machine's owner; null where none counts. */
  readonly localKey: string | null;
  /** The issuer whose tokens are accepted beside keys; null for none. */
  readonly issuer?: Issuer | null;
  /** The clock, in ms since 1970. */
  readonly now?: () => number;
}

/**
 * Finds out who shows a credential. Each is looked up at every request, so a revoked one is refused
 * at once.
 */
export class Authenticator {
  private readonly store: Store;
  private readonly localHash: string | null;
  private readonly issuer: Issuer | null;
  private readonly now: () => number;
  /** When the use of each key was last noted, by id. */
  private readonly noted = new Map<string, number>();

  constructor({ store, localKey, issuer = null, now = Date.now }: AuthenticatorParts) {
    this.store = store;
    this.issuer = issuer;
    this.localHash = localKey === null ? null : hashSecret(localKey);
    this.now = now;
  }

  /**
   * Finds who shows this credential, the text behind `Bearer`: a key, or a token of the issuer.
   * Throws a CredentialError if it is invalid, a NoRoleError if it gives no role, and a StoreError
   * or an IssuerError if the graph or the issuer does not answer.
   */
  async identify(credential: string, isFromLoopback: boolean): Promise<Principal> {
    if (isLocalKey(credential)) return this.identifyOwner(credential, isFromLoopback);
    if (!isKey(credential)) {
      if (this.issuer !== null) return this.issuer.identify(credential);
      throw new CredentialError('The credential is not a Claimline key');
    }
    return this.principalOf(await this.findKeyOf(credential));
  }

  /** Begins a session by a key. Throws as `identify` does. */
  async beginSession(credential: string, isFromLoopback: boolean): Promise<SessionOwner> {
    if (!isKey(credential)) throw new CredentialError('This is not a Claimline key');
    if (isLocalKey(credential)) {
      this.identifyOwner(credential, isFromLoopback);
      return { keyId: this.localId };
    }
    const key = await this.findKeyOf(credential);
    // An expired or revoked key begins no session.
    this.principalOf(key);
    return { keyId: key.id };
  }

  /**
   * Who has signed in; null where they have signed out since, or their key counts no more. Throws a StoreError where the
   * graph cannot be asked.
   */
  async identifySession(
    { id, subject }: Session,
    isFromLoopback: boolean,
  ): Promise<Principal | null> {
    const [isEnded, principal] = await Promise.all([
      isSessionEnded(this.store, id),
      this.identifySubject(subject, isFromLoopback),
    ]);
    return isEnded ? null : principal;
  }

  /** Ends a session at every server of the graph, so that a copy of its cookie is of no use. */
  endSession({ id }: Session): Promise<void> {
    const now = this.now();
    return endSession(this.store, id, now + 1_000 * SESSION_SECONDS, now);
  }

  private async identifySubject(
    subject: SessionOwner,
    isFromLoopback: boolean,
  ): Promise<Principal | null> {
    if ('principal' in subject) return subject.principal;
    if (subject.keyId.startsWith(LOCAL_ID)) {
      return subject.keyId === this.localId && isFromLoopback ? LOCAL_OWNER : null;
    }
    const key = await findKey(this.store, subject.keyId);
    try {
      return key === null ? null : this.principalOf(key);
    } catch (error) {
      if (error instanceof CredentialError) return null;
      throw error;
    }
  }

  /** Known only while the local key stays the same. */
  private get localId(): string {
    return `${LOCAL_ID}${this.localHash?.slice(0, 16) ?? 'none'}`;
  }

  private identifyOwner(credential: string, isFromLoopback: boolean): Principal {
    if (this.localHash === null || !isFromLoopback) {
      throw new CredentialError('A local key counts only on the machine of a server on loopback');
    }
    if (isSecret(credential, this.localHash)) return LOCAL_OWNER;
    throw new CredentialError('This is not the local key of this server');
  }

  private async findKeyOf(credential: string): Promise<ApiKey> {
    const key = await findKeyByHash(this.store, hashSecret(credential));
    if (key === null) throw new CredentialError('This graph knows no such key');
    return key;
  }

  private principalOf(key: ApiKey): Principal {
    const now = this.now();
    if (key.revokedAt !== null) throw new CredentialError('The key was revoked');
    if (key.expiresAt !== null && key.expiresAt <= now) {
      throw new CredentialError('The key has expired');
    }
    this.noteUse(key.id, now);
    return { id: `key:${key.name}`, name: key.name, role: key.role };
  }

  /** A request does not wait for it, nor fail where it does. */
  private noteUse(id: string, now: number): void {
    if (now - (this.noted.get(id) ?? 0) < NOTE_EVERY) return;
    this.noted.set(id, now);
    noteKeyUse(this.store, id, now).catch(() => this.noted.delete(id));
  }
}
