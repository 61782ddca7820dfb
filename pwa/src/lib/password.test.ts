import { describe, expect, it } from '@jest/globals';
import { assessPassword } from './password.ts';

describe('assessPassword', () => {
  it('counts bytes, not characters', () => {
    expect(assessPassword('éééé').problem).toBeNull();
    expect(assessPassword('éééé').bytes).toBe(8);
    expect(assessPassword('a'.repeat(72)).problem).toBeNull();
    expect(assessPassword('a'.repeat(73)).problem).toBe('too-long');
    expect(assessPassword('1234567').problem).toBe('too-short');
  });

  it('prefers length and variety, and sees through repetition and the usual beginnings', () => {
    expect(assessPassword('aaaaaaaaaaaaaaaa').strength).toBe('weak');
    expect(assessPassword('password123').strength).toBe('weak');
    expect(assessPassword('brass lamp on the third shelf').strength).toBe('strong');
  });
});
