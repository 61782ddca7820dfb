import type { PostingDetailsFragment } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FIELD_WORDS } from './field-words.ts';
import classes from './platform-list.module.css';

interface DifferencesProps {
  readonly name: string;
  readonly differences: PostingDetailsFragment['differences'];
  readonly working: boolean;
  readonly onSend: () => void;
}

/** Where a platform shows something else than the item says, and the way to put it right. */
export function Differences({ name, differences, working, onSend }: DifferencesProps) {
  if (differences.length === 0) return null;
  const words: Readonly<Record<string, string>> = FIELD_WORDS;
  return (
    <Notice
      tone="attention"
      title={`${name} shows something else`}
      action={
        <Button loading={working} onClick={onSend}>
          Send ours again
        </Button>
      }
    >
      <ul className={classes.differences}>
        {differences.map(({ field, ours, theirs }) => (
          <li key={field}>
            {words[field] ?? field}: {name} shows <b>{theirs}</b>, here it is <b>{ours}</b>.
          </li>
        ))}
      </ul>
    </Notice>
  );
}
