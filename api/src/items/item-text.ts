import { RowText } from '../infra/db/row-text.ts';
import type { PlannedField, SelfWritten } from '../shared/planned-field.ts';
import type { Scope, Viewer } from '../shared/request-context.ts';
import type { ItemCompanions } from './item-companion.ts';
import { ITEM_SHAPE } from './item-row.ts';

/** How PostgreSQL writes the items of a list as a client asked for them. */
export interface ItemText {
  /** An SQL expression that gives `inventory_items i` as text. */
  readonly sql: string;
  /** What the text was given for, as an item of the answer. */
  row(text: string): SelfWritten;
}

interface KnownText extends ItemText {
  readonly scopes: readonly Scope[];
}

/** Finds out whether the items of a list can be written by PostgreSQL; once for each query that is planned. */
export class ItemTexts {
  private readonly known = new WeakMap<PlannedField, KnownText | 'none'>();

  constructor(private readonly companions: ItemCompanions) {}

  /** Null where PostgreSQL cannot write all that is asked, or the viewer may not see all of it. */
  of(list: PlannedField | undefined, viewer: Viewer): ItemText | null {
    if (!list) {
      return null;
    }
    let text = this.known.get(list);
    if (!text) {
      text = this.make(list) ?? 'none';
      this.known.set(list, text);
    }
    return text !== 'none' && text.scopes.every((scope) => viewer.scopes.has(scope)) ? text : null;
  }

  private make(list: PlannedField): KnownText | null {
    const inEdges = list.fields.filter(({ name }) => name === 'edges').flatMap(({ fields }) => fields);
    const [items, ...others] = [
      ...list.fields.filter(({ name }) => name === 'nodes'),
      ...inEdges.filter(({ name }) => name === 'node'),
    ];
    if (!items || others.length > 0) {
      return null;
    }
    const text = new RowText();
    const sql = text.object(ITEM_SHAPE, items.fields, (field) => {
      const companion = this.companions.of(field.name);
      return companion ? companion.text('i', text, field.fields) : null;
    });
    const scopes = items.fields.flatMap(({ name }) => this.companions.of(name)?.scope ?? []);
    return sql === null ? null : { sql, scopes, row: (row) => text.row(row) };
  }
}
