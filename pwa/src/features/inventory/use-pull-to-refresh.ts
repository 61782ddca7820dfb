import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Pulled this far, letting go asks anew. */
const FAR_ENOUGH = 72;
const FARTHEST = 120;

/** The further it is pulled, the harder it goes. */
export function resistance(pulled: number): number {
  return FARTHEST * (1 - Math.exp(-Math.max(0, pulled) / (FARTHEST * 1.6)));
}

/**
 * Pulling a list down at its top asks the server anew, as people expect of a list on a phone. `onPull` follows
 * the finger with the distance to show and whether letting go would be enough; zero where it ended.
 */
export function usePullToRefresh(
  pane: RefObject<HTMLElement | null>,
  onPull: (distance: number, enough: boolean) => void,
  onRefresh: () => void,
): void {
  const pull = useEffectEvent(onPull);
  const refresh = useEffectEvent(onRefresh);
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    let startY: number | null = null;
    let distance = 0;
    function onStart(event: TouchEvent): void {
      const [touch] = event.touches;
      startY = touch && event.touches.length === 1 && element?.scrollTop === 0 ? touch.clientY : null;
      distance = 0;
    }
    function onMove(event: TouchEvent): void {
      const [touch] = event.touches;
      if (startY === null || !touch) return;
      if ((element?.scrollTop ?? 0) > 0) {
        onEnd();
        return;
      }
      distance = resistance(touch.clientY - startY);
      pull(distance, distance >= FAR_ENOUGH);
    }
    function onEnd(): void {
      if (startY === null) return;
      startY = null;
      const enough = distance >= FAR_ENOUGH;
      pull(0, enough);
      if (enough) refresh();
    }
    const passive = { passive: true } as const;
    element.addEventListener('touchstart', onStart, passive);
    element.addEventListener('touchmove', onMove, passive);
    element.addEventListener('touchend', onEnd, passive);
    element.addEventListener('touchcancel', onEnd, passive);
    return () => {
      element.removeEventListener('touchstart', onStart);
      element.removeEventListener('touchmove', onMove);
      element.removeEventListener('touchend', onEnd);
      element.removeEventListener('touchcancel', onEnd);
    };
  }, [pane]);
}
