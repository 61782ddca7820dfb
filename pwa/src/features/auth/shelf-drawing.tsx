/** A shelf with things that wait for their photo, each with a tag of the product. Decoration. */
export function ShelfDrawing() {
  return (
    <svg viewBox="0 0 560 300" width="100%" aria-hidden="true" focusable="false">
      <g fill="#14604f">
        <path d="M0 262h560v38H0z" />
        <path d="M0 254h560v8H0z" fill="#1d7561" />
      </g>
      <g>
        <path
          fill="#e9dfc9"
          d="M62 254c-20-22-28-46-22-74 4-20 16-28 16-48h34c0 20 12 28 16 48 6 28-2 52-22 74Z"
        />
        <path fill="#c9bb9c" d="M50 132a6 6 0 0 1 6-8h34a6 6 0 0 1 6 8Z" />
        <path
          fill="none"
          stroke="#b5502f"
          strokeWidth="6"
          d="M40 186c18 10 46 10 66 0M39 202c20 11 48 11 68 0"
        />
      </g>
      <g>
        <rect x="140" y="170" width="132" height="84" rx="12" fill="#b5502f" />
        <rect x="152" y="182" width="64" height="60" rx="8" fill="#8e3b20" />
        <path
          stroke="#e9a88f"
          strokeWidth="4"
          strokeLinecap="round"
          d="M164 196h40M164 208h40M164 220h40M164 232h40"
        />
        <circle cx="244" cy="202" r="16" fill="#f3e5cd" />
        <path stroke="#8e3b20" strokeWidth="4" strokeLinecap="round" d="m244 202 7-8" />
        <path stroke="#f3e5cd" strokeWidth="6" strokeLinecap="round" d="M232 234h24" />
        <path fill="none" stroke="#8e3b20" strokeWidth="5" strokeLinecap="round" d="M156 170v-10h100v10" />
      </g>
      <g>
        <path fill="#f6b42c" d="M318 118h58l18 52h-94Z" />
        <path stroke="#e9dfc9" strokeWidth="8" d="M347 170v72" />
        <path fill="#e9dfc9" d="M321 254c0-8 10-14 26-14s26 6 26 14Z" />
      </g>
      <g>
        <rect x="424" y="196" width="92" height="58" rx="10" fill="#2c3a36" />
        <path fill="#2c3a36" d="M450 196l6-12h28l6 12Z" />
        <circle cx="470" cy="226" r="20" fill="#e9dfc9" />
        <circle cx="470" cy="226" r="12" fill="#14604f" />
        <circle cx="474" cy="222" r="4" fill="#fff3d6" />
      </g>
      <g stroke="#f6f2ea" strokeWidth="2" fill="none">
        <path d="M96 150c16 2 22 10 24 20M378 150c12 6 16 14 18 24" />
      </g>
      <g fill="#f6f2ea">
        <path d="m112 172 16-4 8 34-16 4-8-6-4-20Z" />
        <path d="m390 176 16-4 8 34-16 4-8-6-4-20Z" />
      </g>
    </svg>
  );
}
