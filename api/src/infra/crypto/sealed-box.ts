import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Secret } from './secret.ts';
import { deriveKey } from './tokens.ts';

const FORMAT = 'v1';
const CIPHER = 'aes-256-gcm';
/** 96 random bits, as NIST SP 800-38D, 8.2.2 wants them; good for 2^32 messages of one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where a sealed text lives, for instance table, column, shop and platform. Only there it can be opened. */
export type SealedPlace = readonly string[];

/** The text cannot be opened: its key is not here, it was tampered with, or it was moved from its place. */
export class UnsealError extends Error {
  override readonly name = 'UnsealError';
}

interface SealingKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * Seals texts for the database with AES-256-GCM. A sealed text names the key that it was made with, so that
 * older keys can still open it after a rotation; the place where it lives is authenticated with it, so that
 * a row which is copied to another shop opens nothing.
 */
export class SealedBox {
  private readonly current: SealingKey;
  private readonly keys: ReadonlyMap<string, SealingKey>;

  /** New texts are sealed with the current secret; the retired ones only open. */
  constructor(currentSecret: string, retiredSecrets: readonly string[] = []) {
    this.current = sealingKey(currentSecret);
    const all = [...retiredSecrets.map(sealingKey), this.current];
    this.keys = new Map(all.map((key) => [key.id, key]));
  }

  seal(secret: Secret, place: SealedPlace): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.current.bytes, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(associatedData(this.current.id, place));
    const sealed = [nonce, cipher.update(secret.reveal(), 'utf8'), cipher.final(), cipher.getAuthTag()];
    return `${this.currentPrefix}${Buffer.concat(sealed).toString('base64url')}`;
  }

  /** Throws `UnsealError`, which tells nothing of the content. */
  open(sealed: string, place: SealedPlace): Secret {
    const { key, body } = this.parse(sealed);
    const tagStart = body.length - TAG_BYTES;
    try {
      const nonce = body.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(associatedData(key.id, place));
      decipher.setAuthTag(body.subarray(tagStart));
      const text = [decipher.update(body.subarray(NONCE_BYTES, tagStart)), decipher.final()];
      return new Secret(Buffer.concat(text).toString('utf8'));
    } catch {
      throw new UnsealError('A sealed text was changed, or moved from where it was sealed.');
    }
  }

  /** How every text begins that the current key sealed: what begins otherwise has to be sealed anew. */
  get currentPrefix(): string {
    return `${FORMAT}.${this.current.id}.`;
  }

  private parse(sealed: string): { key: SealingKey; body: Buffer } {
    const [format, keyId, text, ...rest] = sealed.split('.');
    const body = Buffer.from(text ?? '', 'base64url');
    if (format !== FORMAT || rest.length > 0 || body.length < NONCE_BYTES + TAG_BYTES) {
      throw new UnsealError('This is no sealed text.');
    }
    const key = this.keys.get(keyId ?? '');
    if (!key) {
      throw new UnsealError('The key of a sealed text is missing. Add the retired key to the configuration.');
    }
    return { key, body };
  }
}

/** The id is made of the key itself, so that nobody has to number keys; it tells nothing of the key. */
function sealingKey(secret: string): SealingKey {
  const bytes = deriveKey(secret, 'sealed-box');
  return { bytes, id: createHmac('sha256', bytes).update('key-id').digest('base64url').slice(0, 8) };
}

/** JSON keeps the parts apart: ["ab","c"] and ["a","bc"] are different places. */
function associatedData(keyId: string, place: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([FORMAT, keyId, ...place]));
}
