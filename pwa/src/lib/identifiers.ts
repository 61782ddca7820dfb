import { v4, v7 } from 'uuid';

/** Identifier of a record that this device creates: sorts by time, and makes a repeated creation harmless. */
export function newRecordId(): string {
  return v7();
}

/** Identifier without meaning or order, for attempts and keys that leave no trace of their time. */
export function newRandomId(): string {
  return v4();
}
