/** Stands before the TIFF data in JPEG files, and in some WebP files. */
export const EXIF_HEADER = Buffer.from('Exif\0\0', 'latin1');

const ORIENTATION_TAG = 0x0112;
const MAX_ENTRIES = 512;

/**
 * The orientation of EXIF data, 1 to 8 (Exif 2.32, 4.6.4): how a camera was held. 1, which is upright, where
 * there is none or the data cannot be read.
 */
export function readOrientation(exif: Buffer): number {
  const tiff = exif.subarray(0, 6).equals(EXIF_HEADER) ? exif.subarray(6) : exif;
  const byteOrder = tiff.toString('latin1', 0, 2);
  if (tiff.length < 14 || (byteOrder !== 'II' && byteOrder !== 'MM')) {
    return 1;
  }
  const little = byteOrder === 'II';
  const read16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) {
    return 1;
  }
  const entries = Math.min(read16(directory), MAX_ENTRIES);
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) {
      return 1;
    }
    if (read16(entry) === ORIENTATION_TAG) {
      const value = read16(entry + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
  }
  return 1;
}

/** TIFF data that says nothing but the orientation. */
export function orientationTiff(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(ORIENTATION_TAG, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  return tiff;
}
