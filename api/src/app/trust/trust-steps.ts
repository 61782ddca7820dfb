import { type Html, html } from '../../storefront/html.ts';

/** The files that the page offers. */
export const CERTIFICATE_PATH = '/trust/ca.crt';
export const PROFILE_PATH = '/trust/llatria.mobileconfig';
export const CERTIFICATE_FILE = 'llatria-ca.crt';

/** How a device is taught to trust the certificate, in the words of its own menus. */
export interface Device {
  readonly id: 'iphone' | 'android' | 'windows' | 'mac' | 'firefox';
  readonly name: string;
  readonly steps: (authority: string) => readonly Html[];
}

const certificate = html`<a href="${CERTIFICATE_PATH}">Download the certificate</a>`;

export const DEVICES: readonly Device[] = [
  {
    // support.apple.com/102400 (profiles), support.apple.com/102390 (Certificate Trust Settings)
    id: 'iphone',
    name: 'iPhone and iPad',
    steps: (authority) => [
      html`In Safari: <a href="${PROFILE_PATH}">Download the profile</a>, and allow it.`,
      html`Open <b>Settings</b>. Near the top stands <b>Profile Downloaded</b>: open it and touch <b>Install</b>.`,
      html`Still in Settings: <b>General</b>, <b>About</b>, at the very end <b>Certificate Trust Settings</b>. Switch on <b>${authority}</b>.`,
    ],
  },
  {
    // support.google.com/pixelphone/answer/2844832: since Android 11 only the settings install an authority.
    id: 'android',
    name: 'Android',
    steps: () => [
      html`${certificate}, and keep it should the browser ask.`,
      html`Open <b>Settings</b> and search for <b>CA certificate</b>. On most phones it is under <b>Security &amp; privacy</b>, <b>More security settings</b>, <b>Encryption &amp; credentials</b>, <b>Install a certificate</b>.`,
      html`<b>Install anyway</b>, then choose <b>${CERTIFICATE_FILE}</b> among the downloads. Android warns about every certificate that a person adds; what this one can do is said below.`,
    ],
  },
  {
    id: 'windows',
    name: 'Windows',
    steps: () => [
      html`${certificate}, open the file, and press <b>Install Certificate…</b>`,
      html`<b>Current User</b>, then <b>Place all certificates in the following store</b>: browse to <b>Trusted Root Certification Authorities</b>.`,
      html`Finish, answer <b>Yes</b>, and start the browser anew.`,
    ],
  },
  {
    // support.apple.com/guide/keychain-access/kyca11871
    id: 'mac',
    name: 'Mac',
    steps: (authority) => [
      html`${certificate} and open the file: Keychain Access adds it to <b>login</b>.`,
      html`There, double-click <b>${authority}</b>, open <b>Trust</b>, and choose <b>Always Trust</b>.`,
      html`Close the window, which asks for your password.`,
    ],
  },
  {
    // support.mozilla.org/kb/automatically-trust-third-party-certificates
    id: 'firefox',
    name: 'Firefox',
    steps: () => [
      html`On Windows, Mac and Android, Firefox trusts what the system trusts: follow the steps above, then start Firefox anew.`,
      html`On Linux: ${certificate}. In <b>Settings</b>, <b>Privacy &amp; Security</b>, <b>View Certificates…</b>, <b>Authorities</b>, <b>Import…</b> choose the file.`,
      html`Tick <b>Trust this CA to identify websites</b>.`,
    ],
  },
];

/** The device that a browser says it runs on; a guess, since some pretend to be another. */
export function deviceOf(userAgent: string): Device['id'] | null {
  if (/iPhone|iPad|iPod/.test(userAgent)) {
    return 'iphone';
  }
  if (userAgent.includes('Android')) {
    return 'android';
  }
  if (userAgent.includes('Windows')) {
    return 'windows';
  }
  if (userAgent.includes('Macintosh')) {
    return 'mac';
  }
  return userAgent.includes('Firefox') ? 'firefox' : null;
}
