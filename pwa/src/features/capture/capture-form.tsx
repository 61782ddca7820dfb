import { useQuery } from '@apollo/client/react';
import { IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ItemSuggestionsDocument } from '../../graphql/capture.ts';
import { ITEM_FIELDS, type ItemField, type ItemValues, problemsOf } from '../../graphql/item-values.ts';
import type { Failure } from '../../graphql/outcome.ts';
import { useSession } from '../../graphql/session-context.ts';
import { firstInvalidField, goToField } from '../../lib/form-check.ts';
import { untitledName } from '../../lib/untitled-name.ts';
import { type SortedErrors, sortUserErrors } from '../../lib/user-errors.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { ItemMainFields } from '../../ui/item-main-fields.tsx';
import { ItemMoreFields } from '../../ui/item-more-fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import classes from './capture-form.module.css';
import { CapturePhotos } from './capture-photos.tsx';
import type { DraftSession, DraftSnapshot } from './draft-session.ts';
import { StorageNotice } from './storage-notice.tsx';

interface CaptureFormProps {
  readonly session: DraftSession;
  readonly snapshot: DraftSnapshot;
  readonly urls: ReadonlyMap<string, string>;
  /** Why the server did not take this item, where it has been sent before. */
  readonly refusal: Failure | null;
  readonly shared: 'failed' | null;
  readonly onCamera: () => void;
  readonly onSaved: () => void;
}

const MAIN_FIELDS: readonly ItemField[] = ['title', 'price', 'condition', 'category'];

function errorsOf(refusal: Failure | null): SortedErrors<ItemField> {
  if (!refusal) return { fields: {}, form: null };
  const sorted = sortUserErrors(refusal.errors, ITEM_FIELDS);
  return refusal.errors.length > 0 ? sorted : { fields: {}, form: refusal.message };
}

/** The item that is being captured. */
export function CaptureForm(props: CaptureFormProps) {
  const { session, snapshot, urls, refusal, shared, onCamera, onSaved } = props;
  const { user } = useSession();
  const { data } = useQuery(ItemSuggestionsDocument);
  const form = useRef<HTMLFormElement>(null);
  const [more, setMore] = useState(false);
  const [errors, setErrors] = useState(errorsOf(refusal));
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const { values, photos, kept } = snapshot;

  useEffect(() => {
    const next = errorsOf(refusal);
    setErrors(next);
    if (ITEM_FIELDS.some((field) => next.fields[field] && !MAIN_FIELDS.includes(field))) setMore(true);
  }, [refusal]);

  function change(part: Partial<ItemValues>): void {
    session.setValues(part);
    const mended = Object.fromEntries(Object.keys(part).map((field) => [field, undefined]));
    setErrors((known) => ({ form: null, fields: { ...known.fields, ...mended } }));
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const problems = problemsOf(session.getSnapshot().values);
    setErrors({ fields: problems, form: null });
    if (Object.keys(problems).length > 0) setMore(true);
    const invalid = await firstInvalidField(form.current);
    if (invalid) {
      goToField(invalid);
      return;
    }
    setSaving(true);
    try {
      await session.save();
      setFailed(false);
      onSaved();
    } catch {
      setFailed(true);
    } finally {
      setSaving(false);
    }
  }

  const fields = {
    values,
    onChange: change,
    errors: errors.fields,
    currencyCode: user?.shop.currencyCode ?? 'USD',
    categories: data?.itemFacets.category.map((facet) => facet.value) ?? [],
    tags: data?.itemFacets.tags.map((facet) => facet.value) ?? [],
  };
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <PageBody width="narrow">
        <div className={classes.parts}>
          {kept && !failed ? null : (
            <Notice tone="danger" title="This device could not keep the last change">
              Its storage is full, or the browser does not allow any. Make room, then go on; what is on the
              screen is still here while this page is open.
            </Notice>
          )}
          <StorageNotice photos={photos.length} />
          {shared ? (
            <Notice tone="danger" title="The shared photos could not be taken in">
              There was no room for them on this device. They are still where you shared them from.
            </Notice>
          ) : null}
          {errors.form ? (
            <Notice tone="danger" title="The shop did not take this item">
              {`${errors.form} Everything is still here.`}
            </Notice>
          ) : null}
          <CapturePhotos session={session} photos={photos} urls={urls} onCamera={onCamera} />
          <ItemMainFields {...fields} titlePlaceholder={untitledName(new Date())} />
          <div>
            <button
              type="button"
              className={classes.more}
              aria-expanded={more}
              onClick={() => setMore((shown) => !shown)}
            >
              More details
              <IconChevronDown size={22} aria-hidden="true" />
            </button>
            {more ? <ItemMoreFields {...fields} /> : null}
          </div>
        </div>
      </PageBody>
      <ActionBar>
        <Button type="submit" variant="primary" loading={saving} disabled={session.isEmpty}>
          Save item
        </Button>
      </ActionBar>
    </form>
  );
}
