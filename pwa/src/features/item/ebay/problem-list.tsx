import type { ListingPreviewQuery } from '../../../graphql/generated/graphql.ts';
import { countOf } from '../../../lib/count-of.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import classes from './preview-step.module.css';

/** What eBay would refuse for certain, as the server knows without asking it. */
export type ListingProblem = NonNullable<
  ListingPreviewQuery['listingPreview']['preview']
>['problems'][number];

/** The places where problems can be mended. */
export type ProblemPlace = 'details' | 'item' | 'photos' | 'settings';

/** Where a problem is mended, by the field that the server names. */
export function placeOf({ field }: Pick<ListingProblem, 'field'>): ProblemPlace {
  if (field.startsWith('details')) return 'details';
  if (field.startsWith('settings')) return 'settings';
  return field.startsWith('images') || field.startsWith('photos') ? 'photos' : 'item';
}

const WAYS: Readonly<Record<Exclude<ProblemPlace, 'settings'>, string>> = {
  details: 'Complete the details',
  item: 'Edit the item',
  photos: 'To the photos',
};

interface ProblemListProps {
  readonly problems: readonly ListingProblem[];
  readonly onMend: (place: Exclude<ProblemPlace, 'settings'>) => void;
}

/** Every problem in words, and one way to each place where they are mended. */
export function ProblemList({ problems, onMend }: ProblemListProps) {
  if (problems.length === 0) return null;
  const places = [...new Set(problems.map(placeOf))];
  return (
    <Notice
      tone="attention"
      title={`${countOf(problems.length, 'thing')} to do before it can be posted`}
      action={
        <div className={classes.ways}>
          {places.map((place) =>
            place === 'settings' ? (
              <Button key={place} to="/settings/ebay">
                eBay settings
              </Button>
            ) : (
              <Button key={place} onClick={() => onMend(place)}>
                {WAYS[place]}
              </Button>
            ),
          )}
        </div>
      }
    >
      <ul className={classes.problems}>
        {problems.map(({ code, field, message }) => (
          <li key={`${code} ${field} ${message}`}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
