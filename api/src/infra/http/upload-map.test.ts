import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import Upload from 'graphql-upload/Upload.mjs';
import { placeUpload } from './upload-map.ts';

const upload = new Upload();
const place = (operations: object, map: unknown) => placeUpload(operations, map, upload);

describe('placing a file', () => {
  it('fills the place that the map names, in objects and lists', () => {
    const operations = { query: '', variables: { file: null, input: { files: [null, null] } } };
    expect(place(operations, { 0: ['variables.file'] })).toBe('0');
    expect(operations.variables.file).toBe(upload);
    expect(place(operations, { part: ['variables.input.files.1'] })).toBe('part');
    expect(operations.variables.input.files).toEqual([null, upload]);
  });

  it('takes a variable that was left out', () => {
    const operations: { variables: Record<string, unknown> } = { variables: {} };
    place(operations, { 0: ['variables.file'] });
    expect(operations.variables.file).toBe(upload);
  });

  it.each([
    ['another thing than a variable', ['query']],
    ['all variables', ['variables']],
    ['a place that is taken', ['variables.name']],
    ['a place that is not there', ['variables.other.file']],
    ['a step into a text', ['variables.name.0']],
    ['an entry behind the end of a list', ['variables.list.1']],
    ['an entry far behind the end of a list', ['variables.list.4000000000']],
    ['a name of a list', ['variables.list.length']],
    ['the prototype', ['variables.__proto__']],
    ['something in the prototype', ['variables.__proto__.polluted']],
    ['what every object has', ['variables.constructor']],
    ['no place', []],
    ['two places', ['variables.file', 'variables.list.0']],
    ['a number', [1]],
    ['a text instead of places', 'variables.file'],
    ['a thousand steps', [`variables${'.list'.repeat(1000)}`]],
    ['steps of nothing', ['variables..file']],
  ])('refuses %s', (_name, paths) => {
    const operations = { query: '{ me }', variables: { file: null, name: 'x', list: [null] } };
    const before = JSON.stringify(operations);
    expect(() => place(operations, { 0: paths })).toThrow(GraphQLError);
    expect(JSON.stringify(operations)).toBe(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each([[null], [[]], [{}], ['text'], [{ 0: ['variables.file'], 1: ['variables.file'] }]])(
    'refuses the map %j',
    (map) => {
      expect(() => place({ variables: { file: null } }, map)).toThrow(GraphQLError);
    },
  );

  it('changes nothing else, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.object({ maxDepth: 4 }),
        fc.object({ maxDepth: 2 }),
        fc.string(),
        (variables, map, path) => {
          for (const places of [map, { 0: [path] }, { 0: [`variables.${path}`] }]) {
            const operations = { query: 'q', variables: structuredClone(variables) };
            try {
              place(operations, places);
            } catch (error) {
              expect(error).toBeInstanceOf(GraphQLError);
              expect(operations).toEqual({ query: 'q', variables });
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
