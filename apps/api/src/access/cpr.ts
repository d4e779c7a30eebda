import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Ten characters without a dash: how a CPR number is kept, compared and shown. */
export function plainCpr(cpr: string): string {
  return cpr.replace(/[-\s]/g, '').toUpperCase();
}

/** A keyed hash to find a CPR number by. Without the key the ten digits could be tried one by one. */
export function cprHash(cpr: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(plainCpr(cpr)).digest();
}

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, the rest cipher text. */
export function sealCpr(cpr: string, key: Buffer): Buffer {
  return seal(Buffer.from(plainCpr(cpr), 'ascii'), key);
}

/** @throws Error when the bytes or the key are not the ones it was sealed with */
export function openCpr(sealed: Buffer, key: Buffer): string {
  return open(sealed, key).toString('ascii');
}

export function seal(plain: Buffer, key: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

export function open(sealed: Buffer, key: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
