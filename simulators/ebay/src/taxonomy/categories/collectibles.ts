import { aspect, branch, chosen, leaf, required } from '../category.ts';
import { brand, color, features, material, type, vintage, year } from './common-aspects.ts';

/** Toys, trading cards, coins, sports. */
export const COLLECTIBLES = [
  branch('220', 'Toys & Hobbies'),
  branch('2536', 'Collectible Card Games', '220'),
  leaf('183454', 'CCG Individual Cards', '2536', {
    conditions: 'cards',
    words: 'trading card pokemon magic yugioh ccg single',
    aspects: [
      chosen('Game', 'Disney Lorcana|Magic: The Gathering|One Piece CCG|Pokémon TCG|Yu-Gi-Oh! TCG'),
      required('Card Name'),
      aspect('Set'),
      aspect('Rarity', 'Common|Holo|Rare|Ultra Rare|Uncommon'),
      aspect('Language', 'English|German|Japanese'),
      aspect('Card Number'),
      features,
    ],
  }),
  leaf('261068', 'Action Figures', '220', {
    conditions: 'goods',
    words: 'action figure star wars gi joe marvel toy',
    aspects: [
      required('Type', 'Action Figure'),
      brand,
      aspect('Character', '', { many: true }),
      aspect('Franchise'),
      vintage,
    ],
  }),
  leaf('19006', 'LEGO Complete Sets & Packs', '220', {
    conditions: 'goods',
    words: 'lego set bricks complete',
    aspects: [
      required('Brand', 'LEGO'),
      required('LEGO Theme'),
      aspect('LEGO Set Number'),
      aspect('Number of Pieces', '', { dataType: 'NUMBER' }),
    ],
  }),
  leaf('717', 'Vintage & Antique Toys', '220', {
    conditions: 'goods',
    words: 'vintage antique toy tin wind-up robot train',
    aspects: [required('Type', 'Robot|Tin Toy|Train|Wind-Up'), aspect('Brand'), year, material, color],
  }),
  leaf('180349', 'Board & Traditional Games', '220', {
    conditions: 'goods',
    words: 'board game chess puzzle dice',
    aspects: [brand, required('Game Title'), aspect('Game Type'), aspect('Age Level')],
  }),
  leaf('2613', 'Puzzles', '220', {
    conditions: 'goods',
    words: 'jigsaw puzzle pieces',
    aspects: [brand, type, aspect('Number of Pieces', '', { dataType: 'NUMBER' })],
  }),
  leaf('50253', 'Stuffed Animals', '220', {
    conditions: 'goods',
    words: 'teddy bear plush stuffed animal',
    aspects: [brand, type, aspect('Character Family'), color, vintage],
  }),
  branch('64482', 'Sports Mem, Cards & Fan Shop'),
  leaf('261328', 'Trading Card Singles', '64482', {
    conditions: 'cards',
    words: 'sports trading card baseball basketball football rookie',
    aspects: [
      chosen('Sport', 'Baseball|Basketball|Football|Ice Hockey|Soccer'),
      required('Player/Athlete', '', { many: true }),
      aspect('Set'),
      aspect('Manufacturer', 'Panini|Topps|Upper Deck'),
      aspect('Season'),
      features,
    ],
  }),
  branch('888', 'Sporting Goods'),
  leaf('177831', 'Bicycles', '888', {
    conditions: 'goods',
    words: 'bicycle bike road mountain',
    aspects: [
      brand,
      required('Bike Type', 'BMX Bike|Hybrid Bike|Mountain Bike|Road Bike'),
      aspect('Frame Size'),
      color,
    ],
  }),
  branch('14339', 'Crafts'),
  leaf('3094', 'Yarn', '14339', {
    conditions: 'new only',
    words: 'yarn wool knitting crochet',
    aspects: [brand, type, color, material],
  }),
];
