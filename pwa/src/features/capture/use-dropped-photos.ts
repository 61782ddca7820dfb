import { useEffect, useEffectEvent } from 'react';

function photosIn(list: FileList | undefined): File[] {
  return [...(list ?? [])].filter((file) => file.type.startsWith('image/'));
}

/** Takes photos that are dropped onto the page or pasted into it: the ways of a desk. */
export function useDroppedPhotos(onFiles: (files: readonly File[]) => void): void {
  const take = useEffectEvent((files: File[], event: Event) => {
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => take(photosIn(event.dataTransfer?.files), event);
    const onPaste = (event: ClipboardEvent): void => take(photosIn(event.clipboardData?.files), event);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}
