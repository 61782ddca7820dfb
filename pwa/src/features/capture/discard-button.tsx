import { IconTrash } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { IconButton } from '../../ui/icon-button.tsx';
import { useToasts } from '../../ui/toast-context.ts';
import type { DraftSession } from './draft-session.ts';

interface DiscardButtonProps {
  readonly session: DraftSession;
  readonly onDiscarded: () => void;
}

/** Throws the draft away at once, with a way back. */
export function DiscardButton({ session, onDiscarded }: DiscardButtonProps) {
  const toasts = useToasts();
  const navigate = useNavigate();

  async function discard(): Promise<void> {
    const restore = await session.discard();
    onDiscarded();
    toasts.show({
      message: 'Draft discarded.',
      action: {
        label: 'Undo',
        onAction: () =>
          void restore().then(
            () => navigate(`/capture?draft=${session.id}`),
            () => toasts.show({ tone: 'danger', message: 'There was no room to bring the draft back.' }),
          ),
      },
    });
  }

  return (
    <IconButton label="Discard this draft" onClick={() => void discard()}>
      <IconTrash size={22} />
    </IconButton>
  );
}
