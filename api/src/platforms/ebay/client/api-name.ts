/** An API by the names that Developer Analytics has for it. */
export interface ApiName {
  /** For instance sell, commerce, buy, developer. */
  readonly context: string;
  /** For instance inventory. */
  readonly name: string;
}

/** The API that a path belongs to: `/sell/inventory/v1/…` is sell's inventory. */
export function apiOfPath(path: string): ApiName {
  const [, context = '', name = ''] = path.split('/');
  return { context, name };
}
