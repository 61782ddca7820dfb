import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { PublicListing, WebsiteListingState } from './public-listing.ts';

/**
 * A page of a shop's public website, as it was last pushed. The website is a platform like any other: it
 * holds a copy of its own and never looks at the item, so no private field can leak through a join.
 *
 * The item's table is named as text, because this floor knows no entity of ours; the key only sees to it that
 * a page does not outlive its shop.
 */
@Entity('website_listings')
@Index('website_listings_item_key', ['shopId', 'itemId'], { unique: true })
@Index('website_listings_slug_key', ['shopId', 'slug'], { unique: true })
@Index('website_listings_newest', ['shopId', 'state', 'publishedAt', 'id'])
@Index('website_listings_ended', ['shopId', 'state', 'endedAt'])
@Index('website_listings_photos', { synchronize: false })
export class WebsiteListing {
  @PrimaryColumn('uuid', { name: 'shop_id' })
  shopId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @ManyToOne('inventory_items', { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'shop_id', referencedColumnName: 'shopId' },
    { name: 'item_id', referencedColumnName: 'id' },
  ])
  item?: unknown;

  @Column('text')
  sku!: string;

  /** The last part of the page's address. Stays the same for the listing's life, over changes of its title. */
  @Column('text')
  slug!: string;

  @Column('jsonb')
  document!: PublicListing;

  @Column('enum', { enum: ['LIVE', 'SOLD', 'REMOVED'], enumName: 'website_listing_state' })
  state!: WebsiteListingState;

  /** When it went up, this time: listing again makes it new again. */
  @Column({ type: 'timestamptz', name: 'published_at', precision: 3 })
  publishedAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt!: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt!: Date | null;
}
