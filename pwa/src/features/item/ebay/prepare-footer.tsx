import { Button } from '../../../ui/button.tsx';

/** Where somebody stands while an item is prepared. */
export type Step = 'category' | 'details' | 'preview';

interface PrepareFooterProps {
  readonly step: Step;
  /** A category is there to go back to. */
  readonly chosen: boolean;
  readonly changed: boolean;
  readonly working: boolean;
  /** What eBay wants in the category is there. */
  readonly known: boolean;
  /** Null where there is nothing to post now. */
  readonly post: { readonly allowed: boolean; readonly running: boolean; readonly run: () => void } | null;
  readonly onStep: (step: Step) => void;
  readonly onPreview: () => void;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/** The way on and the way back from each step. */
export function PrepareFooter(props: PrepareFooterProps) {
  const { step, chosen, changed, working, known, post, onStep, onPreview, onKeep, onClose } = props;
  if (step === 'category') {
    return (
      <Button onClick={chosen ? () => onStep('details') : onClose}>
        {chosen ? 'Back to the details' : 'Not now'}
      </Button>
    );
  }
  if (step === 'details') {
    return (
      <>
        {changed ? (
          <Button loading={working} disabled={!known} onClick={onKeep}>
            Save
          </Button>
        ) : (
          <Button onClick={onClose}>Close</Button>
        )}
        <Button variant="primary" loading={working} disabled={!known} onClick={onPreview}>
          Preview
        </Button>
      </>
    );
  }
  return (
    <>
      <Button onClick={() => onStep('details')}>Back</Button>
      {post ? (
        <Button variant="primary" loading={post.running} disabled={!post.allowed} onClick={post.run}>
          Post to eBay
        </Button>
      ) : (
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      )}
    </>
  );
}
