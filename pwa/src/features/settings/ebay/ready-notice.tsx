import type { EbaySetupDetailsFragment } from '../../../graphql/generated/graphql.ts';
import { Notice } from '../../../ui/notice.tsx';
import classes from './ebay.module.css';

/** Says whether items can be listed, and what is missing where they cannot. */
export function ReadyNotice({ setup }: { readonly setup: EbaySetupDetailsFragment }) {
  if (setup.ready) {
    return (
      <Notice title="Ready to sell on eBay">
        Open an item and choose “Prepare for eBay”: the category and a few details, and it can be posted.
      </Notice>
    );
  }
  return (
    <Notice tone="attention" title="Before you can list on eBay">
      <ul className={classes.problems}>
        {setup.problems.map((problem) => (
          // These are the settings that the sentences send people to.
          <li key={problem}>{problem.replace(/,? in the eBay settings/, '')}</li>
        ))}
      </ul>
    </Notice>
  );
}
