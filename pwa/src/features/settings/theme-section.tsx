import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { type ThemePreference, useThemePreference } from '../../ui/theme-preference.ts';
import { SettingsSection } from './settings-section.tsx';

const THEMES: readonly { readonly value: ThemePreference; readonly label: string }[] = [
  { value: 'auto', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Light or dark, on this device. */
export function ThemeSection() {
  const { preference, setPreference } = useThemePreference();
  return (
    <SettingsSection title="Look" description="For this device alone.">
      <SegmentedControl label="Theme" segments={THEMES} value={preference} onChange={setPreference} />
    </SettingsSection>
  );
}
