import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';

/** A key pair that notices are signed with. */
export interface SigningKey {
  kid: string;
  /** PEM without line breaks, as eBay's getPublicKey answers. */
  publicKey: string;
  /** The X-EBAY-SIGNATURE header of a body. */
  sign(body: string): string;
}

/** Makes an EC key; every simulator has one of its own. */
export function makeSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const kid = randomUUID();
  return {
    kid,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString().replaceAll('\n', ''),
    sign(body) {
      const signature = createSign('sha1').update(body).sign(privateKey, 'base64');
      const header = { alg: 'ecdsa', kid, signature, digest: 'SHA1' };
      return Buffer.from(JSON.stringify(header)).toString('base64');
    },
  };
}
