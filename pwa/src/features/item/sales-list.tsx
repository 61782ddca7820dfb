import { lazy, Suspense, useState } from 'react';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../lib/dates.ts';
import { formatMoney } from '../../lib/money.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PLATFORM_WORDS } from '../../ui/words.ts';
import classes from './sales-list.module.css';

const ShipSheet = lazy(async () => ({
  default: (await import(/* webpackChunkName: "ship-sale" */ './ship-sheet.tsx')).ShipSheet,
}));

type Sale = ItemDetailsFragment['sales'][number];

interface SalesListProps {
  readonly sales: readonly Sale[];
  readonly working: boolean;
  readonly onUndo: (saleId: string) => void;
}

/** What was sold of this item, the newest first; each sale can be sent and taken back. */
export function SalesList({ sales, working, onUndo }: SalesListProps) {
  const [shipping, setShipping] = useState<Sale | null>(null);
  if (sales.length === 0) return null;
  return (
    <section aria-labelledby="sales" className={classes.sales}>
      <h2 id="sales" className={classes.heading}>
        Sold
      </h2>
      <ul className={classes.list}>
        {sales.map((sale) => (
          <li key={sale.id} className={classes.sale}>
            {sale.oversold ? <Oversold sale={sale} /> : null}
            <div>
              <p className={classes.price}>
                {sale.price ? formatMoney(sale.price) : 'No price'}
                {sale.quantity > 1 ? ` for ${sale.quantity}` : ''}
              </p>
              {sale.buyerName ? <p className={classes.buyer}>To {sale.buyerName}</p> : null}
              <p className={classes.details}>{factsOf(sale)}</p>
              {sale.trackingNumber ? (
                <p className={classes.details}>
                  Sent with {sale.carrier}: <span className={classes.number}>{sale.trackingNumber}</span>
                </p>
              ) : null}
            </div>
            <div className={classes.actions}>
              {sale.platform === 'EBAY' || sale.trackingNumber ? (
                <Button onClick={() => setShipping(sale)}>
                  {sale.trackingNumber ? 'Change the number' : 'Add tracking number'}
                </Button>
              ) : null}
              <Button variant="quiet" disabled={working} onClick={() => onUndo(sale.id)}>
                Undo sale
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {shipping ? <ShipSheet sale={shipping} onClose={() => setShipping(null)} /> : null}
      </Suspense>
    </section>
  );
}

/** Nothing was left when this sale arrived: somebody has to be told, and only the seller can. */
function Oversold({ sale }: { readonly sale: Sale }) {
  const who = sale.buyerName ?? 'The buyer';
  const where = sale.platform ? PLATFORM_WORDS[sale.platform] : 'where it was sold';
  return (
    <Notice tone="danger" title="Sold twice: there is none left for this buyer">
      {`${who} bought it when the last piece was gone already. Write to them at ${where} and cancel the order there, or send another piece if you have one. Nothing was taken off your stock for this sale.`}
    </Notice>
  );
}

function factsOf(sale: Sale): string {
  return [
    formatDate(sale.soldAt),
    sale.platform ? PLATFORM_WORDS[sale.platform] : 'elsewhere',
    sale.externalOrderId ? `order ${sale.externalOrderId}` : null,
    sale.fees ? `${formatMoney(sale.fees)} fees` : null,
    sale.shippingCost ? `${formatMoney(sale.shippingCost)} shipping` : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
