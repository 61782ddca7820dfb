/** The SQL of each property that is read; those in `instants` are points in time. */
export interface RowColumns<Row> {
  readonly columns: { readonly [Property in keyof Row]?: string };
  readonly instants?: { readonly [Property in keyof Row]?: string };
}

/**
 * How rows of a table are told as JSON arrays and read back. For lists with hundreds of rows in one answer: an array
 * without names costs PostgreSQL two thirds of an object with them, and the server half of the parsing. Whole
 * numbers must lie below 2^53, which JSON tells exactly.
 */
export class RowShape<Row extends object> {
  /** An SQL expression that gives the row as a JSON array. */
  readonly sql: string;
  private readonly names: readonly (keyof Row)[];
  /** The place of the first instant; what comes behind it are instants as well. */
  private readonly firstInstant: number;

  constructor({ columns, instants = {} }: RowColumns<Row>) {
    this.names = [...Object.keys(columns), ...Object.keys(instants)] as (keyof Row)[];
    this.firstInstant = Object.keys(columns).length;
    this.sql = `json_build_array(${[...Object.values(columns), ...Object.values(instants)].join(', ')})`;
  }

  /** Writes what the array tells into the row. */
  fill<Target extends Row>(row: Target, values: readonly unknown[]): Target {
    for (let place = 0; place < values.length; place += 1) {
      const value = values[place];
      const read = place < this.firstInstant || value === null ? value : new Date(value as string);
      row[this.names[place] as keyof Row] = read as never;
    }
    return row;
  }
}
