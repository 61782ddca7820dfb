import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../lib/dates.ts';
import { formatMoney } from '../../lib/money.ts';
import { Button } from '../../ui/button.tsx';
import { PLATFORM_WORDS } from '../../ui/words.ts';
import classes from './sales-list.module.css';

interface SalesListProps {
  readonly sales: ItemDetailsFragment['sales'];
  readonly working: boolean;
  readonly onUndo: (saleId: string) => void;
}

/** What was sold of this item, the newest first; each sale can be taken back. */
export function SalesList({ sales, working, onUndo }: SalesListProps) {
  if (sales.length === 0) return null;
  return (
    <section aria-labelledby="sales" className={classes.sales}>
      <h2 id="sales" className={classes.heading}>
        Sold
      </h2>
      <ul className={classes.list}>
        {sales.map((sale) => (
          <li key={sale.id} className={classes.sale}>
            <div>
              <p className={classes.price}>
                {sale.price ? formatMoney(sale.price) : 'No price'}
                {sale.quantity > 1 ? ` for ${sale.quantity}` : ''}
              </p>
              <p className={classes.details}>
                {[
                  formatDate(sale.soldAt),
                  sale.platform ? PLATFORM_WORDS[sale.platform] : 'elsewhere',
                  sale.fees ? `${formatMoney(sale.fees)} fees` : null,
                  sale.shippingCost ? `${formatMoney(sale.shippingCost)} shipping` : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <Button variant="quiet" disabled={working} onClick={() => onUndo(sale.id)}>
              Undo sale
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
