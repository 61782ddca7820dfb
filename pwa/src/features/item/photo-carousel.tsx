import type { ItemPhotoFragment } from '../../graphql/generated/graphql.ts';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import classes from './photo-carousel.module.css';

interface PhotoCarouselProps {
  readonly title: string;
  readonly images: readonly ItemPhotoFragment[];
}

/** The photos of an item, one beside the other, swiped sideways. */
export function PhotoCarousel({ title, images }: PhotoCarouselProps) {
  if (images.length === 0) return <PhotoTile src={null} alt="" ratio={4 / 3} />;
  return (
    <ul className={classes.photos} aria-label="Photos">
      {images.map((image, index) => (
        <li key={image.id}>
          <PhotoTile
            src={image.mediumUrl}
            thumbhash={image.thumbhash}
            alt={`${title}, photo ${index + 1}`}
            ratio={4 / 3}
            fit="contain"
            eager={index === 0}
          />
        </li>
      ))}
    </ul>
  );
}
