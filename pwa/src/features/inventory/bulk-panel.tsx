import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import type { ItemFacetsQuery } from '../../graphql/generated/graphql.ts';
import { countOf, wholeNumber } from '../../lib/count-of.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { useToasts } from '../../ui/toast-context.ts';
import type { BulkChange } from './bulk-change.ts';
import { BulkPriceSheet } from './bulk-price-sheet.tsx';
import { BulkReport } from './bulk-report.tsx';
import type { BulkOutcome } from './bulk-run.ts';
import { BulkStatusSheet } from './bulk-status-sheet.tsx';
import { BulkTagsSheet } from './bulk-tags-sheet.tsx';
import { countTags, soleReason } from './bulk-words.ts';
import { shownCard } from './item-card.ts';
import { itemListsOf } from './item-lists.ts';
import { type BulkTool, SelectionBar } from './selection-bar.tsx';
import { useBulkActions } from './use-bulk-actions.ts';
import { useDeletion } from './use-deletion.ts';

interface BulkPanelProps {
  readonly ids: readonly string[];
  /** Whether the list shows what was deleted. */
  readonly deleted: boolean;
  readonly currencyCode: string;
  readonly facets: ItemFacetsQuery['itemFacets'] | undefined;
  /** Told with the items that stay chosen, because nothing was done with them. */
  readonly onDone: (left: readonly string[]) => void;
}

/** The bar of a selection, and what its tools ask before they act. */
export function BulkPanel({ ids, deleted, currencyCode, facets, onDone }: BulkPanelProps) {
  const client = useApolloClient();
  const outbox = useOutbox();
  const toasts = useToasts();
  const actions = useBulkActions();
  const [tool, setTool] = useState<BulkTool | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [report, setReport] = useState<{ readonly outcome: BulkOutcome; readonly verb: string } | null>(null);
  const deletion = useDeletion(actions);
  const items = countOf(ids.length, 'item');

  function open(next: BulkTool | null): void {
    setError(null);
    setTool(next);
  }

  /** `said` is what the message tells; null where another one has told it. */
  function finish(
    outcome: BulkOutcome,
    verb: string,
    said: string | null = `${countOf(outcome.done.length, 'item')} ${verb}.`,
  ): void {
    const left = [...outcome.refused.map(({ id }) => id), ...outcome.unsent];
    if (left.length > 0) setReport({ outcome, verb });
    else if (said !== null) toasts.show({ message: said });
    onDone(left);
  }

  async function update(change: BulkChange): Promise<void> {
    setError(null);
    const outcome = await actions.update(ids, change);
    if (outcome.done.length === 0) {
      const unsent = outcome.unsent.length > 0;
      const reason = unsent ? describeFailure(outcome.error) : soleReason(outcome);
      if (reason) {
        // An answer that was lost may have been a yes.
        setError(`${reason} ${unsent ? 'Try again; nothing is done twice.' : 'Nothing was changed.'}`);
        return;
      }
    }
    itemListsOf(client).sortOut(outcome.done.flatMap((id) => shownCard(client, outbox, id) ?? []));
    setTool(null);
    finish(outcome, 'changed');
  }

  async function act(next: BulkTool): Promise<void> {
    if (next === 'delete') finish(await deletion.remove(ids), 'deleted', null);
    else if (next === 'restore') finish(await deletion.restore(ids), 'brought back');
    else if (next === 'post')
      finish(await actions.post(ids), 'posted', `${items} on the way to the website.`);
    else open(next);
  }

  const { progress } = actions;
  const busy =
    progress && tool === null
      ? progress.handled > 0
        ? `${wholeNumber(progress.handled)} of ${wholeNumber(progress.all)}`
        : 'One moment'
      : null;
  const sheet = {
    error,
    busy: progress !== null,
    onApply: (change: BulkChange) => void update(change),
    onClose: () => open(null),
  };
  return (
    <>
      {ids.length > 0 ? (
        <SelectionBar deleted={deleted} busy={busy} onTool={(next) => void act(next)} />
      ) : null}
      {tool === 'status' ? <BulkStatusSheet {...sheet} title={`Status of ${items}`} /> : null}
      {tool === 'price' ? (
        <BulkPriceSheet {...sheet} title={`Price of ${items}`} currencyCode={currencyCode} />
      ) : null}
      {tool === 'tags' ? (
        <BulkTagsSheet
          {...sheet}
          title={`Tags of ${items}`}
          present={countTags(ids.flatMap((id) => shownCard(client, outbox, id) ?? []))}
          suggestions={facets?.tags.map(({ value }) => value) ?? []}
        />
      ) : null}
      {report ? (
        <BulkReport
          {...report}
          titleOf={(id) => shownCard(client, outbox, id)?.title || 'Untitled'}
          onClose={() => setReport(null)}
        />
      ) : null}
    </>
  );
}
