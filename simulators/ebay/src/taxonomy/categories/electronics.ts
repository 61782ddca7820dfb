import { aspect, branch, chosen, leaf, required } from '../category.ts';
import { brand, color, features, model, type } from './common-aspects.ts';

/** Cameras, computers, phones, sound. */
export const ELECTRONICS = [
  branch('625', 'Cameras & Photo'),
  leaf('31388', 'Digital Cameras', '625', {
    conditions: 'electronics',
    words: 'digital camera dslr mirrorless compact',
    aspects: [
      required('Brand', 'Canon|Fujifilm|Leica|Nikon|Olympus|Panasonic|Sony'),
      required('Type', 'Compact|Digital SLR|Mirrorless Interchangeable Lens'),
      required('Model'),
      aspect('Maximum Resolution'),
      aspect('Connectivity', 'Bluetooth|HDMI|USB|Wi-Fi', { many: true }),
      features,
      color,
    ],
  }),
  leaf('15230', 'Film Cameras', '625', {
    conditions: 'electronics',
    words: 'film camera 35mm slr rangefinder vintage',
    aspects: [
      required('Brand', 'Canon|Kodak|Leica|Minolta|Nikon|Olympus|Pentax|Polaroid'),
      required('Type', 'Instant|Point & Shoot|Rangefinder|SLR'),
      aspect('Film Format', '35mm|110|120|Instant'),
      model,
      features,
    ],
  }),
  leaf('3323', 'Lenses', '625', {
    conditions: 'electronics',
    words: 'lens zoom prime telephoto',
    aspects: [
      required('Brand'),
      required('Type'),
      chosen('Focus Type', 'Auto|Auto & Manual|Manual'),
      required('Mount'),
      aspect('Focal Length'),
      aspect('Maximum Aperture'),
    ],
  }),
  branch('15032', 'Cell Phones & Accessories'),
  leaf('9355', 'Cell Phones & Smartphones', '15032', {
    conditions: 'electronics',
    words: 'phone smartphone iphone android mobile',
    aspects: [
      required('Brand', 'Apple|Google|Motorola|Nokia|Samsung'),
      required('Model'),
      aspect('Storage Capacity', '64 GB|128 GB|256 GB|512 GB'),
      aspect('Network'),
      aspect('Lock Status'),
      color,
    ],
  }),
  branch('58058', 'Computers/Tablets & Networking'),
  leaf('177', 'PC Laptops & Netbooks', '58058', {
    conditions: 'electronics',
    words: 'laptop notebook pc computer',
    aspects: [
      required('Brand'),
      required('Screen Size'),
      required('Processor'),
      aspect('RAM Size'),
      aspect('SSD Capacity'),
      model,
      features,
    ],
  }),
  leaf('3676', 'Vintage Computing', '58058', {
    conditions: 'electronics',
    words: 'vintage computer commodore amiga atari apple ii',
    aspects: [brand, type, model],
  }),
  branch('293', 'Consumer Electronics'),
  leaf('112529', 'Headphones', '293', {
    conditions: 'electronics',
    words: 'headphones earbuds earphones headset',
    aspects: [
      brand,
      required('Connectivity', 'Bluetooth|Wired|Wireless'),
      required('Type', 'Earbud (In Ear)|Ear-Cup (Over the Ear)'),
      model,
      color,
      features,
    ],
  }),
  leaf('14990', 'Home Speakers & Subwoofers', '293', {
    conditions: 'electronics',
    words: 'speaker subwoofer loudspeaker hifi',
    aspects: [brand, type, model, color],
  }),
  leaf('48458', 'Turntables & Record Players', '293', {
    conditions: 'electronics',
    words: 'turntable record player phono',
    aspects: [brand, model, aspect('Drive Type', 'Belt|Direct|Idler'), features],
  }),
  branch('619', 'Musical Instruments & Gear'),
  leaf('33034', 'Electric Guitars', '619', {
    conditions: 'electronics',
    words: 'electric guitar fender gibson stratocaster',
    aspects: [
      required('Brand', 'Epiphone|Fender|Gibson|Ibanez'),
      required('Type', 'Electric Guitar'),
      aspect('Body Type'),
      aspect('Handedness', 'Left|Right'),
      model,
    ],
  }),
];
