import { createHash } from 'node:crypto';

/**
 * What eBay wants to hear when it checks that an endpoint is ours (developer.ebay.com, "Marketplace account deletion"):
 * the hash of its code, our token and the endpoint, in this order. The endpoint is written exactly as it was
 * registered.
 */
export function challengeResponse(
  challengeCode: string,
  verificationToken: string,
  endpoint: string,
): string {
  return createHash('sha256').update(challengeCode).update(verificationToken).update(endpoint).digest('hex');
}

/** eBay: 32 to 80 letters, digits, underscores and hyphens. */
export function isVerificationToken(token: string): boolean {
  return /^[A-Za-z0-9_-]{32,80}$/.test(token);
}
