import { useQuery } from '@apollo/client/react';
import { type FormEvent, useId, useRef } from 'react';
import { ItemSuggestionsDocument } from '../../graphql/capture.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session-context.ts';
import { firstInvalidField, goToField } from '../../lib/form-check.ts';
import { Button } from '../../ui/button.tsx';
import { ItemMainFields } from '../../ui/item-main-fields.tsx';
import { ItemMoreFields } from '../../ui/item-more-fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ClashSheet } from './clash-sheet.tsx';
import type { EditKeeper } from './edit-keeper.ts';
import classes from './edit-sheet.module.css';
import { useItemEdit } from './use-item-edit.ts';

interface EditSheetProps {
  readonly item: ItemDetailsFragment;
  readonly keeper: EditKeeper;
  readonly onClose: () => void;
}

/** All fields of an item. Closing keeps what was changed for later; only saving sends it. */
export function EditSheet({ item, keeper, onClose }: EditSheetProps) {
  const { user } = useSession();
  const { data } = useQuery(ItemSuggestionsDocument);
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const { edit, changed, errors, problem, saving, clash, change, save, settle, leaveClash } = useItemEdit(
    item,
    keeper,
  );

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const invalid = await firstInvalidField(form.current);
    if (invalid) {
      goToField(invalid);
      return;
    }
    if (await save()) {
      // It may have been closed while it waited, and another one opened.
      if (form.current) onClose();
      return;
    }
    const refused = await firstInvalidField(form.current);
    if (refused) goToField(refused);
  }

  const fields = {
    values: edit.values,
    onChange: change,
    errors,
    currencyCode: user?.shop.currencyCode ?? 'USD',
    categories: data?.itemFacets.category.map((facet) => facet.value) ?? [],
    tags: data?.itemFacets.tags.map((facet) => facet.value) ?? [],
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title="Edit item"
      desktop="drawer"
      footer={
        <>
          <Button
            onClick={() => {
              keeper.keep(null);
              onClose();
            }}
          >
            {changed ? 'Discard' : 'Cancel'}
          </Button>
          <Button type="submit" form={formId} variant="primary" loading={saving}>
            Save
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={form}
        className={classes.form}
        noValidate
        onSubmit={(event) => void submit(event)}
      >
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
        <ItemMainFields {...fields} />
        <ItemMoreFields {...fields} />
      </form>
      {clash ? (
        <ClashSheet
          edit={edit}
          theirs={clash}
          currencyCode={fields.currencyCode}
          onClose={leaveClash}
          onChosen={(takeTheirs) =>
            void settle(takeTheirs).then((done) => {
              if (done) onClose();
            })
          }
        />
      ) : null}
    </Sheet>
  );
}
