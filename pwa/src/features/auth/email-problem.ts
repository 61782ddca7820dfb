/** What is wrong with an address as far as a form can tell; the server has the last word. */
export function emailProblem(email: string): string | undefined {
  if (email.trim() === '') return 'Enter your e-mail address.';
  return /^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : 'This does not look like an e-mail address.';
}
