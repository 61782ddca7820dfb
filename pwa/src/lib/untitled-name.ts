const BEGINNING = 'Untitled item, ';

/** What an item is called until somebody names it: it can be told apart, and found by when it was photographed. */
export function untitledName(now: Date): string {
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(now);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(now);
  return `${BEGINNING}${day} ${time}`;
}

/** True of the name of an item that nobody has named. */
export function isUntitled(title: string): boolean {
  return title.startsWith(BEGINNING);
}
