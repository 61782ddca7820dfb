import { ApolloProvider } from '@apollo/client/react';
import { use, useEffect } from 'react';
import { useSession } from '../graphql/session-context.ts';
import { UploadContext } from '../graphql/upload-context.ts';
import { forgetFirstSight } from '../offline/first-sight.ts';
import { type OpenWorkspace, openWorkspace } from './open-workspace.ts';
import type { SessionController } from './session/session-controller.ts';
import { UserProvider } from './session/user-provider.tsx';
import { WorkspaceRoutes } from './workspace-routes.tsx';

let opened: { readonly userId: string | null; readonly workspace: Promise<OpenWorkspace> } | null = null;

/** The workspace of this person: the one that is open, or a new one. */
export function workspaceOf(userId: string | null, controller: SessionController): Promise<OpenWorkspace> {
  if (!opened || opened.userId !== userId) opened = { userId, workspace: openWorkspace(userId, controller) };
  return opened.workspace;
}

/** Everything behind the door: the person's data, and the screens that show it. */
export function Workspace({ controller }: { readonly controller: SessionController }) {
  const { userId } = useSession();
  const workspace = use(workspaceOf(userId, controller));
  // However the session ended, here or in another tab, its data leaves memory; what is on the device stays
  // unless the person signed out, because drafts and photos may not be on the server yet.
  useEffect(
    () => () => {
      if (opened?.userId === userId) opened = null;
      workspace.close();
      void forgetFirstSight();
    },
    [workspace, userId],
  );
  return (
    <ApolloProvider client={workspace.client}>
      <UserProvider controller={controller} persistence={workspace.persistence}>
        <UploadContext value={workspace.uploadFile}>
          <WorkspaceRoutes />
        </UploadContext>
      </UserProvider>
    </ApolloProvider>
  );
}
