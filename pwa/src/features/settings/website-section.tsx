import { useMutation } from '@apollo/client/react';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import type { SessionUserFragment } from '../../graphql/generated/graphql.ts';
import { UpdateShopDocument } from '../../graphql/settings.ts';
import { Notice } from '../../ui/notice.tsx';
import { Switch } from '../../ui/switch.tsx';
import classes from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

/** The public page of the shop: on or off, and the way there. */
export function WebsiteSection({ shop }: { readonly shop: SessionUserFragment['shop'] }) {
  const [update] = useMutation(UpdateShopDocument);
  const [problem, setProblem] = useState<string | null>(null);

  async function turn(websiteEnabled: boolean): Promise<void> {
    setProblem(null);
    const updateShop = {
      __typename: 'ShopPayload',
      shop: { ...shop, websiteEnabled },
      userErrors: [],
    };
    try {
      const { data } = await update({
        variables: { input: { websiteEnabled } },
        optimisticResponse: { updateShop },
      });
      const errors = data?.updateShop.userErrors ?? [];
      if (errors.length > 0) setProblem(errors.map(({ message }) => message).join(' '));
    } catch (error) {
      setProblem(describeFailure(error, 'The website is as it was.'));
    }
  }

  return (
    <SettingsSection title="Website" description="The page of your shop that anybody can see.">
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      <Switch
        label="Website is on"
        description="Off takes the whole page down. Your items keep their places on it for later."
        checked={shop.websiteEnabled}
        onChange={(enabled) => void turn(enabled)}
      />
      {shop.websiteEnabled ? (
        <a className={classes.link} href={shop.url} target="_blank" rel="noreferrer">
          <span className={classes.address}>{shop.url}</span>
          <IconExternalLink size={18} aria-label="opens in a new tab" />
        </a>
      ) : null}
    </SettingsSection>
  );
}
