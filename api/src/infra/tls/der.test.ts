import { describe, expect, it } from '@jest/globals';
import { bytes, oid, sequence, time } from './der.ts';

const hex = (value: Buffer): string => value.toString('hex');

describe('DER', () => {
  it('writes lengths as short as they can be', () => {
    expect(hex(bytes(Buffer.alloc(127)).subarray(0, 2))).toBe('047f');
    expect(hex(bytes(Buffer.alloc(128)).subarray(0, 3))).toBe('048180');
    expect(hex(bytes(Buffer.alloc(256)).subarray(0, 4))).toBe('04820100');
    expect(hex(sequence())).toBe('3000');
  });

  it('writes object identifiers, numbers above 127 in several bytes', () => {
    expect(hex(oid('2.5.29.17'))).toBe('0603551d11');
    expect(hex(oid('1.2.840.10045.4.3.2'))).toBe('06082a8648ce3d040302');
  });

  it('writes the year with two digits through 2049, with four from 2050 on', () => {
    expect(String(time(new Date('2049-12-31T23:59:59.900Z')).subarray(2))).toBe('491231235959Z');
    expect(String(time(new Date('2050-01-01T00:00:00Z')).subarray(2))).toBe('20500101000000Z');
  });
});
