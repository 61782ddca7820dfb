import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import classes from './settings.module.css';

interface SecretSheetProps {
  readonly name: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** Shows the secret of a new token, this once. Where the clipboard is closed to pages it is marked for copying. */
export function SecretSheet({ name, secret, onClose }: SecretSheetProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'yes' | 'by-hand' | null>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied('yes');
    } catch {
      field.current?.select();
      setCopied('by-hand');
    }
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={name}
      footer={
        <>
          <Button onClick={onClose}>Done</Button>
          <Button
            variant="primary"
            icon={copied === 'yes' ? <IconCheck size={20} /> : <IconCopy size={20} />}
            onClick={() => void copy()}
          >
            {copied === 'yes' ? 'Copied' : 'Copy'}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <Notice tone="attention">This is the only time that the token is shown. Copy it now.</Notice>
        <input
          ref={field}
          className={classes.secret}
          aria-label="The token"
          readOnly
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
        />
        <p className={classes.rowDetail} role="status">
          {copied === 'by-hand'
            ? 'The browser does not let this page copy. The token is marked: copy it by hand.'
            : ''}
        </p>
      </div>
    </Sheet>
  );
}
