/** Draws a thing in a frame of 400 × 300, standing on a table at about y = 240. */
type Draw = (colour: string, accent: string) => string;

/** A shape with light from the left laid over it. */
const lit = (shape: string): string => `${shape}${shape.replace(/fill="[^"]*"/, 'fill="url(#shade)"')}`;

const chair: Draw = (colour, accent) => `
  ${lit(`<path d="M148 70q52-22 104 0v84q-52 12-104 0z" fill="${colour}"/>`)}
  ${lit(`<rect x="138" y="152" width="124" height="22" rx="9" fill="${accent}"/>`)}
  <g stroke="${colour}" stroke-width="9" stroke-linecap="round">
    <path d="M150 176l-12 64M250 176l12 64M176 176l-2 52M224 176l2 52"/></g>`;

const lamp: Draw = (colour, accent) => `
  ${lit(`<path d="M160 60h80l30 76h-140z" fill="${colour}"/>`)}
  <rect x="194" y="134" width="12" height="84" fill="${accent}"/>
  ${lit(`<path d="M156 240q4-26 44-26t44 26z" fill="${accent}"/>`)}
  <ellipse cx="200" cy="136" rx="70" ry="7" fill="#fff4c4" opacity="0.75"/>`;

const camera: Draw = (colour, accent) => `
  ${lit(`<rect x="166" y="86" width="68" height="34" rx="6" fill="${accent}"/>`)}
  ${lit(`<rect x="104" y="110" width="192" height="126" rx="14" fill="${colour}"/>`)}
  <rect x="104" y="142" width="192" height="56" fill="#191919" opacity="0.7"/>
  <circle cx="200" cy="172" r="52" fill="#151515"/><circle cx="200" cy="172" r="43" fill="${accent}"/>
  <circle cx="200" cy="172" r="33" fill="#10151f"/><circle cx="188" cy="160" r="11" fill="#8fb6e8" opacity="0.75"/>
  <circle cx="270" cy="126" r="8" fill="#d33"/>`;

const teapot: Draw = (colour, accent) => `
  <path d="M262 150q56-6 46 40t-58 22" fill="none" stroke="${colour}" stroke-width="13"/>
  <path d="M138 176q-44-6-58-56l22-6q10 34 44 38z" fill="${colour}"/>
  ${lit(`<path d="M126 176q0-62 74-62t74 62-34 64h-80q-34 0-34-64z" fill="${colour}"/>`)}
  ${lit(`<path d="M150 118q50-26 100 0z" fill="${accent}"/>`)}<circle cx="200" cy="94" r="10" fill="${accent}"/>
  <path d="M128 178h144" stroke="${accent}" stroke-width="5" opacity="0.8"/>`;

const vase: Draw = (colour, accent) => `
  <g stroke="#4d6b3c" stroke-width="4" fill="none"><path d="M198 84q-8-34-30-50M204 84q4-40 22-58M200 84v-56"/></g>
  <g fill="${accent}"><circle cx="166" cy="34" r="14"/><circle cx="228" cy="26" r="15"/><circle cx="200" cy="24" r="16"/></g>
  ${lit(`<path d="M176 82h48q-6 32 22 64t-16 94h-60q-44-62-16-94t22-64z" fill="${colour}"/>`)}
  <path d="M150 176q50 20 100 0" stroke="${accent}" stroke-width="6" fill="none"/>`;

const book: Draw = (colour, accent) => `
  <rect x="118" y="208" width="176" height="30" fill="#f1e9d8"/>${lit(`<rect x="112" y="202" width="184" height="8" fill="${accent}"/>`)}
  <rect x="112" y="234" width="184" height="7" fill="${accent}"/>
  ${lit(`<rect x="134" y="58" width="128" height="146" rx="4" fill="${colour}"/>`)}
  <rect x="134" y="58" width="16" height="146" fill="#000" opacity="0.22"/>
  <rect x="166" y="82" width="78" height="9" fill="${accent}"/><rect x="166" y="99" width="54" height="6" fill="${accent}"/>
  <circle cx="205" cy="152" r="26" fill="none" stroke="${accent}" stroke-width="5"/>`;

const radio: Draw = (colour, accent) => `
  <path d="M236 98l56-58" stroke="#999" stroke-width="4"/>
  ${lit(`<rect x="96" y="96" width="208" height="142" rx="22" fill="${colour}"/>`)}
  <rect x="114" y="116" width="102" height="102" rx="10" fill="${accent}"/>
  <g stroke="#000" opacity="0.35" stroke-width="4"><path d="M122 134h86M122 150h86M122 166h86M122 182h86M122 198h86"/></g>
  <circle cx="260" cy="146" r="28" fill="#f3ead6"/><path d="M260 146l14-16" stroke="#c33" stroke-width="4"/>
  <circle cx="242" cy="204" r="11" fill="${accent}"/><circle cx="278" cy="204" r="11" fill="${accent}"/>`;

const jacket: Draw = (colour, accent) => `
  <path d="M200 26q16 0 16 14t-16 16v8" fill="none" stroke="#8a8a8a" stroke-width="4"/>
  ${lit(`<path d="M160 66q40 22 80 0l52 34-16 128-32-4v16h-88v-16l-32 4-16-128z" fill="${colour}"/>`)}
  <path d="M200 78v162" stroke="#000" opacity="0.4" stroke-width="3"/>
  <path d="M160 66q40 22 80 0l-26 44-14-20-14 20z" fill="${accent}"/>
  <g fill="${accent}"><circle cx="208" cy="132" r="4"/><circle cx="208" cy="160" r="4"/><circle cx="208" cy="188" r="4"/></g>`;

