import { getDistDirectory, renderAltair, renderInitialOptions } from 'altair-static';
import express, { type Express, type Request } from 'express';
import type { Environment } from '../../config/environment.ts';
import { EXAMPLES, type Example } from './examples.ts';

const PATH = '/playground';
const OPTIONS_FILE = 'initial_options.js';
const ENVIRONMENT = 'llatria';

/**
 * Altair needs styles in attributes, fonts and pictures in data addresses, and workers of its own: for its editor,
 * and for the scripts of its tabs, which it interprets there once it has seen that `eval` would be allowed (else it
 * asks a site of its makers). Everything comes from here; nothing is asked of another site.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the GraphQL explorer, with examples from the first account to a public listing. Works without a network. */
export function mountExplorer(
  web: Express,
  { publicUrl, production }: Pick<Environment, 'publicUrl' | 'production'>,
): void {
  const originOf = (request: Request) => publicUrl ?? `${request.protocol}://${request.host}`;
  web.use(PATH, (_request, response, next) => {
    response.set('content-security-policy', POLICY);
    next();
  });
  web.get(PATH, (_request, response) => {
    const page = renderAltair({ baseURL: `${PATH}/`, serveInitialOptionsInSeperateRequest: OPTIONS_FILE });
    response.set('cache-control', 'no-cache').type('html').send(page);
  });
  web.get(`${PATH}/${OPTIONS_FILE}`, (request, response) => {
    const script = renderInitialOptions(optionsFor(originOf(request), production));
    response.set('cache-control', 'no-cache').type('js').send(`${script}\n${SHOW_FIRST_TAB}`);
  });
  web.use(PATH, express.static(getDistDirectory(), { index: false, maxAge: '1d' }));
}

function optionsFor(origin: string, production: boolean) {
  const endpointURL = `${origin}/graphql`;
  const windowOf = ({ name, query, variables, signsIn }: Example) => ({
    initialName: name,
    endpointURL,
    subscriptionsEndpoint: endpointURL.replace(/^http/, 'ws'),
    initialQuery: query,
    initialVariables: JSON.stringify(variables, null, 2),
    initialHeaders: { Authorization: 'Bearer {{token}}', 'apollo-require-preflight': 'true' },
    initialSubscriptionRequestHandlerId: 'graphql-ws' as const,
    initialSubscriptionsPayload: { accessToken: '{{token}}' },
    ...(signsIn && { initialPostRequestScript: KEEP_TOKEN }),
  });
  return {
    endpointURL,
    initialWindows: EXAMPLES.map(windowOf),
    disableAccount: true,
    initialEnvironments: {
      activeSubEnvironment: ENVIRONMENT,
      base: { title: 'All', variables: {} },
      subEnvironments: [{ id: ENVIRONMENT, title: 'Llatria', variables: { token: '' } }],
    },
    instanceStorageNamespace: 'llatria_',
    initialSettings: {
      // In production the schema is for those who are signed in, which sets the token.
      'schema.reloadOnStart': !production,
      'schema.reload.onEnvChange': true,
      'alert.disableUpdateNotification': true,
      'banners.disable': true,
      disablePushNotification: true,
      'plugin.list': [],
    },
  };
}

/** Runs in Altair's worker after the answer: what was signed in with is sent from then on. */
const KEEP_TOKEN = `const { body } = altair.response;
const { data } = typeof body === 'string' ? JSON.parse(body) : body;
const payload = data && (data.login || data.register);
if (payload && payload.accessToken) {
  altair.helpers.setEnvironment('token', payload.accessToken, true);
}`;

/** Altair opens its examples one over the other and stays on the last; on the first visit, go to the first. */
const SHOW_FIRST_TAB = `
const VISITED = 'llatria_explorer_visited';
if (!localStorage.getItem(VISITED)) {
  const watch = setInterval(() => {
    const tabs = document.querySelectorAll('.window-switcher__item');
    if (tabs.length >= ${EXAMPLES.length}) {
      clearInterval(watch);
      localStorage.setItem(VISITED, 'yes');
      tabs[0].click();
    }
  }, 100);
}`;
