import { useMutation, useQuery } from '@apollo/client/react';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import type { ApiTokensQuery } from '../../graphql/generated/graphql.ts';
import { ApiTokensDocument, RevokeApiTokenDocument } from '../../graphql/settings.ts';
import { formatDate, formatRelativeTime } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useToasts } from '../../ui/toast-context.ts';
import { NewTokenSheet } from './new-token-sheet.tsx';
import classes from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';
import { scopeWords } from './token-scopes.ts';

type Token = ApiTokensQuery['apiTokens'][number];

function lifeOf({ lastUsedAt, expiresAt }: Token): string {
  const used = lastUsedAt ? `Used ${formatRelativeTime(lastUsedAt)}` : 'Never used';
  if (!expiresAt) return used;
  const past = Date.parse(expiresAt) <= Date.now();
  return `${used} · ${past ? 'expired' : 'expires'} ${formatDate(expiresAt)}`;
}

/** Keys for other programs: made, listed and revoked here. */
export function TokensSection() {
  const toasts = useToasts();
  const { data, error, loading, refetch } = useQuery(ApiTokensDocument);
  const [revoke, { loading: revoking }] = useMutation(RevokeApiTokenDocument);
  const [making, setMaking] = useState(false);
  const [asked, setAsked] = useState<Token | null>(null);

  async function end(token: Token): Promise<void> {
    try {
      const answer = await revoke({
        variables: { id: token.id },
        update: (cache, result) => {
          const id = result.data?.revokeApiToken.revokedId;
          if (id) cache.evict({ id: cache.identify({ __typename: 'ApiToken', id }) });
        },
      });
      const [problem] = answer.data?.revokeApiToken.userErrors ?? [];
      toasts.show(
        problem
          ? { tone: 'danger', message: problem.message }
          : { message: `${token.name} opens nothing any more.` },
      );
      if (problem) void refetch();
      setAsked(null);
    } catch (failure) {
      toasts.show({ tone: 'danger', message: describeFailure(failure, `${token.name} still works.`) });
    }
  }

  return (
    <SettingsSection
      title="API tokens"
      description="Let another program work with your shop, as far as you allow and no longer than you want."
    >
      {!data && error ? (
        <Notice
          tone="attention"
          action={
            <Button loading={loading} onClick={() => void refetch()}>
              Try again
            </Button>
          }
        >
          {describeFailure(error)}
        </Notice>
      ) : null}
      {!data && !error ? <SkeletonRows count={1} /> : null}
      {data && data.apiTokens.length > 0 ? (
        <ul className={classes.rows}>
          {data.apiTokens.map((token) => (
            <li key={token.id} className={classes.row}>
              <div className={classes.rowText}>
                <p className={classes.rowTitle}>{token.name}</p>
                <p className={classes.rowDetail}>{token.scopes.map(scopeWords).join(', ')}</p>
                <p className={classes.rowDetail}>{lifeOf(token)}</p>
              </div>
              <Button aria-label={`Revoke ${token.name}`} onClick={() => setAsked(token)}>
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {data?.apiTokens.length === 0 ? <p className={classes.rowDetail}>No program has a key.</p> : null}
      <Button className={classes.save} icon={<IconPlus size={20} />} onClick={() => setMaking(true)}>
        New token
      </Button>
      {making ? <NewTokenSheet onMade={() => void refetch()} onClose={() => setMaking(false)} /> : null}
      <ConfirmDialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && void end(asked)}
        title={`Revoke ${asked?.name ?? ''}?`}
        confirmLabel="Revoke"
        danger
        loading={revoking}
      >
        Whatever uses this token stops working at once. It cannot be brought back; a new one can be made.
      </ConfirmDialog>
    </SettingsSection>
  );
}
