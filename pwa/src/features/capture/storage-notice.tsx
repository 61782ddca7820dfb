import { useStorageWarning } from '../../offline/use-storage-warning.ts';
import { Notice } from '../../ui/notice.tsx';

/** Warns before photos are taken that this device may have no room for. */
export function StorageNotice() {
  const warning = useStorageWarning(0);
  return warning ? <Notice tone="attention">{warning}</Notice> : null;
}