const shoe: Draw = (colour, accent) => `
  ${lit(`<path d="M84 150q20 16 54 8l24-24q40 46 104 56 50 6 50 34H84z" fill="${colour}"/>`)}
  <path d="M82 222h236v12q0 8-10 8H92q-10 0-10-10z" fill="${accent}"/>
  <g stroke="#fff" stroke-width="5" stroke-linecap="round"><path d="M158 160l20-12M174 174l20-12M192 186l20-12"/></g>`;

const guitar: Draw = (colour, accent) => `
  <g transform="rotate(24 200 150)"><rect x="193" y="4" width="14" height="150" fill="#4a2f1c"/>
  <rect x="188" y="-10" width="24" height="30" rx="5" fill="#2f1d12"/>
  ${lit(`<path d="M200 122q44 0 40 36-2 16 12 32 24 52-52 54-76-2-52-54 14-16 12-32-4-36 40-36z" fill="${colour}"/>`)}
  <circle cx="200" cy="174" r="17" fill="#1c120b"/><rect x="178" y="214" width="44" height="8" fill="${accent}"/>
  <path d="M197 0v216M203 0v216" stroke="#ddd" stroke-width="1"/></g>`;

const clock: Draw = (colour, accent) => `
  <path d="M150 226l-14 16M250 226l14 16" stroke="${accent}" stroke-width="9" stroke-linecap="round"/>
  <circle cx="152" cy="66" r="24" fill="${accent}"/><circle cx="248" cy="66" r="24" fill="${accent}"/>
  ${lit(`<circle cx="200" cy="150" r="90" fill="${colour}"/>`)}<circle cx="200" cy="150" r="72" fill="#fbf7ea"/>
  <path d="M200 150V98M200 150l36 20" stroke="#222" stroke-width="6" stroke-linecap="round"/>
  <g fill="#222"><circle cx="200" cy="88" r="4"/><circle cx="262" cy="150" r="4"/><circle cx="200" cy="212" r="4"/><circle cx="138" cy="150" r="4"/></g>`;

const bag: Draw = (colour, accent) => `
  <path d="M156 112q0-70 44-70t44 70" fill="none" stroke="${accent}" stroke-width="10"/>
  ${lit(`<path d="M110 110h180l18 130H92z" fill="${colour}"/>`)}
  <path d="M108 124h184l-16 46q-76 22-152 0z" fill="${accent}" opacity="0.85"/>
  <rect x="190" y="168" width="20" height="22" rx="4" fill="#d9b85c"/>`;

const turntable: Draw = (colour, accent) => `
  ${lit(`<rect x="76" y="110" width="248" height="126" rx="10" fill="${colour}"/>`)}
  <ellipse cx="178" cy="166" rx="82" ry="50" fill="#141414"/><ellipse cx="178" cy="166" rx="60" ry="36" fill="none" stroke="#333" stroke-width="2"/>
  <ellipse cx="178" cy="166" rx="26" ry="16" fill="${accent}"/><circle cx="178" cy="166" r="3" fill="#fff"/>
  <path d="M296 128q0 40-60 52" fill="none" stroke="#cfcfcf" stroke-width="6"/><circle cx="296" cy="128" r="11" fill="#bbb"/>`;

const bear: Draw = (colour, accent) => `
  <g fill="${colour}"><circle cx="158" cy="66" r="20"/><circle cx="242" cy="66" r="20"/>
  <ellipse cx="140" cy="176" rx="22" ry="38" transform="rotate(20 140 176)"/><ellipse cx="260" cy="176" rx="22" ry="38" transform="rotate(-20 260 176)"/>
  <circle cx="162" cy="226" r="24"/><circle cx="238" cy="226" r="24"/></g>
  ${lit(`<ellipse cx="200" cy="188" rx="58" ry="54" fill="${colour}"/>`)}${lit(`<circle cx="200" cy="104" r="56" fill="${colour}"/>`)}
  <ellipse cx="200" cy="124" rx="24" ry="18" fill="${accent}"/><ellipse cx="200" cy="116" rx="9" ry="7" fill="#2b1a10"/>
  <circle cx="180" cy="94" r="6" fill="#20140c"/><circle cx="220" cy="94" r="6" fill="#20140c"/>`;

const bowl: Draw = (colour, accent) => `
  ${lit(`<path d="M92 136h216q-8 92-80 104h-56q-72-12-80-104z" fill="${colour}"/>`)}
  <ellipse cx="200" cy="136" rx="108" ry="24" fill="${accent}"/><ellipse cx="200" cy="140" rx="92" ry="17" fill="#000" opacity="0.25"/>
  <path d="M118 190q82 30 164 0" stroke="${accent}" stroke-width="5" fill="none"/>`;

/** The things that the demo shop sells. */
export const motifs = {
  chair,
  lamp,
  camera,
  teapot,
  vase,
  book,
  radio,
  jacket,
  shoe,
  guitar,
  clock,
  bag,
  turntable,
  bear,
  bowl,
} satisfies Record<string, Draw>;

export type Motif = keyof typeof motifs;
