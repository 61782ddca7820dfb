import { ItemCondition, ItemStatus } from '../../shared/enums.ts';
import type { Motif } from './motifs.ts';

/** One thing of the demo shop. */
export interface Ware {
  readonly title: string;
  readonly motif: Motif;
  readonly category: string;
  readonly brand: string | null;
  readonly price: string;
  readonly cost: string;
  readonly condition: ItemCondition;
  readonly status: ItemStatus;
  readonly colour: string;
  readonly accent: string;
  readonly room: string;
  /** How many are drawn, each nearer than the last. */
  readonly photos: number;
  readonly quantity: number;
  readonly description: string;
  readonly storageLocation: string;
  readonly tags: string[];
}

/** Motif, category and four things: title, brand, price. */
const SHELVES: [Motif, string, [string, string | null, string][]][] = [
  [
    'chair',
    'Furniture',
    [
      ['Bentwood café chair', 'Thonet', '140'],
      ['Plywood dining chair', null, '65'],
      ['School chair, steel and beech', null, '38.50'],
      ['Spindle-back kitchen chair', 'Ercol', '95'],
    ],
  ],
  [
    'lamp',
    'Lighting',
    [
      ['Brass reading lamp', null, '48'],
      ['Mushroom table lamp', 'Guzzini', '120'],
      ['Fabric bedside lamp', null, '22'],
      ['Desk lamp with linen shade', 'Luxo', '75'],
    ],
  ],
  [
    'camera',
    'Cameras',
    [
      ['35 mm SLR with 50 mm lens', 'Nikon', '185'],
      ['Rangefinder, meter works', 'Yashica', '110'],
      ['Compact film camera', 'Olympus', '89.99'],
      ['Folding camera for 120 film', 'Agfa', '60'],
    ],
  ],
  [
    'teapot',
    'Kitchen',
    [
      ['Stoneware teapot', 'Denby', '34'],
      ['Enamel teapot, blue', null, '18'],
      ['Porcelain teapot with gold rim', 'Rosenthal', '72'],
      ['Brown Betty teapot', null, '24'],
    ],
  ],
  [
    'vase',
    'Home decor',
    [
      ['Studio pottery vase', null, '55'],
      ['Fat lava vase', 'Scheurich', '42'],
      ['Glass bud vase', null, '15'],
      ['Tall porcelain vase', 'Hutschenreuther', '68'],
    ],
  ],
  [
    'book',
    'Books',
    [
      ['Field guide to birds, 1962', null, '14'],
      ['Cookbook, first edition', null, '45'],
      ['Atlas of the world, large', 'Bartholomew', '30'],
      ['Poems, cloth bound', null, '9.50'],
    ],
  ],
  [
    'radio',
    'Audio',
    [
      ['Transistor radio', 'Braun', '130'],
      ['Kitchen radio, cream', 'Roberts', '58'],
      ['Portable world receiver', 'Sony', '84'],
      ['Bakelite valve radio', 'Philips', '160'],
    ],
  ],
  [
    'jacket',
    'Clothing',
    [
      ['Waxed jacket, size M', 'Barbour', '95'],
      ['Denim jacket, size L', "Levi's", '55'],
      ['Wool blazer, size 40', null, '35'],
      ['Rain jacket, size S', 'Patagonia', '62'],
    ],
  ],
  [
    'shoe',
    'Shoes',
    [
      ['Running shoes, EU 42', 'Adidas', '40'],
      ['Canvas sneakers, EU 39', 'Converse', '28'],
      ['Leather trainers, EU 44', 'Puma', '48'],
      ['Hiking shoes, EU 41', 'Meindl', '85'],
    ],
  ],
  [
    'guitar',
    'Instruments',
    [
      ['Classical guitar, spruce top', 'Yamaha', '150'],
      ['Travel guitar with bag', null, '90'],
      ['Steel-string acoustic', 'Epiphone', '175'],
      ['Student guitar, 3/4 size', null, '45'],
    ],
  ],
  [
    'clock',
    'Clocks',
    [
      ['Twin-bell alarm clock', 'Junghans', '36'],
      ['Wind-up travel clock', 'Europa', '24'],
      ['Kitchen clock, red', null, '20'],
      ['Schoolhouse clock', null, '110'],
    ],
  ],
  [
    'bag',
    'Bags',
    [
      ['Leather satchel', null, '70'],
      ['Doctor’s bag', null, '120'],
      ['Canvas weekender', 'Filson', '145'],
      ['Evening bag, velvet', null, '32'],
    ],
  ],
  [
    'turntable',
    'Audio',
    [
      ['Belt-drive turntable', 'Thorens', '220'],
      ['Portable record player', 'Philips', '75'],
      ['Direct-drive turntable', 'Technics', '390'],
      ['Suitcase record player', null, '50'],
    ],
  ],
  [
    'bear',
    'Toys',
    [
      ['Mohair teddy bear', 'Steiff', '180'],
      ['Growler bear, 40 cm', null, '60'],
      ['Small jointed bear', 'Hermann', '48'],
      ['Well-loved bear', null, '12'],
    ],
  ],
  [
    'bowl',
    'Kitchen',
    [
      ['Hand-thrown salad bowl', null, '40'],
      ['Mixing bowl, yellow', 'Mason Cash', '26'],
      ['Copper preserving bowl', null, '95'],
      ['Enamel bowl, set of three', null, '33'],
    ],
  ],
];

