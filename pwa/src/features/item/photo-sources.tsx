import { IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import { FileButton } from '../../ui/file-button.tsx';
import classes from './photo-sheet.module.css';

interface PhotoSourcesProps {
  /** How many more photos the item takes; without it the shop decides. */
  readonly room?: number;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The two ways to more photos: the camera, and what the device has. */
export function PhotoSources({ room = Number.POSITIVE_INFINITY, onFiles }: PhotoSourcesProps) {
  const shared = {
    disabled: room <= 0,
    className: classes.source,
    onFiles: (files: readonly File[]) => onFiles(files.slice(0, room)),
  };
  return (
    <>
      <FileButton variant="camera" camera icon={<IconCamera size={22} aria-hidden="true" />} {...shared}>
        Take photo
      </FileButton>
      <FileButton multiple icon={<IconPhotoPlus size={22} aria-hidden="true" />} {...shared}>
        Add photos
      </FileButton>
    </>
  );
}
