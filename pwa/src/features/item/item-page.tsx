import { useState } from 'react';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { formatMoney } from '../../lib/money.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ItemStatusBadge } from '../../ui/status-badge.tsx';
import { ItemForm } from './item-form.tsx';
import classes from './item-page.module.css';
import { PhotoCarousel } from './photo-carousel.tsx';
import { PlatformList } from './platform-list.tsx';

interface ItemPageProps {
  readonly item: ItemDetailsFragment;
  readonly backTo: string | undefined;
}

/** An item with everything that can be done with it. */
export function ItemPage({ item, backTo }: ItemPageProps) {
  const [editing, setEditing] = useState(false);
  if (editing) return <ItemForm item={item} onClose={() => setEditing(false)} />;
  return (
    <>
      <PageHeader title={item.title} backTo={backTo} backLabel="Back to the inventory" />
      <PageBody width="narrow">
        <div className={classes.parts}>
          <PhotoCarousel title={item.title} images={item.images} />
          <div className={classes.summary}>
            <p className={classes.price}>{item.price ? formatMoney(item.price) : 'No price yet'}</p>
            <ItemStatusBadge status={item.status} />
          </div>
          <PlatformList item={item} />
        </div>
      </PageBody>
      <ActionBar>
        <Button variant="primary" onClick={() => setEditing(true)}>
          Edit
        </Button>
      </ActionBar>
    </>
  );
}
