import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Shorter than the system's own long press, which would offer to open the link. */
const LONG_MILLISECONDS = 380;

/** A finger never lies quite still. */
const STILL_PIXELS = 10;

/** Tells which of the children with a `data-id` a finger rests on. Listens on the parent alone. */
export function useLongPress(parent: RefObject<HTMLElement | null>, onLongPress: (id: string) => void): void {
  const press = useEffectEvent(onLongPress);
  useEffect(() => {
    const element = parent.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let start = { x: 0, y: 0 };
    let pressed = false;
    const cancel = (): void => clearTimeout(timer);
    function onDown(event: PointerEvent): void {
      cancel();
      pressed = false;
      if (event.pointerType === 'mouse' || !event.isPrimary) return;
      const id = (event.target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset.id;
      if (!id) return;
      start = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        pressed = true;
        navigator.vibrate?.(12);
        press(id);
      }, LONG_MILLISECONDS);
    }
    function onMove(event: PointerEvent): void {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL_PIXELS) cancel();
    }
    function onContextMenu(event: MouseEvent): void {
      if ((event as PointerEvent).pointerType === 'touch') event.preventDefault();
    }
    // Lifting the finger is the end of the long press, not a touch of what has appeared under it.
    function onClick(event: MouseEvent): void {
      if (!pressed) return;
      pressed = false;
      event.preventDefault();
      event.stopPropagation();
    }
    element.addEventListener('click', onClick, true);
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('contextmenu', onContextMenu);
    for (const type of ['pointerup', 'pointercancel', 'pointerleave']) element.addEventListener(type, cancel);
    return () => {
      cancel();
      element.removeEventListener('click', onClick, true);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('contextmenu', onContextMenu);
      for (const type of ['pointerup', 'pointercancel', 'pointerleave']) {
        element.removeEventListener(type, cancel);
      }
    };
  }, [parent]);
}
