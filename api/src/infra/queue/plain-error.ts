/** What of an error goes into the log. The driver hangs the whole connection on its errors, which does not. */
export function plainError(error: Error): { message: string; code?: unknown; stack?: string } {
  const { message, stack } = error;
  return { message, code: (error as { code?: unknown }).code, stack };
}
