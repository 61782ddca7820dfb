const text = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);

/**
 * The media type of a picture by its first bytes, for the formats that eBay takes: JPG, GIF, PNG, BMP, TIFF,
 * AVIF, HEIC, WEBP (createImageFromFile). Undefined for anything else, whatever its name says.
 */
export function imageType(bytes: Buffer): string | undefined {
  if (bytes.length < 12) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (/^GIF8[79]a$/.test(text(bytes, 0, 6))) return 'image/gif';
  if (text(bytes, 0, 2) === 'BM') return 'image/bmp';
  if (['II*\0', 'MM\0*'].includes(text(bytes, 0, 4))) return 'image/tiff';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (text(bytes, 4, 8) !== 'ftyp') return undefined;
  const brand = text(bytes, 8, 12);
  if (brand === 'avif' || brand === 'avis') return 'image/avif';
  return ['heic', 'heix', 'mif1', 'msf1', 'heim', 'heis', 'hevc'].includes(brand) ? 'image/heic' : undefined;
}