const COLOURS = ['#b5482f', '#2f5d62', '#d8a031', '#34495e', '#7a8f5a', '#8c5a7c', '#c9c2b2', '#5b4636'];
const ACCENTS = ['#e9d8a6', '#d9a679', '#3d2c24', '#e7e2d6', '#a63d40', '#283618'];
const ROOMS = ['#d9d4c7', '#c7d3d4', '#e3d3c4', '#cfd6c4', '#d6cdd8', '#bfc7cf'];
const CONDITIONS = [
  ItemCondition.GOOD,
  ItemCondition.LIKE_NEW,
  ItemCondition.FAIR,
  ItemCondition.GOOD,
  ItemCondition.NEW,
  ItemCondition.POOR,
];
const STATUSES = [
  ItemStatus.ACTIVE,
  ItemStatus.ACTIVE,
  ItemStatus.DRAFT,
  ItemStatus.ACTIVE,
  ItemStatus.ACTIVE,
  ItemStatus.ACTIVE,
  ItemStatus.SOLD,
];

const pick = <Value>(values: readonly Value[], index: number): Value =>
  values[index % values.length] as Value;

/** Sixty things, the same ones every time; neighbours differ. */
export const catalogue: Ware[] = SHELVES.flatMap(([motif, category, wares], shelf) =>
  wares.map((ware, place) => ({ motif, category, ware, shelf, place })),
)
  .toSorted((a, b) => a.place - b.place || a.shelf - b.shelf)
  .map(
    ({ motif, category, ware: [title, brand, price], shelf, place }, index): Ware => ({
      title,
      motif,
      category,
      brand,
      price,
      cost: (Number(price) * 0.3).toFixed(2),
      condition: pick(CONDITIONS, index),
      status: pick(STATUSES, index),
      colour: pick(COLOURS, index * 3 + place),
      accent: pick(ACCENTS, index * 5 + place),
      room: pick(ROOMS, index + place),
      photos: 1 + (index % 3),
      quantity: index % 11 === 0 ? 3 : 1,
      description: `${title}. From a house clearance, cleaned and checked. Signs of age as in the photos; ask for more of them.`,
      storageLocation: `${pick(['A', 'B', 'C', 'D'], shelf)}${place + 1}`,
      tags: [category.toLowerCase(), ...(place === 0 ? ['window'] : []), ...(brand ? ['brand'] : [])],
    }),
  );
