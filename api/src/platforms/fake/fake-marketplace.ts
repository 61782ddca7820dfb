/** A listing on the fake marketplace's own books. */
export interface FakeListing {
  readonly id: string;
  readonly sku: string;
  readonly live: boolean;
  readonly content: object;
}

/**
 * The books of a marketplace that knows no idempotency: listing a SKU twice makes two listings, as the real ones
 * do. Whoever wants exactly one has to look first.
 */
export interface FakeMarketplace {
  /** Every listing of the SKU, ended ones too, oldest first. */
  ofSku(shopId: string, sku: string): Promise<FakeListing[]>;
  /** Makes a live listing and gives its id. */
  list(shopId: string, sku: string, content: object): Promise<string>;
  /** Changes every live listing of the SKU; gives how many there were. */
  update(shopId: string, sku: string, content: object): Promise<number>;
  /** Ends every live listing of the SKU; gives how many there were. */
  end(shopId: string, sku: string): Promise<number>;
}

/** Books in memory, for tests within one process. */
export class MemoryMarketplace implements FakeMarketplace {
  private readonly listings: { id: string; shopId: string; sku: string; live: boolean; content: object }[] =
    [];

  async ofSku(shopId: string, sku: string): Promise<FakeListing[]> {
    return this.of(shopId, sku).map((listing) => ({ ...listing }));
  }

  async list(shopId: string, sku: string, content: object): Promise<string> {
    const id = String(this.listings.length + 1);
    this.listings.push({ id, shopId, sku, live: true, content });
    return id;
  }

  async update(shopId: string, sku: string, content: object): Promise<number> {
    const live = this.of(shopId, sku).filter((listing) => listing.live);
    for (const listing of live) {
      listing.content = content;
    }
    return live.length;
  }

  async end(shopId: string, sku: string): Promise<number> {
    const live = this.of(shopId, sku).filter((listing) => listing.live);
    for (const listing of live) {
      listing.live = false;
    }
    return live.length;
  }

  private of(shopId: string, sku: string) {
    return this.listings.filter((listing) => listing.shopId === shopId && listing.sku === sku);
  }
}
