import { escapeHtml, Html, html } from '../../storefront/html.ts';
import { footer, page } from '../../storefront/page-shell.ts';
import { TRUST_STYLE } from './trust.css.ts';
import { CERTIFICATE_PATH, DEVICES, type Device } from './trust-steps.ts';

export interface TrustView {
  /** As the certificate authority calls itself. */
  readonly authority: string;
  /** SHA-256 of its certificate, as the terminal prints it. */
  readonly fingerprint: string;
  /** The app over HTTPS, under a name that the certificate holds. */
  readonly appUrl: string;
  /** Of this page, for another device. */
  readonly pageUrl: string;
  /** The QR code of `pageUrl`: an address of a picture. */
  readonly qrCode: string;
  readonly device: Device['id'] | null;
}

const style = new Html(`<style>${TRUST_STYLE}</style>`);

/** Helps one device to trust the certificate of this server. No script: it is read over plain HTTP, by any browser. */
export const trustPage = (view: TrustView): Html =>
  page(
    { title: 'Open Llatria safely on this device', hidden: true, extra: style },
    html`<body class="trusting">
<main class="trust">
<h1>Open Llatria safely on this device</h1>
<p>Browsers open the camera, work without a network and install an app only over HTTPS. The machine that runs your Llatria has made a certificate for that. Trust it once on each device.</p>
<h2>1. Trust the certificate</h2>
${DEVICES.map((device) => deviceSteps(device, view))}
<h2>2. Open the app</h2>
<p>Whoever signed in or has photos waiting at the address without HTTPS finishes there first: the two addresses keep their data apart.</p>
<p><a class="button strong" href="${view.appUrl}">Open Llatria over HTTPS</a></p>
<p class="quiet">If the browser warns of the certificate, a step above is missing. This is the address: ${view.appUrl}</p>
<figure><img src="${view.qrCode}" width="168" height="168" alt="QR code of this page"><figcaption>For a phone in the same network:<br>scan it, or open ${view.pageUrl}</figcaption></figure>
<h2>What you trust</h2>
<p><b>${view.authority}</b> can vouch only for this machine's name, for names that end in .local and for addresses of home networks, and for no other website. Its key stays on the machine. Remove it whenever you like, where you added it.</p>
<p>Its SHA-256 fingerprint stands in the terminal, too. If the two differ, somebody between you and the machine has changed the certificate: do not trust it.</p>
<p><code>${breakable(view.fingerprint)}</code></p>
<p><a href="${CERTIFICATE_PATH}">The certificate as a file</a></p>
</main>
${footer()}
</body>`,
  );

/** Lines end between two bytes, and copied it is whole. */
const breakable = (fingerprint: string): Html => new Html(escapeHtml(fingerprint).replaceAll(':', ':<wbr>'));

function deviceSteps({ id, name, steps }: Device, { authority, device }: TrustView): Html {
  const list = steps(authority).map((step) => html`<li>${step}</li>`);
  return id === device
    ? html`<details open><summary>${name}</summary><ol>${list}</ol></details>\n`
    : html`<details><summary>${name}</summary><ol>${list}</ol></details>\n`;
}
