import { type GraphQLLeafType, getNullableType, isEnumType, isLeafType, isNonNullType } from 'graphql';
import {
  type PlannedField,
  type PlannedRequest,
  SelfWritten,
  type Written,
  writeField,
} from '../../shared/planned-field.ts';
import { DateTime } from '../../shared/scalars.ts';
import type { RowShape } from './row-shape.ts';

/** Begins and ends a gap. It stands in no JSON, where control characters are escaped. */
const MARK = '\u0001';
/** A gap where a value is null that must not be. */
const MISSING = '!';
const SQL_MARK = `E'\\x01'`;
/** PostgreSQL's functions take at most a hundred arguments. */
const MAX_ARGUMENTS = 90;

/** What is told of rows. */
type Told = Pick<RowShape<object>, 'column' | 'needs' | 'part'>;

/** A field that the server writes: it has a resolver, or PostgreSQL knows its type less well than the schema. */
interface Gap {
  readonly field: PlannedField;
  /** Gaps of one object share what is needed for them, which the first of them tells. */
  readonly object: number;
  read(values: readonly unknown[]): object;
}

/**
 * Has PostgreSQL write rows as the JSON that a client asked for, field by field in its order. Fields that only the
 * server can write are gaps, numbered, with an array of what is needed for them. Nothing of the client gets into the
 * SQL but the names that it chose for fields, which are letters, digits and underscores by the grammar.
 */
export class RowText {
  private readonly gaps: Gap[] = [];
  private objects = 0;

  /** An SQL expression for a row as an object, or null. `nested` gives the SQL of fields that are other tables'. */
  object(
    shape: Told,
    fields: readonly PlannedField[],
    nested: (field: PlannedField) => string | null = () => null,
  ): string | null {
    const written = fields.map((field) => this.constant(field) ?? nested(field) ?? columnText(shape, field));
    const inGaps = fields.filter((_field, place) => written[place] === null);
    const needs = inGaps.map(({ name }) => shape.needs(name));
    if (needs.includes(undefined)) {
      return null;
    }
    const part = shape.part([...new Set(needs.flatMap((names) => names ?? []))]);
    const object = this.objects++;
    const pieces: string[] = [];
    for (const [place, field] of fields.entries()) {
      pieces.push(literal(`${place === 0 ? '{' : ','}${JSON.stringify(field.key)}:`));
      const sql = written[place] ?? null;
      if (sql !== null) {
        pieces.push(sql);
        continue;
      }
      const number = this.gaps.push({ field, object, read: part.read }) - 1;
      pieces.push(
        ...(field === inGaps[0] ? [`E'\\x01${number}:'`, part.sql, SQL_MARK] : [`E'\\x01${number}\\x01'`]),
      );
    }
    return concatenation([...pieces, literal(fields.length > 0 ? '}' : '{}')]);
  }

  /** What PostgreSQL wrote, as an object in an answer. */
  row(text: string): SelfWritten {
    return new TextRow(text, this.gaps);
  }

  private constant(field: PlannedField): string | null {
    return field.name === '__typename' ? literal(field.write(null, NO_REQUEST) as string) : null;
  }
}

const NO_REQUEST: PlannedRequest = { context: null, variables: {}, calls: new Map() };

class TextRow extends SelfWritten {
  constructor(
    private readonly text: string,
    private readonly gaps: readonly Gap[],
  ) {
    super();
  }

  write(request: PlannedRequest): Written {
    const pieces: Written[] = this.text.split(MARK);
    const objects: object[] = [];
    let waits = false;
    try {
      for (let place = 1; place < pieces.length; place += 2) {
        const piece = this.fill(pieces[place] as string, objects, request);
        waits ||= typeof piece !== 'string';
        pieces[place] = piece;
      }
    } catch (error) {
      // A promise that fails while nobody waits for it would end the process.
      void Promise.allSettled(pieces);
      throw error;
    }
    return waits ? Promise.all(pieces).then((all) => all.join('')) : pieces.join('');
  }

  private fill(told: string, objects: object[], request: PlannedRequest): Written {
    const colon = told.indexOf(':');
    const gap = this.gaps[Number(colon < 0 ? told : told.slice(0, colon))];
    if (!gap) {
      throw new Error('PostgreSQL gave null for what cannot be.');
    }
    if (colon >= 0) {
      objects[gap.object] = gap.read(JSON.parse(told.slice(colon + 1)));
    }
    return writeField(gap.field, objects[gap.object], request);
  }
}

/** Single values that look in SQL's JSON as they do in the schema's. */
function columnText(shape: Told, { name, type, isProperty }: PlannedField): string | null {
  const sql = shape.column(name);
  const named = getNullableType(type);
  if (!sql || !isProperty || !isLeafType(named) || !isVerbatim(named)) {
    return null;
  }
  const text = named === DateTime ? instant(sql) : `to_json(${sql})::text`;
  return `coalesce(${text}, ${isNonNullType(type) ? `E'\\x01${MISSING}\\x01'` : `'null'`})`;
}

/** An enumeration may show another name than it stores. */
const isVerbatim = (type: GraphQLLeafType): boolean =>
  !isEnumType(type) || type.getValues().every(({ name, value }) => name === value);

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const instant = (sql: string): string =>
  `to_char(${sql} AT TIME ZONE 'UTC', '"\\""YYYY-MM-DD"T"HH24:MI:SS.MS"Z\\""')`;

function concatenation(pieces: readonly string[]): string {
  const parts: string[] = [];
  for (let first = 0; first < pieces.length; first += MAX_ARGUMENTS) {
    parts.push(`concat(${pieces.slice(first, first + MAX_ARGUMENTS).join(', ')})`);
  }
  return parts.length === 1 ? (parts[0] as string) : `concat(${parts.join(', ')})`;
}
