/**
 * The floors of docs/architecture.md, enforced. A module imports only from lower floors or its own folder;
 * folders on one floor never import each other; there is no cycle, types included.
 */

/** Lowest first. Names of one line share a floor. */
const API_FLOORS = [
  ['shared', 'config'],
  ['infra'],
  ['platforms'],
  // All F3, each above the one before.
  ['shops'],
  ['commands'],
  ['auth'],
  ['items'],
  ['images', 'credentials'],
  ['ai', 'channels'],
  ['postings'],
  ['sales'],
  ['orders', 'storefront', 'feeds', 'webhooks'],
  ['app'],
];

const PWA_FLOORS = [['lib'], ['graphql'], ['offline', 'ui'], ['features'], ['app']];

/** Programs of their own beside the app: they may use what is below, and nothing imports them. */
const PWA_PROGRAMS = ['sw', 'workers'];

const TEST = '\\.test\\.tsx?$';
const inFolders = (root, names) => `^${root}/(${names.join('|')})/`;

function floorRules(root, floors) {
  return floors.flatMap((floor, level) =>
    floor.map((folder) => {
      const forbidden = [...floor.filter((sibling) => sibling !== folder), ...floors.slice(level + 1).flat()];
      return {
        name: `floors: ${root}/${folder}`,
        comment: `${folder}/ imports only from lower floors (docs/architecture.md).`,
        severity: 'error',
        from: { path: inFolders(root, [folder]), pathNot: TEST },
        to: forbidden.length > 0 ? { path: inFolders(root, forbidden) } : { path: '^never$' },
      };
    }),
  );
}

function everyFolderHasAFloor(root, names) {
  return {
    name: `floors: a place for every folder of ${root}`,
    comment: 'A new folder is given its floor here and in docs/architecture.md.',
    severity: 'error',
    from: { path: `^${root}/[^/]+/`, pathNot: inFolders(root, names) },
    to: {},
  };
}

export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Decorators read classes when a module is loaded: a cycle is a crash that waits.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...floorRules('api/src', API_FLOORS),
    ...floorRules('pwa/src', PWA_FLOORS),
    everyFolderHasAFloor('api/src', API_FLOORS.flat()),
    everyFolderHasAFloor('pwa/src', [...PWA_FLOORS.flat(), ...PWA_PROGRAMS]),
    {
      name: 'features-are-strangers',
      comment: 'One feature of the app never imports another; what both need lies lower.',
      severity: 'error',
      from: { path: '^pwa/src/features/([^/]+)/' },
      to: { path: '^pwa/src/features/', pathNot: '^pwa/src/features/$1/' },
    },
    {
      name: 'platforms-are-strangers',
      comment: 'Adding a marketplace touches one folder.',
      severity: 'error',
      from: { path: '^api/src/platforms/([^/]+)/' },
      to: { path: '^api/src/platforms/[^/]+/', pathNot: '^api/src/platforms/$1/' },
    },
    {
      name: 'programs-stand-alone',
      comment: 'The service worker and the workers are separate programs.',
      severity: 'error',
      from: { path: '^pwa/src/', pathNot: inFolders('pwa/src', PWA_PROGRAMS) },
      to: { path: inFolders('pwa/src', PWA_PROGRAMS), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'programs-use-no-feature',
      severity: 'error',
      from: { path: inFolders('pwa/src', PWA_PROGRAMS) },
      to: { path: inFolders('pwa/src', ['ui', 'features', 'app']) },
    },
    {
      name: 'server-and-app-meet-in-the-contract',
      comment: 'They share schema.graphql and no module.',
      severity: 'error',
      from: { path: '^(api|pwa)/' },
      to: { path: '^(api|pwa)/', pathNot: '^$1/' },
    },
    {
      name: 'simulators-share-no-code',
      comment: 'A mistake about a platform must not be made twice in the same way.',
      severity: 'error',
      from: { path: '^simulators/' },
      to: { path: '^(api|pwa)/' },
    },
    {
      name: 'the-product-knows-no-simulator',
      severity: 'error',
      from: { path: '^(api|pwa)/src/', pathNot: TEST },
      to: { path: '^simulators/' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { pathNot: `${TEST}|^(api|pwa)/test/|^(e2e|bench)/` },
      to: { path: `${TEST}|^(api|pwa)/test/|^e2e/` },
    },
    {
      name: 'no-orphan',
      comment: 'Nobody imports it and it imports nobody: forgotten.',
      severity: 'error',
      from: { orphan: true, pathNot: [`${TEST}`, '\\.d\\.ts$', '^pwa/src/graphql/generated/'] },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      // Holds types alone, so there is no file to resolve to; the compiler checks it.
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
