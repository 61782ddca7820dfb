import type { ValueTransformer } from 'typeorm';

/** PostgreSQL hands out bigint as text; amounts of money are below 2^53 by `MAX_MINOR_UNITS`. */
export const minorUnits: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
