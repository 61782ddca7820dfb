import type { BulkOutcome } from './bulk-run.ts';

/** The reason where everything was refused for one and the same; then it belongs on the form, not in a list. */
export function soleReason({ done, refused, unsent }: BulkOutcome): string | null {
  const reasons = new Set(refused.map(({ message }) => message));
  const [reason] = reasons;
  return done.length === 0 && unsent.length === 0 && reasons.size === 1 ? (reason ?? null) : null;
}

/** Tags of some items with the number of items that bear them, the most frequent first. */
export function countTags(
  items: readonly { readonly tags: readonly string[] }[],
): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of items) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || one.value.localeCompare(other.value));
}
