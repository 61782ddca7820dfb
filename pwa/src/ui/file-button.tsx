import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import buttonClasses from './button.module.css';
import type { ButtonVariant } from './button.tsx';
import classes from './file-button.module.css';

interface FileButtonProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
  /** Asks a phone for its camera instead of its library. */
  readonly camera?: boolean;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  /** Names the input, too. */
  readonly children: ReactNode;
}

/** Chooses photos from the device. A real file input underneath, because it works in every browser. */
export function FileButton({
  onFiles,
  variant = 'secondary',
  icon,
  camera = false,
  multiple = false,
  disabled,
  className,
  children,
}: FileButtonProps) {
  return (
    <label
      className={classNames(
        buttonClasses.button,
        buttonClasses[variant],
        classes.button,
        disabled && classes.disabled,
        className,
      )}
    >
      {icon}
      <span className={buttonClasses.label}>{children}</span>
      <input
        type="file"
        accept="image/*"
        capture={camera ? 'environment' : undefined}
        multiple={multiple}
        disabled={disabled}
        className={classes.input}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again after it was removed.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
