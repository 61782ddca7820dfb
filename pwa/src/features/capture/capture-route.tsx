import { usePageTitle } from '../../lib/use-page-title.ts';
import { PageHeader } from '../../ui/page-header.tsx';

/** Photographs a thing and saves it as an item. */
export function CaptureRoute() {
  usePageTitle('Add item');
  return <PageHeader title="Add item" backTo="/" />;
}
