import { fileTypeFromBuffer } from 'file-type';
import { PhotoProblem } from './photo-problem.ts';

/** The forms of photos that are taken. */
export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif' | 'image/heic';

/** So many bytes tell the type of a file. */
const SAMPLE_BYTES = 4100;

const ACCEPTED: Readonly<Record<string, PhotoType>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/webp': 'image/webp',
  'image/avif': 'image/avif',
  'image/heic': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif': 'image/heic',
  'image/heif-sequence': 'image/heic',
};

/** Tells the type by the bytes, never by the name. Throws UNSUPPORTED_TYPE with what the file is. */
export async function detectPhotoType(bytes: Buffer): Promise<PhotoType> {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const found = await fileTypeFromBuffer(sample);
  const accepted = found && ACCEPTED[found.mime];
  if (accepted) {
    return accepted === 'image/heic' && hasAvifBrand(sample) ? 'image/avif' : accepted;
  }
  throw new PhotoProblem(
    'UNSUPPORTED_TYPE',
    `This file is ${describe(sample, found?.ext)}. Photos can be JPEG, PNG, WebP, AVIF or HEIC files.`,
  );
}

/** A container of the HEIF family may name AVIF only among its compatible brands. */
function hasAvifBrand(sample: Buffer): boolean {
  const length = Math.min(sample.readUInt32BE(0), sample.length);
  return sample.subarray(8, length).includes('avif');
}

const NAMES: Readonly<Record<string, string>> = {
  exe: 'a Windows program',
  elf: 'a program',
  macho: 'a program',
  mp4: 'a video',
  mov: 'a video',
  webm: 'a video',
  xml: 'an XML document',
};

function describe(sample: Buffer, extension: string | undefined): string {
  if (sample.length === 0) {
    return 'empty';
  }
  const start = sample.toString('latin1').trimStart().toLowerCase();
  if (/^(<\?xml[^>]*>|<!--.*?-->|<!doctype svg[^>]*>|\s)*<svg[\s>]/s.test(start)) {
    return 'an SVG drawing';
  }
  if (/^(<!--.*?-->|\s)*<(!doctype html|html|head|body|script)[\s>]/s.test(start)) {
    return 'a web page';
  }
  if (extension) {
    return NAMES[extension] ?? `a ${extension.toUpperCase()} file`;
  }
  return sample.includes(0) ? 'of a kind that is not known here' : 'a text';
}
