/** Collects the values of a statement and gives the placeholder for each: text and values cannot drift apart. */
export class SqlParameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
