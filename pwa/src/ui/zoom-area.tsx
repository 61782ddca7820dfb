import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import classes from './zoom-area.module.css';
import { AS_IT_WAS, clampView, type View, zoomAbout } from './zoom-view.ts';

interface ZoomAreaProps {
  /** An area that is not looked at any more goes back to its whole. */
  readonly active: boolean;
  readonly onZoomed: (zoomed: boolean) => void;
  readonly children: ReactNode;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const CLOSER = 2.5;
const DOUBLE_TAP_MILLISECONDS = 300;

/**
 * Lets what is inside be looked at closely: pinch, double tap, wheel with the control key. While it is whole a
 * single finger belongs to the strip around it; once it is larger, the finger moves it.
 */
export function ZoomArea({ active, onZoomed, children }: ZoomAreaProps) {
  const area = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const view = useRef<View>(AS_IT_WAS);
  const fingers = useRef(new Map<number, Point>());
  const lastTap = useRef({ time: 0, x: 0, y: 0 });

  function show(next: View, smooth = false): void {
    const box = area.current?.getBoundingClientRect();
    if (!box || !content.current || !area.current) return;
    const wasZoomed = view.current.scale > 1;
    view.current = clampView(next, box);
    const { x, y, scale } = view.current;
    content.current.style.transition = smooth ? 'transform var(--motion-appear) var(--motion-curve)' : 'none';
    content.current.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    area.current.style.touchAction = scale > 1 ? 'none' : 'pan-x';
    if (scale > 1 !== wasZoomed) onZoomed(scale > 1);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it comes to the front or leaves it.
  useEffect(() => {
    if (!active) show(AS_IT_WAS);
  }, [active]);

  function inside({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const box = area.current?.getBoundingClientRect();
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
  }

  function onPointerDown(event: PointerEvent): void {
    const point = inside(event);
    fingers.current.set(event.pointerId, point);
    if (view.current.scale > 1 || fingers.current.size === 2)
      area.current?.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event: PointerEvent): void {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const point = inside(event);
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, point);
    const now = view.current;
    if (other) {
      const ratio = distance(point, other) / Math.max(1, distance(before, other));
      show(zoomAbout(now, middle(point, other), now.scale * ratio));
    } else if (now.scale > 1) {
      show({ ...now, x: now.x + point.x - before.x, y: now.y + point.y - before.y });
    }
  }

  function onPointerUp(event: PointerEvent): void {
    fingers.current.delete(event.pointerId);
    const point = inside(event);
    const { time, x, y } = lastTap.current;
    const again = event.timeStamp - time < DOUBLE_TAP_MILLISECONDS && distance(point, { x, y }) < 30;
    lastTap.current = again ? { time: 0, x: 0, y: 0 } : { time: event.timeStamp, ...point };
    if (again) show(view.current.scale > 1 ? AS_IT_WAS : zoomAbout(view.current, point, CLOSER), true);
    else if (view.current.scale < 1.05) show(AS_IT_WAS, true);
  }

  return (
    <div
      ref={area}
      className={classes.area}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={(event) => fingers.current.delete(event.pointerId)}
      onWheel={(event) => {
        if (event.ctrlKey)
          show(zoomAbout(view.current, inside(event), view.current.scale * 1.002 ** -event.deltaY));
      }}
    >
      <div ref={content} className={classes.content}>
        {children}
      </div>
    </div>
  );
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function middle(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
