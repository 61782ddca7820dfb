interface MarkProps {
  /** Edge length in pixels. */
  readonly size?: number;
}

/** The sign of the product: a tag whose hole is a lens. Decoration; the name beside it is read out. */
export function Mark({ size = 40 }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path
        fill="var(--color-marigold)"
        d="M16 6h23.5a8 8 0 0 1 5.7 2.3l10.5 10.6A8 8 0 0 1 58 24.5V48a10 10 0 0 1-10 10H16A10 10 0 0 1 6 48V16A10 10 0 0 1 16 6Z"
      />
      <path fill="#0e4a3e" d="M17 20a4 4 0 0 1 8 0v25a4 4 0 0 1-8 0Zm13 13a4 4 0 0 1 8 0v12a4 4 0 0 1-8 0Z" />
      <circle cx="41.5" cy="22" r="7" fill="#0e4a3e" />
      <circle cx="43.6" cy="19.9" r="2.1" fill="#fff3d6" />
    </svg>
  );
}
