/** Where buyers see a listing. */
export function listingUrl(webBaseUrl: string, listingId: string): string {
  return `${webBaseUrl}/itm/${encodeURIComponent(listingId)}`;
}
