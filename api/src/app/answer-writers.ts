import { isPromise, joined, type PlannedField, SelfWritten, writeField } from '../shared/planned-field.ts';

export type ValueWriter = PlannedField['write'];

/** Something that a plan cannot write, although graphql-js may have an answer, or errors, for it. */
export class Unwritable extends Error {}

/** Writes objects, field by field. */
export function writeObject(fields: readonly PlannedField[]): ValueWriter {
  const labels = fields.map(({ key }, place) => `${place === 0 ? '{' : ','}${JSON.stringify(key)}:`);
  const end = fields.length > 0 ? '}' : '{}';
  return (parent, request) => {
    if (parent instanceof SelfWritten) {
      return parent.write(request);
    }
    if (typeof parent !== 'object') {
      throw new Unwritable('This is no object.');
    }
    return joined((add) => {
      for (let place = 0; place < fields.length; place += 1) {
        const field = fields[place] as PlannedField;
        add(labels[place] as string);
        add(writeField(field, parent, request));
      }
      add(end);
    });
  };
}

/** Writes arrays of values. */
export function writeList(write: ValueWriter): ValueWriter {
  return (list, request) => {
    if (!Array.isArray(list) || list.some(isPromise)) {
      throw new Unwritable('This is no array of values.');
    }
    return joined((add) => {
      let mark = '[';
      for (const value of list) {
        add(mark);
        add(write(value, request));
        mark = ',';
      }
      add(list.length > 0 ? ']' : '[]');
    });
  };
}
