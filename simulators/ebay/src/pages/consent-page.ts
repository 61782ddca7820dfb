import type { ConsentRefusal, ConsentRequest } from '../oauth/consent.ts';
import type { World } from '../world/world.ts';
import { html } from './html.ts';
import { page } from './layout.ts';

/** The question to the seller; the form posts back to the same address, query included. */
export function consentPage(world: World, { scopes }: ConsentRequest): string {
  const sellers = [...world.accounts.keys()].map(
    (name, at) =>
      html`<label><input type="radio" name="account" value="${name}"${at === 0 ? html` checked` : undefined}>${name}</label>`,
  );
  return page(
    'Grant access',
    html`<section>
<h2>An application asks for access to your eBay account</h2>
<form method="post">
<fieldset><legend>Sign in as</legend>${sellers}</fieldset>
<button name="answer" value="agree">Agree and continue</button>
<button class="second" name="answer" value="decline">Decline</button>
</form>
<p class="quiet">It asks for:</p>
<ul class="quiet">${scopes.map((scope) => html`<li>${scope}</li>`)}</ul>
</section>`,
  );
}

/** What eBay shows where the request itself is wrong: it never goes back to the application. */
export function consentRefusalPage({ error, description }: ConsentRefusal): string {
  return page(
    'Request refused',
    html`<section><h2>The request was refused</h2><p><code>${error}</code></p><p>${description}</p></section>`,
  );
}
