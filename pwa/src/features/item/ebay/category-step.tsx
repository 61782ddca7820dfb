import { useQuery } from '@apollo/client/react';
import { IconHistory, IconSearch } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { EbayCategoriesDocument } from '../../../graphql/ebay-item.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './ebay-sheet.module.css';

interface CategoryStepProps {
  readonly itemId: string;
  readonly chosenId: string | null;
  readonly onChoose: (category: { categoryId: string; name: string }) => void;
}

/** Where on eBay the item belongs: what was chosen before, what eBay suggests, or what is looked for. */
export function CategoryStep({ itemId, chosenId, onChoose }: CategoryStepProps) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState<string | null>(null);
  const { data, error, loading, refetch } = useQuery(EbayCategoriesDocument, {
    variables: { itemId, words },
    notifyOnNetworkStatusChange: true,
  });
  const categories = data?.ebayCategories.categories ?? [];
  const refusal = data?.ebayCategories.userErrors.map(({ message }) => message).join(' ');
  const trouble = refusal || (error && !data ? describeFailure(error) : '');

  function search(event: FormEvent): void {
    event.preventDefault();
    setWords(typed.trim() || null);
  }

  return (
    <div className={classes.parts}>
      <form className={classes.search} onSubmit={search}>
        <TextField
          aria-label="Look for a category"
          placeholder="For instance table lamp"
          name="words"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <IconButton label="Search" variant="filled" type="submit">
          <IconSearch size={22} />
        </IconButton>
      </form>
      {trouble ? (
        <Notice
          tone="attention"
          action={
            <Button loading={loading} onClick={() => void refetch()}>
              Try again
            </Button>
          }
        >
          {trouble}
        </Notice>
      ) : null}
      {loading && categories.length === 0 ? <SkeletonRows count={5} /> : null}
      {!loading && !trouble && categories.length === 0 ? (
        <p className={classes.quiet}>eBay suggests nothing for this. Try another word for what it is.</p>
      ) : null}
      <ul className={classes.choices} aria-label="Categories">
        {categories.map(({ categoryId, name, path, chosenBefore }) => (
          <li key={categoryId}>
            <button
              type="button"
              className={classes.choice}
              aria-current={categoryId === chosenId || undefined}
              onClick={() => onChoose({ categoryId, name })}
            >
              <span className={classes.choiceName}>{name}</span>
              <span className={classes.quiet}>{path.join(' › ')}</span>
              {chosenBefore ? (
                <span className={classes.before}>
                  <IconHistory size={15} aria-hidden="true" />
                  You chose it before
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
