/**
 * The first field of a form that says of itself that it holds nothing usable, an amount for instance. The field
 * that is being typed in is left first, since many judge only then.
 */
export async function firstInvalidField(form: HTMLFormElement | null): Promise<HTMLElement | null> {
  const active = document.activeElement;
  if (active instanceof HTMLElement && form?.contains(active)) active.blur();
  await new Promise((resolve) => setTimeout(resolve));
  return form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
}

/** Brings a field into view and under the fingers. */
export function goToField(field: HTMLElement): void {
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
}
