/** What an item is called until somebody names it: it can be told apart, and found by when it was photographed. */
export function untitledName(now: Date): string {
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(now);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(now);
  return `Untitled item, ${day} ${time}`;
}
