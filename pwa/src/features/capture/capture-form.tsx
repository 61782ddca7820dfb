import { useQuery } from '@apollo/client/react';
import { IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { ItemSuggestionsDocument } from '../../graphql/capture.ts';
import { type ItemField, type ItemValues, problemsOf } from '../../graphql/item-values.ts';
import { useSession } from '../../graphql/session-context.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { ItemMainFields } from '../../ui/item-main-fields.tsx';
import { ItemMoreFields } from '../../ui/item-more-fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import classes from './capture-form.module.css';
import { CapturePhotos } from './capture-photos.tsx';
import type { DraftSession, DraftSnapshot } from './draft-session.ts';
import { untitledName } from './untitled-name.ts';

interface CaptureFormProps {
  readonly session: DraftSession;
  readonly snapshot: DraftSnapshot;
  readonly onSaved: () => void;
}

/** The item that is being captured. */
export function CaptureForm({ session, snapshot, onSaved }: CaptureFormProps) {
  const { user } = useSession();
  const { data } = useQuery(ItemSuggestionsDocument);
  const form = useRef<HTMLFormElement>(null);
  const [more, setMore] = useState(false);
  const [errors, setErrors] = useState<Partial<Record<ItemField, string>>>({});
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const { values, photos, kept } = snapshot;

  function change(part: Partial<ItemValues>): void {
    session.setValues(part);
    const mended = Object.fromEntries(Object.keys(part).map((field) => [field, undefined]));
    setErrors((known) => ({ ...known, ...mended }));
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const problems = problemsOf(values);
    setErrors(problems);
    if (Object.keys(problems).length > 0) {
      setMore(true);
      return;
    }
    setSaving(true);
    setFailed(false);
    try {
      await session.save();
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
    errors,
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
          <CapturePhotos session={session} photos={photos} />
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
