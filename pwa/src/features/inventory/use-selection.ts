import { useCallback, useState } from 'react';
import { extended, NO_SELECTION, type Selection, toggled } from './selection.ts';

interface SelectionState {
  /** True while items are chosen, and before the first one where somebody asked to choose. */
  readonly selecting: boolean;
  readonly selection: Selection;
  readonly toggle: (id: string) => void;
  /** Chooses from the last choice up to this item. */
  readonly extendTo: (id: string, order: readonly string[]) => void;
  readonly choose: (ids: Iterable<string>) => void;
  readonly start: () => void;
  readonly leave: () => void;
}

/** The items chosen for a bulk action. It ends with the query: nothing out of sight may be changed. */
export function useSelection(queryKey: string): SelectionState {
  const [selection, setSelection] = useState(NO_SELECTION);
  const [started, setStarted] = useState(false);
  const [knownKey, setKnownKey] = useState(queryKey);
  if (knownKey !== queryKey) {
    setKnownKey(queryKey);
    setSelection(NO_SELECTION);
    setStarted(false);
  }
  return {
    selecting: started || selection.ids.size > 0,
    selection,
    toggle: useCallback((id) => setSelection((before) => toggled(before, id)), []),
    extendTo: useCallback((id, order) => setSelection((before) => extended(before, id, order)), []),
    choose: useCallback((ids) => {
      const chosen = new Set(ids);
      setSelection({ ids: chosen, anchor: null });
      setStarted(chosen.size > 0);
    }, []),
    start: useCallback(() => setStarted(true), []),
    leave: useCallback(() => {
      setSelection(NO_SELECTION);
      setStarted(false);
    }, []),
  };
}
