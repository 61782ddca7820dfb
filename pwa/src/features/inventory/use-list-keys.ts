import { type RefObject, useEffect, useEffectEvent } from 'react';

export interface ListKeyActions {
  /** Moves by items along the list, or by lines of the grid. */
  readonly move: (step: number, unit: 'item' | 'line') => void;
  readonly open: () => void;
  readonly toggle: () => void;
  readonly selectAll: () => void;
  readonly leave: () => void;
  readonly search: () => void;
  readonly filter: () => void;
  readonly refresh: () => void;
  readonly help: () => void;
}

/** Arrow keys belong to the list only while nothing else in front or beside it has the focus. */
function actionOf(event: KeyboardEvent, inList: boolean, actions: ListKeyActions): (() => void) | null {
  switch (event.key) {
    case 'j':
      return () => actions.move(1, 'item');
    case 'k':
      return () => actions.move(-1, 'item');
    case 'ArrowDown':
      return inList ? () => actions.move(1, 'line') : null;
    case 'ArrowUp':
      return inList ? () => actions.move(-1, 'line') : null;
    case 'ArrowRight':
      return inList ? () => actions.move(1, 'item') : null;
    case 'ArrowLeft':
      return inList ? () => actions.move(-1, 'item') : null;
    case 'Enter':
      return event.target === document.body ? actions.open : null;
    case 'x':
      return actions.toggle;
    case 'Escape':
      return actions.leave;
    case '/':
      return actions.search;
    case 'f':
      return actions.filter;
    case 'r':
      return actions.refresh;
    case '?':
      return actions.help;
    default:
      return null;
  }
}

/** The keys of the inventory. Silent while somebody types and while a sheet is open. */
export function useListKeys(pane: RefObject<HTMLElement | null>, actions: ListKeyActions): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const target = event.target as HTMLElement;
    if (target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]')) return;
    const selectAll = event.key === 'a' && (event.ctrlKey || event.metaKey);
    if (!selectAll && (event.ctrlKey || event.metaKey || event.altKey)) return;
    const inList = target === document.body || pane.current?.contains(target) === true;
    const action = selectAll ? (inList ? actions.selectAll : null) : actionOf(event, inList, actions);
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => handle(event);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
