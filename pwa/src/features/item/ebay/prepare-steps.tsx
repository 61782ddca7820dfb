import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { EbayCategoryDocument } from '../../../graphql/ebay-item.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import type { EbayItemFragment } from '../../../graphql/generated/graphql.ts';
import { useSession } from '../../../graphql/session-context.ts';
import { firstInvalidField, goToField } from '../../../lib/form-check.ts';
import type { DraftKeeper } from '../../../offline/draft-keeper.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { CategoryStep } from './category-step.tsx';
import { DetailsStep } from './details-step.tsx';
import type { EbayForm } from './ebay-form.ts';
import { readPreview } from './ebay-preview.ts';
import classes from './ebay-sheet.module.css';
import type { EbaySheetProps } from './ebay-sheet-props.ts';
import { PrepareFooter, type Step } from './prepare-footer.tsx';
import { PreviewStep } from './preview-step.tsx';
import { ProblemList } from './problem-list.tsx';
import { useEbayForm } from './use-ebay-form.ts';
import { useListingPreview } from './use-listing-preview.ts';

interface PrepareStepsProps extends EbaySheetProps {
  readonly details: EbayItemFragment;
  readonly keeper: DraftKeeper<EbayForm>;
}

const TITLES: Readonly<Record<Step, string>> = {
  category: 'Category on eBay',
  details: 'Prepare for eBay',
  preview: 'Preview for eBay',
};

/** From the category over the details to the listing as eBay gets it. */
export function PrepareSteps(props: PrepareStepsProps) {
  const { item, details, keeper, canPost, posting, missing, onPost, onEdit, onPhotos, onClose } = props;
  const { user } = useSession();
  const currencyCode = item.price?.currencyCode ?? user?.shop.currencyCode ?? 'USD';
  const state = useEbayForm({ item, saved: details.ebay, keeper, currencyCode });
  const { form, changed, saving, change, check, save, discard } = state;
  const [step, setStep] = useState<Step>(form.category ? 'details' : 'category');
  const { preview, trouble, asking, ask } = useListingPreview(item.id);
  const [resumed] = useState(keeper.kept !== null);
  const body = useRef<HTMLDivElement>(null);
  const categoryId = form.category?.categoryId ?? '';
  const category = useQuery(EbayCategoryDocument, {
    variables: { categoryId },
    skip: categoryId === '',
  });
  const facts = category.data?.ebayCategory.facts ?? null;
  const refusal = category.data?.ebayCategory.userErrors.map(({ message }) => message).join(' ');

  async function pointOut(): Promise<void> {
    // The marks are there once the screen has caught up.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const wrong =
      body.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? (await firstInvalidField(null));
    if (wrong) goToField(wrong);
  }

  // Somebody wanted to post: complete details lead to what else is in the way, incomplete ones are pointed out.
  const begin = useEffectEvent(() => {
    if (!missing || !facts || changed) return;
    if (check(facts)) void showPreview();
    else void pointOut();
  });
  const ready = facts !== null;
  useEffect(() => {
    if (ready) begin();
  }, [ready]);

  useEffect(() => {
    // Each step begins at its top; the body of the sheet is what scrolls.
    if (step) body.current?.parentElement?.scrollTo(0, 0);
  }, [step]);

  // Photos that arrive, and whatever else changes meanwhile, belong to what is looked at.
  const known = `${item.version} ${item.images.length}`;
  const [asked, setAsked] = useState(known);
  useEffect(() => {
    if (step !== 'preview' || asked === known) return;
    setAsked(known);
    void ask();
  }, [step, asked, known, ask]);

  async function showPreview(): Promise<void> {
    if (await ask()) setStep('preview');
  }

  async function goOn(): Promise<void> {
    if (!facts) return;
    if (!check(facts)) return pointOut();
    if (changed && !(await save(facts))) return pointOut();
    await showPreview();
  }

  async function keepForLater(): Promise<void> {
    if (facts && (await save(facts))) onClose();
    else await pointOut();
  }

  const shown = preview && readPreview(preview.content);
  const problems = preview?.problems ?? [];
  const footer = (
    <PrepareFooter
      step={step}
      chosen={form.category !== null}
      changed={changed}
      working={saving || asking}
      known={facts !== null}
      post={canPost ? { allowed: problems.length === 0, running: posting, run: onPost } : null}
      onStep={setStep}
      onPreview={() => void goOn()}
      onKeep={() => void keepForLater()}
      onClose={onClose}
    />
  );
  return (
    <Sheet open onClose={onClose} title={TITLES[step]} desktop="drawer" tall footer={footer}>
      <div ref={body}>
        {trouble ? <Notice tone="danger">{trouble}</Notice> : null}
        {step === 'category' ? (
          <CategoryStep
            itemId={item.id}
            chosenId={form.category?.categoryId ?? null}
            onChoose={(chosen) => {
              if (chosen.categoryId !== categoryId) change({ category: chosen });
              setStep('details');
            }}
          />
        ) : null}
        {step === 'details' && resumed && changed ? (
          <p className={classes.kept}>
            Not saved yet, and kept on this device.
            <Button variant="quiet" onClick={discard}>
              Discard
            </Button>
          </p>
        ) : null}
        {step === 'details' && facts ? (
          <DetailsStep
            item={item}
            state={state}
            facts={facts}
            currencyCode={currencyCode}
            onChangeCategory={() => setStep('category')}
          />
        ) : null}
        {step === 'details' && !facts && (category.error || refusal) ? (
          <ErrorState
            title="eBay did not say what it needs"
            message={refusal || describeFailure(category.error)}
            retrying={category.loading}
            onRetry={() => void category.refetch()}
          />
        ) : null}
        {step === 'details' && !facts && !category.error && !refusal ? <SkeletonRows count={6} /> : null}
        {step === 'preview' && preview && shown ? (
          <div className={classes.parts}>
            <ProblemList
              problems={problems}
              onMend={(place) => {
                if (place === 'item') return onEdit();
                if (place === 'photos') return onPhotos();
                setStep('details');
                if (facts) check(facts);
                void pointOut();
              }}
            />
            <PreviewStep
              shown={shown}
              content={preview.content}
              images={details.images}
              categoryName={form.category?.name ?? ''}
              conditions={facts?.conditions ?? []}
            />
          </div>
        ) : null}
      </div>
    </Sheet>
  );
}
