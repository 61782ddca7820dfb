import { aspect, branch, chosen, leaf, required } from '../category.ts';
import { features } from './common-aspects.ts';

const genre = aspect('Genre', 'Blues|Classical|Country|Electronic|Folk|Jazz|Pop|R&B & Soul|Rock', {
  many: true,
});
const language = (name = 'Language') => required(name, 'English|French|German|Italian|Spanish');

/** Books, music, films, video games. */
export const MEDIA = [
  branch('267', 'Books & Magazines'),
  leaf('261186', 'Books', '267', {
    conditions: 'books',
    words: 'book novel hardcover paperback textbook edition',
    aspects: [
      required('Author', '', { many: true }),
      required('Book Title', '', { maxLength: 250 }),
      language(),
      aspect('Format', 'Audiobook|Hardcover|Mass Market Paperback|Trade Paperback'),
      aspect('Topic', '', { many: true }),
      aspect('Publisher'),
      aspect('Publication Year', '', { dataType: 'DATE', maxLength: 4 }),
      aspect('ISBN'),
      features,
    ],
  }),
  leaf('280', 'Magazines', '267', {
    conditions: 'books',
    words: 'magazine issue periodical',
    aspects: [required('Publication Name'), language(), aspect('Publication Year'), aspect('Issue Number')],
  }),
  branch('11233', 'Music'),
  leaf('176985', 'Vinyl Records', '11233', {
    conditions: 'media',
    words: 'vinyl record lp album 45 single turntable',
    aspects: [
      required('Artist', 'Various', { many: true }),
      aspect('Release Title'),
      genre,
      aspect('Record Label'),
      aspect('Record Size', '7"|10"|12"'),
      aspect('Speed', '33 RPM|45 RPM|78 RPM', { selectionOnly: true }),
      aspect(
        'Record Grading',
        'Mint (M)|Near Mint (NM or M-)|Very Good Plus (VG+)|Very Good (VG)|Good (G)|Poor (P)',
      ),
      aspect('Release Year', '', { dataType: 'DATE', maxLength: 4 }),
    ],
  }),
  leaf('176984', 'CDs', '11233', {
    conditions: 'media',
    words: 'cd compact disc album',
    aspects: [required('Artist', '', { many: true }), aspect('Release Title'), genre, aspect('Format', 'CD')],
  }),
  leaf('176983', 'Cassettes', '11233', {
    conditions: 'media',
    words: 'cassette tape mixtape',
    aspects: [required('Artist', '', { many: true }), aspect('Release Title'), genre],
  }),
  branch('11232', 'Movies & TV'),
  leaf('617', 'DVDs & Blu-ray Discs', '11232', {
    conditions: 'media',
    words: 'dvd blu-ray film movie series',
    aspects: [
      required('Movie/TV Title'),
      required('Format', 'Blu-ray Disc|DVD|HD DVD|4K UHD Blu-ray'),
      aspect('Region Code'),
      aspect('Rating'),
    ],
  }),
  branch('1249', 'Video Games & Consoles'),
  leaf('139973', 'Video Games', '1249', {
    conditions: 'media',
    words: 'video game cartridge playstation nintendo xbox sega switch',
    aspects: [
      chosen(
        'Platform',
        'Microsoft Xbox|Microsoft Xbox 360|Nintendo 64|Nintendo Game Boy|Nintendo NES|Nintendo Switch|PC|Sega Genesis|Sony PlayStation|Sony PlayStation 2|Sony PlayStation 4|Sony PlayStation 5',
      ),
      required('Game Name'),
      aspect('Genre', 'Action & Adventure|Fighting|Puzzle|Racing|Role Playing|Sports', { many: true }),
      aspect('Rating', 'E-Everyone|T-Teen|M-Mature'),
      aspect('Region Code', 'NTSC-U/C (US/Canada)|NTSC-J (Japan)|PAL|Region Free'),
      features,
    ],
  }),
  leaf('139971', 'Video Game Consoles', '1249', {
    conditions: 'electronics',
    words: 'console playstation nintendo xbox handheld',
    aspects: [
      required('Brand', 'Atari|Microsoft|Nintendo|Sega|Sony'),
      required('Platform'),
      required('Type', 'Handheld System|Home Console'),
      aspect('Model'),
      aspect('Color'),
    ],
  }),
];
