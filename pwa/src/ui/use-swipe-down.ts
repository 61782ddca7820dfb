import { type PointerEvent, type RefObject, useRef } from 'react';

/** How far or how fast a sheet has to be pulled before it goes. */
const FAR_ENOUGH = 120;
const FAST_ENOUGH = 0.6;

interface SwipeHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
}

/** Lets an element be pulled down by its handle and reports when it was pulled away. Touch and pen only. */
export function useSwipeDown(element: RefObject<HTMLElement | null>, onSwiped: () => void): SwipeHandlers {
  const start = useRef<{ y: number; time: number } | null>(null);

  function move(distance: number): void {
    if (element.current) element.current.style.translate = distance > 0 ? `0 ${distance}px` : '';
  }

  return {
    onPointerDown(event) {
      if (event.pointerType === 'mouse' || (event.target as HTMLElement).closest('button')) return;
      if (window.innerWidth >= 1024) return;
      start.current = { y: event.clientY, time: event.timeStamp };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event) {
      if (start.current) move(event.clientY - start.current.y);
    },
    onPointerUp(event) {
      if (!start.current) return;
      const distance = event.clientY - start.current.y;
      const speed = distance / Math.max(1, event.timeStamp - start.current.time);
      start.current = null;
      if (distance > FAR_ENOUGH || (distance > 24 && speed > FAST_ENOUGH)) onSwiped();
      else move(0);
    },
    onPointerCancel() {
      start.current = null;
      move(0);
    },
  };
}
