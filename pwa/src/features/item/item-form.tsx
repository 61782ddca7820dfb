import { useMutation, useQuery } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { ItemSuggestionsDocument } from '../../graphql/capture.ts';
import { describeFailure } from '../../graphql/failure.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { UpdateItemDocument } from '../../graphql/item.ts';
import {
  changedFields,
  ITEM_FIELDS,
  type ItemField,
  type ItemValues,
  problemsOf,
  updateInputOf,
  valuesOf,
} from '../../graphql/item-values.ts';
import { useSession } from '../../graphql/session-context.ts';
import { sortUserErrors } from '../../lib/user-errors.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { ItemMainFields } from '../../ui/item-main-fields.tsx';
import { ItemMoreFields } from '../../ui/item-more-fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import classes from './item-form.module.css';

interface ItemFormProps {
  readonly item: ItemDetailsFragment;
  readonly onClose: () => void;
}

/** All fields of an item, to be changed and saved together. */
export function ItemForm({ item, onClose }: ItemFormProps) {
  const { user } = useSession();
  const { data } = useQuery(ItemSuggestionsDocument);
  const [update] = useMutation(UpdateItemDocument);
  const [base] = useState({ version: item.version, values: valuesOf(item) });
  const [values, setValues] = useState(base.values);
  const [errors, setErrors] = useState<Partial<Record<ItemField, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  function change(part: Partial<ItemValues>): void {
    setValues((known) => ({ ...known, ...part }));
    const mended = Object.fromEntries(Object.keys(part).map((field) => [field, undefined]));
    setErrors((known) => ({ ...known, ...mended }));
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const problems = problemsOf(values);
    setErrors(problems);
    setProblem(null);
    if (Object.keys(problems).length > 0) return;
    if (changedFields(base.values, values).length === 0) {
      onClose();
      return;
    }
    setSaving(true);
    try {
      const input = { id: item.id, expectedVersion: base.version, ...updateInputOf(base.values, values) };
      const answer = (await update({ variables: { input } })).data?.updateItem;
      if (answer?.item) {
        onClose();
        return;
      }
      const sorted = sortUserErrors(answer?.userErrors ?? [], ITEM_FIELDS);
      setErrors(sorted.fields);
      setProblem(sorted.form);
    } catch (error) {
      setProblem(describeFailure(error, 'What you changed is still here.'));
    } finally {
      setSaving(false);
    }
  }

  const fields = {
    values,
    onChange: change,
    errors,
    currencyCode: user?.shop.currencyCode ?? 'USD',
    categories: data?.itemFacets.category.map((facet) => facet.value) ?? [],
    tags: data?.itemFacets.tags.map((facet) => facet.value) ?? [],
  };
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <PageHeader title="Edit item" />
      <PageBody width="narrow">
        <div className={classes.parts}>
          {problem ? <Notice tone="danger">{problem}</Notice> : null}
          <ItemMainFields {...fields} />
          <ItemMoreFields {...fields} />
        </div>
      </PageBody>
      <ActionBar>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" loading={saving}>
          Save
        </Button>
      </ActionBar>
    </form>
  );
}
