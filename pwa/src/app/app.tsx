import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { BrowserRouter } from 'react-router';
import { UploadContext, type UploadFile } from '../graphql/upload-context.ts';
import type { CachePersistence } from '../offline/cache-persistence.ts';
import { useTheme } from '../ui/theme-preference.ts';
import { ToastProvider } from '../ui/toast-provider.tsx';
import { AppRoutes } from './routes.tsx';
import type { SessionController } from './session/session-controller.ts';
import { SessionProvider } from './session/session-provider.tsx';
import { UpdatePrompt } from './update-prompt.tsx';

interface AppProps {
  readonly client: ApolloClient;
  readonly controller: SessionController;
  readonly persistence: CachePersistence;
  readonly uploadFile: UploadFile;
}

/** Everything that screens may rely on, from the outside in. */
export function App({ client, controller, persistence, uploadFile }: AppProps) {
  return (
    <>
      <ThemeKeeper />
      <BrowserRouter>
        <ApolloProvider client={client}>
          <SessionProvider controller={controller} persistence={persistence}>
            <UploadContext value={uploadFile}>
              <ToastProvider>
                <UpdatePrompt />
                <AppRoutes />
              </ToastProvider>
            </UploadContext>
          </SessionProvider>
        </ApolloProvider>
      </BrowserRouter>
    </>
  );
}

function ThemeKeeper() {
  useTheme();
  return null;
}
