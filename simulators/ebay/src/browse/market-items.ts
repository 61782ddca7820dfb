/** Something that other sellers ask a price for. */
export interface MarketItem {
  title: string;
  price: number;
  conditionId: string;
  categoryId: string;
}

const of = (categoryId: string, rows: [string, number, string][]): MarketItem[] =>
  rows.map(([title, price, conditionId]) => ({ title, price, conditionId, categoryId }));

/** What is on the market besides the simulator's own listings, so that a search for prices finds something. */
export const MARKET_ITEMS: readonly MarketItem[] = [
  ...of('112581', [
    ['Vintage Brass Table Lamp with Pleated Shade', 48, '3000'],
    ['Brass Desk Lamp Banker Style Green Glass', 65, '3000'],
    ['Mid Century Modern Teak Floor Lamp', 129.99, '3000'],
    ['IKEA Table Lamp White', 14.5, '3000'],
    ['Tiffany Style Stained Glass Table Lamp', 89, '1000'],
    ['Antique Brass Oil Lamp Converted', 54.95, '3000'],
  ]),
  ...of('176985', [
    ['Miles Davis Kind of Blue Vinyl LP', 32, '4000'],
    ['Fleetwood Mac Rumours Vinyl Record LP 1977', 24.99, '5000'],
    ['Pink Floyd The Dark Side of the Moon Vinyl LP', 39.95, '4000'],
  ]),
  ...of('31388', [
    ['Canon EOS 5D Mark II Digital SLR Camera Body', 289, '3000'],
    ['Fujifilm X100V Digital Camera Silver', 1249, '3000'],
  ]),
  ...of('15230', [
    ['Canon AE-1 35mm Film Camera with 50mm Lens', 145, '3000'],
    ['Olympus OM-1 Film Camera', 119.5, '3000'],
  ]),
  ...of('53120', [
    ["Allen Edmonds Park Avenue Men's Oxford Dress Shoes 10 D", 110, '3000'],
    ["Men's Leather Oxford Shoes Brown Size 10", 42, '2990'],
  ]),
  ...of('261186', [
    ['The Great Gatsby F. Scott Fitzgerald Paperback Book', 6.5, '5000'],
    ['Dune Frank Herbert Hardcover Book', 18, '4000'],
  ]),
  ...of('139973', [
    ['The Legend of Zelda Breath of the Wild Nintendo Switch', 34.99, '4000'],
    ['Super Mario 64 Nintendo 64 Cartridge', 38, '5000'],
  ]),
  ...of('183454', [['Pokémon Charizard Base Set Holo Card', 245, '4000']]),
  ...of('63861', [['Floral Summer Dress Women Size M', 22, '2990']]),
  ...of('31387', [['Seiko 5 Automatic Wristwatch Steel', 85, '3000']]),
  ...of('717', [['Vintage Tin Wind-Up Robot Toy Japan', 75, '3000']]),
];
