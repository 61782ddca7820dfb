import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { SaveEbayDetailsDocument } from '../../../graphql/ebay-item.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import type { ItemDetailsFragment } from '../../../graphql/generated/graphql.ts';
import { sortUserErrors } from '../../../lib/user-errors.ts';
import type { DraftKeeper } from '../../../offline/draft-keeper.ts';
import { type CategoryFacts, type EbayForm, formOf, inputOf, type SavedDetails } from './ebay-form.ts';
import {
  EBAY_FIELDS,
  type EbayProblems,
  keepsFromListing,
  keepsFromSaving,
  problemsOf,
} from './ebay-problems.ts';

/** What the form needs of the screen around it. */
interface FormParts {
  readonly item: ItemDetailsFragment;
  readonly saved: SavedDetails;
  readonly keeper: DraftKeeper<EbayForm>;
  readonly currencyCode: string;
}

/** A form for eBay from the first key to the server's yes. */
export interface EbayFormState {
  readonly form: EbayForm;
  readonly changed: boolean;
  readonly problems: EbayProblems;
  /** What stands above the form. */
  readonly trouble: string | null;
  readonly saving: boolean;
  readonly change: (part: Partial<EbayForm>) => void;
  readonly setAspect: (name: string, values: readonly string[]) => void;
  readonly setDescriptor: (id: string, value: string) => void;
  /** Points out what is wrong; true where nothing is. */
  readonly check: (facts: CategoryFacts) => boolean;
  /** True once the server has it. What is only incomplete is kept, too. */
  readonly save: (facts: CategoryFacts) => Promise<boolean>;
  /** Back to what was saved. */
  readonly discard: () => void;
}

const NONE: EbayProblems = { fields: {}, aspects: {}, descriptors: {} };

/** Keeps on the device what was begun; only saving sends it. */
export function useEbayForm({ item, saved, keeper, currencyCode }: FormParts): EbayFormState {
  const client = useApolloClient();
  const [form, setForm] = useState<EbayForm>(() => ({
    ...formOf(saved, currencyCode),
    ...keeper.kept,
  }));
  const [changed, setChanged] = useState(keeper.kept !== null);
  const [problems, setProblems] = useState(NONE);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  useEffect(() => keeper.keep(changed ? form : null), [keeper, form, changed]);

  function change(part: Partial<EbayForm>): void {
    setForm((known) => ({ ...known, ...part }));
    setChanged(true);
  }

  async function save(facts: CategoryFacts): Promise<boolean> {
    const { category } = form;
    const found = problemsOf(form, facts, item);
    if (!category || keepsFromSaving(found)) {
      setProblems(found);
      return false;
    }
    setSaving(true);
    setTrouble(null);
    try {
      const input = inputOf(item.id, { ...form, category }, facts, saved);
      const { data } = await client.mutate({ mutation: SaveEbayDetailsDocument, variables: { input } });
      const answer = data?.saveEbayDetails;
      if (answer?.item) {
        keeper.keep(null);
        setChanged(false);
        setProblems(NONE);
        return true;
      }
      const sorted = sortUserErrors(answer?.userErrors ?? [], EBAY_FIELDS);
      setProblems({ ...NONE, fields: sorted.fields });
      setTrouble(
        [sorted.form, sorted.fields.categoryId, sorted.fields.aspects, sorted.fields.conditionDescriptors]
          .filter(Boolean)
          .join(' ') || null,
      );
    } catch (error) {
      setTrouble(describeFailure(error, 'What you entered is kept here.'));
    } finally {
      setSaving(false);
    }
    return false;
  }

  return {
    form,
    changed,
    problems,
    trouble,
    saving,
    change(part) {
      change(part);
      const { fields } = problems;
      const mended = { ...fields, ...(touchesParcel(part) && { package: undefined }) };
      for (const key of Object.keys(part)) if (key in mended) Object.assign(mended, { [key]: undefined });
      setProblems({ ...problems, fields: mended });
    },
    setAspect(name, values) {
      change({ aspects: { ...form.aspects, [name]: values } });
      const { [name]: _mended, ...rest } = problems.aspects;
      setProblems({ ...problems, aspects: rest });
    },
    setDescriptor(id, value) {
      change({ descriptors: { ...form.descriptors, [id]: value } });
      const { [id]: _mended, ...rest } = problems.descriptors;
      setProblems({ ...problems, descriptors: rest });
    },
    check(facts) {
      const found = problemsOf(form, facts, item);
      setProblems(found);
      return !keepsFromListing(found);
    },
    save,
    discard() {
      keeper.keep(null);
      setForm(formOf(saved, currencyCode));
      setChanged(false);
      setProblems(NONE);
    },
  };
}

const touchesParcel = (part: Partial<EbayForm>): boolean =>
  ['weight', 'length', 'width', 'height'].some((key) => key in part);
