/** The package brings no types. https://github.com/catdad-experiments/heic-decode */
declare module 'heic-decode' {
  interface HeicPixels {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8ClampedArray<ArrayBuffer>;
  }

  interface HeicImage {
    readonly width: number;
    readonly height: number;
    decode(): Promise<HeicPixels>;
  }

  const decode: {
    /** Reads the headers of all images; `dispose` frees them. */
    all(input: { buffer: Uint8Array }): Promise<HeicImage[] & { dispose(): void }>;
  };
  export default decode;
}
