import { useState } from 'react';
import type { ItemCondition, ItemStatus, Platform } from '../../graphql/generated/graphql.ts';
import { wholeNumber } from '../../lib/count-of.ts';
import { Button } from '../../ui/button.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Switch } from '../../ui/switch.tsx';
import { CONDITION_WORDS, ITEM_STATUS_WORDS, PLATFORM_WORDS } from '../../ui/words.ts';
import { isSmaller } from './compare-amounts.ts';
import { FacetSection } from './facet-section.tsx';
import classes from './filter-sheet.module.css';
import { EVERYTHING, isFiltered, type ListQuery } from './list-query.ts';
import { useFacets } from './use-facets.ts';

interface FilterSheetProps {
  readonly query: ListQuery;
  readonly currencyCode: string;
  readonly onApply: (query: ListQuery) => void;
  readonly onClose: () => void;
}

const keysOf = <Value extends string>(words: Readonly<Record<Value, string>>): Value[] =>
  Object.keys(words) as Value[];

/**
 * Everything by which the inventory can be narrowed, with the number of items behind each choice. The choices
 * are tried out here; the list follows when they are confirmed.
 */
export function FilterSheet({ query, currencyCode, onApply, onClose }: FilterSheetProps) {
  const [draft, setDraft] = useState(query);
  const { facets } = useFacets(draft);
  const change = (part: Partial<ListQuery>): void => setDraft((before) => ({ ...before, ...part }));
  const contradiction =
    draft.priceMin !== null && draft.priceMax !== null && isSmaller(draft.priceMax, draft.priceMin);

  return (
    <Sheet
      open
      desktop="drawer"
      onClose={onClose}
      title="Filter"
      footer={
        <>
          <Button
            disabled={!isFiltered(draft)}
            onClick={() => setDraft({ ...EVERYTHING, search: draft.search, sort: draft.sort })}
          >
            Clear all
          </Button>
          <Button variant="primary" disabled={contradiction} onClick={() => onApply(draft)}>
            {facets ? `Show ${wholeNumber(facets.total)}` : 'Show'}
          </Button>
        </>
      }
    >
      <div className={classes.sections}>
        <FacetSection<ItemStatus>
          title="Status"
          values={keysOf(ITEM_STATUS_WORDS)}
          label={(value) => ITEM_STATUS_WORDS[value]}
          counts={facets?.status}
          selected={draft.status}
          onChange={(status) => change({ status })}
        />
        <FacetSection<Platform>
          title="Live on"
          single
          values={keysOf(PLATFORM_WORDS)}
          label={(value) => PLATFORM_WORDS[value]}
          counts={facets?.platform}
          selected={draft.postedOn ? [draft.postedOn] : []}
          onChange={([postedOn = null]) => change({ postedOn, notPostedOn: null })}
        />
        <FacetSection<Platform>
          title="Not yet on"
          single
          values={keysOf(PLATFORM_WORDS)}
          label={(value) => PLATFORM_WORDS[value]}
          selected={draft.notPostedOn ? [draft.notPostedOn] : []}
          onChange={([notPostedOn = null]) => change({ notPostedOn, postedOn: null })}
        />
        <FacetSection
          title="Category"
          counts={facets?.category}
          selected={draft.category}
          onChange={(category) => change({ category })}
        />
        <FacetSection<ItemCondition>
          title="Condition"
          values={keysOf(CONDITION_WORDS)}
          label={(value) => CONDITION_WORDS[value]}
          counts={facets?.condition}
          selected={draft.condition}
          onChange={(condition) => change({ condition })}
        />
        <section>
          <h3 className={classes.title}>Price</h3>
          <div className={classes.prices}>
            <MoneyField
              label="From"
              value={draft.priceMin}
              currencyCode={currencyCode}
              onChange={(priceMin) => change({ priceMin })}
            />
            <MoneyField
              label="To"
              value={draft.priceMax}
              currencyCode={currencyCode}
              error={contradiction ? 'This is less than the lowest price.' : undefined}
              onChange={(priceMax) => change({ priceMax })}
            />
          </div>
        </section>
        <FacetSection
          title="Tags"
          hint="Items that have all of them."
          counts={facets?.tags}
          selected={draft.tags}
          onChange={(tags) => change({ tags })}
        />
        <Switch
          label="Deleted items"
          description="Shows what was deleted, so that it can be brought back."
          checked={draft.deleted}
          onChange={(deleted) => change({ deleted })}
        />
      </div>
    </Sheet>
  );
}
