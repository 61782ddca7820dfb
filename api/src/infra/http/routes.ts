/** First parts of the addresses that do not belong to the app in the browser. */
const SERVER_ROUTES = [
  'graphql',
  'images',
  's',
  'playground',
  'healthz',
  'readyz',
  'metrics',
  'webhooks',
  'trust',
] as const;

/** A name for the route of a path, out of a fixed few: for logs and metrics. `app` is everything of the web app. */
export function routeOf(path: string): (typeof SERVER_ROUTES)[number] | 'app' {
  const end = path.indexOf('/', 1);
  const first = path.slice(1, end === -1 ? undefined : end);
  return SERVER_ROUTES.find((route) => route === first) ?? 'app';
}
