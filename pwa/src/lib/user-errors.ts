/** The shape of an expected failure that every mutation payload carries. */
export interface UserErrorLike {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
  readonly retryable: boolean;
}

/** Errors sorted to where they belong on a form: at a field, or above all of them. */
export interface SortedErrors<Field extends string> {
  readonly fields: Partial<Record<Field, string>>;
  readonly form: string | null;
}

/**
 * Places each error at its field. The path may begin with `input`; the first part that names a field of the
 * form wins, and what names none is told above the form, so that no message is ever lost.
 */
export function sortUserErrors<Field extends string>(
  errors: readonly UserErrorLike[],
  knownFields: readonly Field[],
): SortedErrors<Field> {
  const fields: Partial<Record<Field, string>> = {};
  const form: string[] = [];
  for (const error of errors) {
    const field = knownFields.find((known) => error.field?.includes(known));
    if (!field) form.push(error.message);
    else fields[field] = fields[field] ? `${fields[field]} ${error.message}` : error.message;
  }
  return { fields, form: form.length > 0 ? form.join(' ') : null };
}
