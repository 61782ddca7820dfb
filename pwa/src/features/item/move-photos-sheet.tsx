import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { countOf } from '../../lib/count-of.ts';
import { PhotoChoice } from '../../ui/photo-choice.tsx';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { GoalRow } from './goal-row.tsx';
import classes from './move-photos-sheet.module.css';
import { useMoveGoals } from './use-move-goals.ts';
import { usePhotoMove } from './use-photo-move.ts';

interface MovePhotosSheetProps {
  readonly item: ItemDetailsFragment;
  readonly onClose: () => void;
}

/** Gives photos that the shop has to another item, or makes a new one of them: first which, then where to. */
export function MovePhotosSheet({ item, onClose }: MovePhotosSheetProps) {
  const only = item.images.length === 1 ? item.images[0] : undefined;
  const [chosen, setChosen] = useState<readonly string[]>(only ? [only.id] : []);
  const [search, setSearch] = useState('');
  const goals = useMoveGoals(item.id, search);
  const { toItem, toNewItem } = usePhotoMove(item);
  // What another device took away meanwhile is not moved.
  const images = item.images.filter(({ id }) => chosen.includes(id));
  const none = images.length === 0;

  function closeIf(moved: Promise<boolean>): void {
    void moved.then((done) => {
      if (done) onClose();
    });
  }

  return (
    <Sheet open onClose={onClose} title="Move photos" desktop="drawer" tall>
      <div className={classes.parts}>
        <ul className={classes.photos} aria-label="Which photos">
          {item.images.map(({ id, thumbnailUrl, thumbhash }, index) => (
            <li key={id}>
              <PhotoChoice
                number={index + 1}
                chosen={chosen.includes(id)}
                onToggle={() =>
                  setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
                }
              >
                <PhotoTile src={thumbnailUrl} thumbhash={thumbhash} alt="" />
              </PhotoChoice>
            </li>
          ))}
        </ul>
        <h3 className={classes.question} aria-live="polite">
          {none
            ? 'Touch the photos that belong elsewhere.'
            : `Where do ${countOf(images.length, 'photo')} go?`}
        </h3>
        <TextField
          type="search"
          aria-label="Find the other item"
          placeholder="Title, SKU, category or tag"
          before={<IconSearch size={20} aria-hidden="true" />}
          autoComplete="off"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <ul className={classes.goals} aria-label="Where to">
          {search === '' ? (
            <GoalRow
              title="New item"
              detail="Made of these photos"
              icon={<IconPlus size={24} />}
              disabled={none}
              onChoose={() => closeIf(toNewItem(images))}
            />
          ) : null}
          {goals?.map((goal) => (
            <GoalRow
              key={goal.id}
              title={goal.title}
              detail={goal.detail}
              cover={goal.cover}
              disabled={none}
              onChoose={() => closeIf(toItem(images, goal))}
            />
          ))}
        </ul>
        {goals === null ? <SkeletonRows count={3} /> : null}
        {goals?.length === 0 && search !== '' ? (
          <p className={classes.nothing}>No other item has these words.</p>
        ) : null}
      </div>
    </Sheet>
  );
}
