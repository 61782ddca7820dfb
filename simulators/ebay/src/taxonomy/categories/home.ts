import { aspect, branch, leaf, required } from '../category.ts';
import { brand, color, country, features, material, type, vintage, year } from './common-aspects.ts';

const ROOM = 'Bedroom|Dining Room|Kitchen|Living Room|Office';
const STYLE = 'Art Deco|Industrial|Mid-Century Modern|Modern|Rustic|Traditional|Victorian';
const style = aspect('Style', STYLE, { many: true });

/** Home & Garden, Antiques, Pottery & Glass. */
export const HOME = [
  branch('11700', 'Home & Garden'),
  branch('20697', 'Lamps, Lighting & Ceiling Fans', '11700'),
  leaf('112581', 'Lamps', '20697', {
    conditions: 'goods',
    words: 'lamp table desk floor light brass bedside tiffany',
    aspects: [
      required('Brand', 'Unbranded|IKEA|Tiffany|Stiffel'),
      required('Type', 'Desk Lamp|Floor Lamp|Lava Lamp|Oil Lamp|Table Lamp'),
      aspect('Room', ROOM, { many: true }),
      style,
      color,
      material,
      aspect('Item Height', '', { dataType: 'NUMBER' }),
      country,
      vintage,
    ],
  }),
  leaf('116880', 'Chandeliers & Ceiling Fixtures', '20697', {
    conditions: 'goods',
    words: 'chandelier ceiling fixture pendant light',
    aspects: [brand, required('Type', 'Chandelier|Flush Mount|Pendant Light'), style, color, material],
  }),
  branch('20625', 'Kitchen, Dining & Bar', '11700'),
  leaf('36027', 'Dinnerware & Serving Dishes', '20625', {
    conditions: 'goods',
    words: 'plate bowl dish dinnerware serving platter',
    aspects: [brand, type, aspect('Pattern'), color, material, features, country],
  }),
  leaf('20652', 'Cookware', '20625', {
    conditions: 'goods',
    words: 'pan pot skillet dutch oven cast iron cookware',
    aspects: [brand, type, material, color, aspect('Capacity')],
  }),
  branch('3197', 'Furniture', '11700'),
  leaf('54235', 'Chairs', '3197', {
    conditions: 'goods',
    words: 'chair armchair stool rocking seat',
    aspects: [brand, type, style, color, material, aspect('Seat Width', '', { dataType: 'NUMBER' })],
  }),
  leaf('20580', 'Mirrors', '11700', {
    conditions: 'goods',
    words: 'mirror wall looking glass',
    aspects: [type, aspect('Shape', 'Oval|Rectangle|Round|Square'), color, material],
  }),
  branch('870', 'Pottery & Glass'),
  leaf('262384', 'Vases', '870', {
    conditions: 'goods',
    words: 'vase pottery glass ceramic murano',
    aspects: [aspect('Brand'), type, color, material, year, country, vintage],
  }),
  leaf('262379', 'Mugs', '870', {
    conditions: 'goods',
    words: 'mug cup tankard coffee',
    aspects: [aspect('Brand'), aspect('Type'), color, material, aspect('Capacity'), vintage],
  }),
];
