/** A picture of eBay Picture Services, with its bytes. */
export interface Photo {
  imageId: string;
  seller: string;
  /** The https address that eBay gives out; pages show the bytes under a local path instead. */
  imageUrl: string;
  contentType: string;
  bytes: Buffer;
  expiresAt: string;
}
