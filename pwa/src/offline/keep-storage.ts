let asked = false;

/**
 * Asks the browser not to clear what is kept here when the device runs short, once there is something that
 * would be a loss. Some browsers decide by themselves, some ask; a no changes nothing.
 */
export function askToKeepStorage(): void {
  if (asked) return;
  asked = true;
  void navigator.storage?.persist?.().catch(() => undefined);
}
