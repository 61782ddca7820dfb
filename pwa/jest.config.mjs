/** Tests of the app stand beside their source and run in jsdom; modules are compiled to CommonJS. */
export default {
  testEnvironment: '<rootDir>/test/jsdom-environment.cjs',
  testEnvironmentOptions: { customExportConditions: ['require', 'default'] },
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  setupFiles: ['<rootDir>/test/browser-gaps.ts'],
  moduleNameMapper: {
    '\\.module\\.css$': '<rootDir>/test/css-module.cjs',
    '\\.css$': '<rootDir>/test/empty-module.cjs',
  },
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(uuid|thumbhash|@tabler|graphql-ws)/)'],
};
