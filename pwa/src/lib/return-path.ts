/** The path inside this app that a sign-in leads back to; anything that could lead elsewhere becomes the start. */
export function safeReturnPath(candidate: string | null): string {
  if (!candidate?.startsWith('/') || candidate.startsWith('//') || candidate.includes('\\')) return '/';
  return /^\/(sign-in|register)\b/.test(candidate) ? '/' : candidate;
}
