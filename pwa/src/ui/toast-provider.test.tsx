import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useToasts } from './toast-context.ts';
import { ToastProvider } from './toast-provider.tsx';

function Trigger({ onUndo }: { readonly onUndo: () => void }) {
  const toasts = useToasts();
  return (
    <button
      type="button"
      onClick={() => toasts.show({ message: 'Item deleted.', action: { label: 'Undo', onAction: onUndo } })}
    >
      Delete
    </button>
  );
}

describe('toasts', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function open() {
    const onUndo = jest.fn();
    render(
      <ToastProvider>
        <Trigger onUndo={onUndo} />
      </ToastProvider>,
    );
    fireEvent.click(screen.getByText('Delete'));
    return onUndo;
  }

  it('offer an undo once', () => {
    const onUndo = open();
    fireEvent.click(screen.getByText('Undo'));
    expect(onUndo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Item deleted.')).toBeNull();
  });

  it('go by themselves, but not from under a finger', () => {
    open();
    const message = screen.getByText('Item deleted.');
    fireEvent.pointerEnter(message.parentElement as HTMLElement);
    act(() => jest.advanceTimersByTime(60_000));
    expect(screen.queryByText('Item deleted.')).not.toBeNull();
    fireEvent.pointerLeave(message.parentElement as HTMLElement);
    act(() => jest.advanceTimersByTime(8_000));
    expect(screen.queryByText('Item deleted.')).toBeNull();
  });
});
