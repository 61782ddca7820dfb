import { IconCloudOff } from '@tabler/icons-react';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

interface ErrorStateProps {
  readonly title: string;
  /** What happened, what was kept, what to do next; `describeFailure` writes it for a failed request. */
  readonly message: string;
  readonly onRetry?: () => void;
  readonly retrying?: boolean;
}

/** Stands where something could not be shown. */
export function ErrorState({ title, message, onRetry, retrying }: ErrorStateProps) {
  return (
    <div role="alert">
      <EmptyState
        icon={<IconCloudOff size={40} stroke={1.5} />}
        title={title}
        action={
          onRetry ? (
            <Button variant="primary" loading={retrying} onClick={onRetry}>
              Try again
            </Button>
          ) : undefined
        }
      >
        {message}
      </EmptyState>
    </div>
  );
}
