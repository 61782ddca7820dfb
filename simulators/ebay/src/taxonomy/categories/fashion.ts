import { aspect, branch, chosen, leaf, required } from '../category.ts';
import { brand, color, country, features, requiredColor, type, vintage } from './common-aspects.ts';

const halfSizes = (from: number, to: number) =>
  Array.from({ length: (to - from) * 2 + 1 }, (_, at) => String(from + at / 2)).join('|');
const department = (values: string) => chosen('Department', values);
const LETTERS = 'XXS|XS|S|M|L|XL|2XL|3XL|4XL';
const sizeType = chosen('Size Type', 'Regular|Big & Tall|Petites|Plus|Tall|Maternity');
const fabric = aspect('Material', 'Cotton|Denim|Leather|Linen|Polyester|Silk|Suede|Wool', { many: true });
const occasion = aspect('Occasion', 'Business|Casual|Formal|Party|Wedding', { many: true });

const shoes = (sizes: string, who: string, words: string) => ({
  conditions: 'apparel' as const,
  words,
  aspects: [
    required('Brand', 'Adidas|Allen Edmonds|Clarks|Converse|Dr. Martens|New Balance|Nike|Unbranded|Vans'),
    chosen('US Shoe Size', sizes),
    requiredColor,
    required('Style', 'Boot|Loafer|Oxford|Pump|Sandal|Sneaker'),
    required('Type', 'Athletic|Boot|Casual|Dress'),
    department(who),
    aspect('Upper Material', 'Canvas|Leather|Suede|Synthetic'),
    aspect('Shoe Width', 'Narrow|Standard|Wide', { selectionOnly: true }),
    features,
    country,
  ],
});

const clothes = (who: string, words: string, sizes = LETTERS) => ({
  conditions: 'apparel' as const,
  words,
  aspects: [
    brand,
    required('Size', sizes),
    sizeType,
    type,
    department(who),
    requiredColor,
    fabric,
    occasion,
    aspect('Pattern', 'Floral|Plaid|Solid|Striped'),
    vintage,
    country,
  ],
});

/** Clothing, Shoes & Accessories; Jewelry & Watches. */
export const FASHION = [
  branch('11450', 'Clothing, Shoes & Accessories'),
  branch('260012', 'Men', '11450'),
  branch('93427', "Men's Shoes", '260012'),
  leaf(
    '15709',
    'Athletic Shoes',
    '93427',
    shoes(halfSizes(6, 15), 'Men', 'men sneaker trainer running shoe athletic'),
  ),
  leaf('24087', 'Casual Shoes', '93427', shoes(halfSizes(6, 15), 'Men', 'men loafer casual shoe')),
  leaf(
    '53120',
    'Dress Shoes',
    '93427',
    shoes(halfSizes(6, 15), 'Men', 'men oxford brogue dress shoe leather'),
  ),
  leaf('11498', 'Boots', '93427', shoes(halfSizes(6, 15), 'Men', 'men boot chelsea work')),
  leaf('15687', 'T-Shirts', '260012', clothes('Men', 'men t-shirt tee shirt band')),
  leaf('57990', 'Casual Button-Down Shirts', '260012', clothes('Men', 'men shirt button flannel')),
  leaf('11483', 'Jeans', '260012', clothes('Men', 'men jeans denim trousers', halfSizes(28, 44))),
  branch('15724', 'Women', '11450'),
  leaf(
    '63861',
    'Dresses',
    '15724',
    clothes('Women', 'dress gown summer evening', '0|2|4|6|8|10|12|14|16|XS|S|M|L|XL'),
  ),
  leaf('53159', 'Tops', '15724', clothes('Women', 'women top blouse shirt')),
  leaf('63862', 'Coats, Jackets & Vests', '15724', clothes('Women', 'women coat jacket vest')),
  leaf('55793', 'Heels', '15724', shoes(halfSizes(4, 12), 'Women', 'women heels pumps shoe')),
  leaf('169291', 'Bags & Handbags', '15724', {
    conditions: 'apparel',
    words: 'bag handbag purse tote clutch',
    aspects: [
      brand,
      required('Style', 'Backpack|Clutch|Crossbody|Satchel|Tote'),
      department('Women'),
      aspect('Exterior Color'),
      fabric,
    ],
  }),
  branch('281', 'Jewelry & Watches'),
  leaf('31387', 'Wristwatches', '281', {
    conditions: 'goods',
    words: 'watch wristwatch chronograph automatic quartz',
    aspects: [
      required('Brand', 'Casio|Citizen|Omega|Rolex|Seiko|Timex|Unbranded'),
      chosen('Department', 'Men|Women|Unisex Adults|Unisex Children'),
      required('Type', 'Wristwatch'),
      aspect('Movement', 'Mechanical (Automatic)|Mechanical (Manual)|Quartz', { selectionOnly: true }),
      aspect('Case Material', '', { requiredFrom: '2027-06-01T00:00:00.000Z' }),
      features,
      color,
    ],
  }),
  leaf('164330', 'Rings', '281', {
    conditions: 'goods',
    words: 'ring engagement band gold silver',
    aspects: [
      required('Type', 'Ring'),
      required('Metal', 'Gold|Platinum|Sterling Silver'),
      aspect('Ring Size'),
      aspect('Main Stone'),
      vintage,
    ],
  }),
];
