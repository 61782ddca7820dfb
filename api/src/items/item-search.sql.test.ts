import { expect, it } from '@jest/globals';
import { swappedWords } from './item-search.sql.ts';

it.each([
  ['lmap', ['mlap', 'lamp', 'lmpa']],
  ['Café', ['aCfé', 'Cfaé', 'Caéf']],
  ['moon', ['omon', 'mono']],
  ['oooo', []],
  ['tv', []],
  ['cameraman', []],
  ['a-42', []],
  ["o'ne", []],
])('%j may have been one of %j', (word, expected) => {
  expect(swappedWords(word)).toEqual(expected);
});
