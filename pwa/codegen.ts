import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types of every operation in `src/graphql/*.ts`, from the committed contract. The output is committed too,
 * so that a build needs no generator and the check can tell when it is stale.
 */
const config: CodegenConfig = {
  schema: '../schema.graphql',
  documents: ['src/graphql/*.ts'],
  importExtension: '.ts',
  generates: {
    './src/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        skipTypename: false,
        useTypeImports: true,
        strictScalars: true,
        avoidOptionals: { field: true, inputValue: false },
        scalars: { DateTime: 'string', Decimal: 'string', CurrencyCode: 'string', Upload: 'Blob' },
      },
    },
  },
};

export default config;
