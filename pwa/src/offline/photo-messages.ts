/** A photo as it goes out and as it is shown meanwhile. */
export interface PreparedPhoto {
  readonly blob: Blob;
  /** Hex SHA-256 of `blob`. */
  readonly sha256: string;
  /** Null where the browser cannot draw the photo, for instance HEIC outside of Safari. */
  readonly thumbnail: Blob | null;
}

/** What the page asks of the photo worker. */
export interface PhotoRequest {
  readonly id: number;
  readonly blob: Blob;
}

/** What the photo worker answers. */
export type PhotoReply =
  | { readonly id: number; readonly photo: PreparedPhoto }
  | { readonly id: number; readonly failed: true };
