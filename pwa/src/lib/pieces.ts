interface Stock {
  readonly quantity: number;
  readonly status: string;
}

/** True where all pieces are sold: that none is left goes without saying. */
export const isSoldOut = ({ quantity, status }: Stock): boolean => status === 'SOLD' && quantity === 0;

/** How many pieces stand behind one item, for instance `× 3`. Empty for one, and where all are sold. */
export const piecesOf = (stock: Stock): string =>
  stock.quantity === 1 || isSoldOut(stock) ? '' : `× ${stock.quantity}`;
