/** How something is shown: moved by so many pixels, and so many times its size, from its upper left corner. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export const AS_IT_WAS: View = { x: 0, y: 0, scale: 1 };

const CLOSEST = 5;

/** Changes the scale while what lies under a point stays under it. */
export function zoomAbout(
  view: View,
  point: { readonly x: number; readonly y: number },
  scale: number,
): View {
  const next = Math.min(CLOSEST, Math.max(1, scale));
  const ratio = next / view.scale;
  return {
    scale: next,
    x: point.x - (point.x - view.x) * ratio,
    y: point.y - (point.y - view.y) * ratio,
  };
}

/** Keeps the edges from coming into the picture. */
export function clampView(view: View, box: { readonly width: number; readonly height: number }): View {
  const scale = Math.min(CLOSEST, Math.max(1, view.scale));
  const within = (value: number, room: number): number => Math.min(0, Math.max(room * (1 - scale), value));
  return { scale, x: within(view.x, box.width), y: within(view.y, box.height) };
}
