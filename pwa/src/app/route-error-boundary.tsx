import { Component, type ReactNode } from 'react';
import { ErrorState } from '../ui/error-state.tsx';

interface RouteErrorBoundaryProps {
  /** The address of the screen: another one gets another try. */
  readonly path: string;
  readonly children: ReactNode;
}

interface RouteErrorBoundaryState {
  readonly error: unknown;
}

/**
 * Keeps a screen that fails from taking the rest with it. Most often a part of the app could not be fetched:
 * without a network, or because a new version has replaced it; loading again cures both.
 */
export class RouteErrorBoundary extends Component<RouteErrorBoundaryProps, RouteErrorBoundaryState> {
  override state: RouteErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): RouteErrorBoundaryState {
    return { error };
  }

  override componentDidUpdate(previous: RouteErrorBoundaryProps): void {
    if (previous.path !== this.props.path && this.state.error !== null) this.setState({ error: null });
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <ErrorState
        title="This screen could not be shown"
        message="Nothing that was saved is lost. Loading the app again mends it most of the time."
        onRetry={() => window.location.reload()}
      />
    );
  }
}
