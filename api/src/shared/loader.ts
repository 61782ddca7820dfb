import DataLoader from 'dataloader';

/** How a feature answers many keys of one shop at once. Made once, by the feature; used per request. */
export interface LoaderDefinition<Value> {
  /** Answers in the order of the keys; null where there is nothing. */
  batch(shopId: string, keys: readonly string[]): Promise<Value[]>;
}

/** The loaders of one request: each definition gets one DataLoader, scoped to the viewer's shop. */
export class LoaderRegistry {
  private readonly loaders = new Map<LoaderDefinition<unknown>, DataLoader<string, unknown>>();

  constructor(private readonly shopId: string) {}

  load<Value>(definition: LoaderDefinition<Value>, key: string): Promise<Value> {
    let loader = this.loaders.get(definition);
    if (!loader) {
      loader = new DataLoader<string, unknown>((keys) => definition.batch(this.shopId, keys), {
        maxBatchSize: 1000,
      });
      this.loaders.set(definition, loader);
    }
    return loader.load(key) as Promise<Value>;
  }
}

/** Puts rows back in the order of the keys, one list for each key. */
export function groupByKey<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Row[][] {
  const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) {
    groups.get(keyOf(row))?.push(row);
  }
  return keys.map((key) => groups.get(key) ?? []);
}
