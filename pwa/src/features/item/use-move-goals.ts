import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import type { ItemCardFragment } from '../../graphql/generated/graphql.ts';
import { payloadOf } from '../../offline/commands.ts';
import { findItems } from '../../offline/find-items.ts';
import { foundLocally } from '../../offline/found-locally.ts';
import { useOutbox, useOutboxSnapshot } from '../../offline/outbox-context.ts';
import { shownItem } from '../../offline/shown-item.ts';

/** An item that photos can be moved to. */
export interface MoveGoal {
  readonly id: string;
  readonly title: string;
  /** What tells it from others of the same name. */
  readonly detail: string;
  readonly cover: ItemCardFragment['coverImage'];
}

/** The other items in which a search finds something, with those that are on this device alone before them. */
export function useMoveGoals(itemId: string, search: string): readonly MoveGoal[] | null {
  const client = useApolloClient();
  const outbox = useOutbox();
  const { commands } = useOutboxSnapshot();
  const [found, setFound] = useState<readonly ItemCardFragment[] | null>(null);

  useEffect(() => {
    let left = false;
    void findItems(client, search).then((cards) => {
      if (!left) setFound(cards);
    });
    return () => {
      left = true;
    };
  }, [client, search]);

  return useMemo(() => {
    if (!found) return null;
    const waiting = commands
      .filter(({ kind }) => kind === 'createItem')
      .flatMap((command): MoveGoal[] => {
        const { title, sku } = payloadOf(command, 'createItem').input;
        const fits = foundLocally(search, { title, sku: sku ?? '', category: null, tags: [] });
        return fits ? [{ id: command.itemId, title, detail: 'Not synced yet', cover: null }] : [];
      });
    const there = found.flatMap((card): MoveGoal[] => {
      const { id, title, sku, category, coverImage, deletedAt } = shownItem(card, outbox.commandsOf(card.id));
      const detail = [sku, category].filter(Boolean).join(' · ');
      return deletedAt === null ? [{ id, title, detail, cover: coverImage }] : [];
    });
    const own = new Set([itemId, ...waiting.map(({ id }) => id)]);
    return [...waiting, ...there.filter(({ id }) => !own.has(id))].filter(({ id }) => id !== itemId);
  }, [found, commands, outbox, search, itemId]);
}
