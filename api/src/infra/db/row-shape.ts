/** What a row of a table is read into, and how. */
export interface RowColumns<Row> {
  /** Makes an empty row. */
  readonly make: () => Row;
  /** The SQL of each property that is read; those in `instants` are points in time. */
  readonly columns: { readonly [Property in keyof Row]?: string };
  readonly instants?: { readonly [Property in keyof Row]?: string };
  /** What is made of other properties, by getters and resolvers: the properties that each needs. */
  readonly made?: { readonly [field: string]: readonly (keyof Row)[] };
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

  constructor(private readonly row: RowColumns<Row>) {
    this.names = [...Object.keys(row.columns), ...Object.keys(row.instants ?? {})] as (keyof Row)[];
    this.sql = this.sqlOf(this.names);
  }

  /** What such an array tells, as a row. */
  read(values: readonly unknown[]): Row {
    return this.fill(values, this.names);
  }

  /** The SQL of a property; undefined where it is not read. */
  column(name: string): string | undefined {
    return this.row.columns[name as keyof Row] ?? this.row.instants?.[name as keyof Row];
  }

  /** The properties that a field shows or is made of; undefined where that is not known. */
  needs(field: string): readonly string[] | undefined {
    return (this.row.made?.[field] as readonly string[]) ?? (this.column(field) ? [field] : undefined);
  }

  /** Some properties of the row as a JSON array, and back. */
  part(names: readonly string[]): { sql: string; read(values: readonly unknown[]): Row } {
    const properties = names as readonly (keyof Row)[];
    return { sql: this.sqlOf(properties), read: (values) => this.fill(values, properties) };
  }

  private sqlOf(names: readonly (keyof Row)[]): string {
    return `json_build_array(${names.map((name) => this.column(name as string)).join(', ')})`;
  }

  private fill(values: readonly unknown[], names: readonly (keyof Row)[]): Row {
    const row = this.row.make();
    const instants = this.row.instants ?? {};
    for (let place = 0; place < values.length; place += 1) {
      const value = values[place];
      const name = names[place] as keyof Row;
      row[name] = (value !== null && name in instants ? new Date(value as string) : value) as never;
    }
    return row;
  }
}
