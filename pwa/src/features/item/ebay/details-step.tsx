import { useState } from 'react';
import type { ItemDetailsFragment } from '../../../graphql/generated/graphql.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { AspectField } from './aspect-field.tsx';
import type { AspectProps } from './aspect-props.ts';
import { AspectRow } from './aspect-row.tsx';
import { ConditionFields } from './condition-fields.tsx';
import type { CategoryFacts } from './ebay-form.ts';
import { type Aspect, inheritedValues } from './ebay-problems.ts';
import classes from './ebay-sheet.module.css';
import { ExtraFields } from './extra-fields.tsx';
import { OfferFields } from './offer-fields.tsx';
import { PackageFields } from './package-fields.tsx';
import type { EbayFormState } from './use-ebay-form.ts';
import { ValuePicker } from './value-picker.tsx';

interface DetailsStepProps {
  readonly item: ItemDetailsFragment;
  readonly state: EbayFormState;
  readonly facts: CategoryFacts;
  readonly currencyCode: string;
  readonly onChangeCategory: () => void;
}

/** What eBay asks for in the category: what it needs first, then what helps, then the rest. */
export function DetailsStep({ item, state, facts, currencyCode, onChangeCategory }: DetailsStepProps) {
  const { form, problems, trouble, setAspect } = state;
  const [picking, setPicking] = useState<Aspect | null>(null);
  const required = facts.aspects.filter((aspect) => aspect.required);
  const others = facts.aspects
    .filter((aspect) => !aspect.required)
    .sort((one, other) => Number(other.requiredFrom !== null) - Number(one.requiredFrom !== null));
  const said = others.filter(({ name }) => (form.aspects[name] ?? []).length > 0).length;
  const wrong = others.some(({ name }) => problems.aspects[name]);

  function propsOf(aspect: Aspect): AspectProps {
    return {
      aspect,
      values: form.aspects[aspect.name] ?? [],
      inherited: inheritedValues(aspect, item),
      error: problems.aspects[aspect.name],
      onChange: (values) => setAspect(aspect.name, values),
      onPick: () => setPicking(aspect),
    };
  }

  return (
    <>
      <div className={classes.form}>
        {trouble ? <Notice tone="danger">{trouble}</Notice> : null}
        <div className={classes.category}>
          <div>
            <p className={classes.quiet}>Category</p>
            <p className={classes.choiceName}>{form.category?.name}</p>
          </div>
          <Button variant="quiet" onClick={onChangeCategory}>
            Change
          </Button>
        </div>
        {required.length > 0 ? (
          <section className={classes.group} aria-labelledby="ebay-required">
            <h3 id="ebay-required" className={classes.heading}>
              eBay needs these
            </h3>
            {required.map((aspect) => (
              <AspectField key={aspect.name} {...propsOf(aspect)} />
            ))}
          </section>
        ) : null}
        <ConditionFields item={item} state={state} facts={facts} />
        {others.length > 0 ? (
          <div className={classes.fold}>
            <Disclosure
              title={`What buyers search by${said > 0 ? ` (${said} of ${others.length})` : ` (${others.length})`}`}
              open={wrong}
            >
              <div className={classes.rows}>
                {others.map((aspect) => (
                  <AspectRow key={aspect.name} {...propsOf(aspect)} />
                ))}
              </div>
            </Disclosure>
          </div>
        ) : null}
        <div className={classes.fold}>
          <PackageFields state={state} />
        </div>
        <div className={classes.fold}>
          <OfferFields state={state} currencyCode={currencyCode} price={item.price?.amount ?? null} />
        </div>
        <div className={classes.fold}>
          <ExtraFields state={state} />
        </div>
      </div>
      {picking ? (
        <ValuePicker
          aspect={picking}
          chosen={form.aspects[picking.name] ?? []}
          onChange={(values) => setAspect(picking.name, values)}
          onClose={() => setPicking(null)}
        />
      ) : null}
    </>
  );
}
