import { BrowserRouter } from 'react-router';
import { useTheme } from '../ui/theme-preference.ts';
import { ToastProvider } from '../ui/toast-provider.tsx';
import { AppRoutes } from './routes.tsx';
import type { SessionController } from './session/session-controller.ts';
import { SessionProvider } from './session/session-provider.tsx';
import { UpdatePrompt } from './update-prompt.tsx';

/** Everything that every screen may rely on, from the outside in. */
export function App({ controller }: { readonly controller: SessionController }) {
  useTheme();
  return (
    <BrowserRouter>
      <SessionProvider controller={controller}>
        <ToastProvider>
          <UpdatePrompt />
          <AppRoutes controller={controller} />
        </ToastProvider>
      </SessionProvider>
    </BrowserRouter>
  );
}
