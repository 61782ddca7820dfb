import { buy } from '../fulfillment/purchase.ts';
import type { WebAnswer } from '../http/respond.ts';
import { agree, decline, readConsent } from '../oauth/consent.ts';
import type { World } from '../world/world.ts';
import { consentPage, consentRefusalPage } from './consent-page.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { listingPage, shopPage } from './listing-pages.ts';
import { formFields, type Visit } from './visit.ts';

function consent(world: World, visit: Visit): WebAnswer {
  const asked = readConsent(world, visit.target.searchParams);
  if ('error' in asked) return { status: 400, html: consentRefusalPage(asked) };
  if (visit.method !== 'POST') return { status: 200, html: consentPage(world, asked) };
  const form = formFields(visit);
  if (form.get('answer') !== 'agree') return { status: 303, location: decline(world, asked.state) };
  const username = form.get('account') ?? '';
  if (!world.accounts.has(username)) return { status: 400, html: consentPage(world, asked) };
  return { status: 303, location: agree(world, username, asked) };
}

function notFound(): WebAnswer {
  return {
    status: 404,
    html: page('Not found', html`<section><p>There is nothing at this address.</p></section>`),
  };
}

function picture(world: World, imageId: string): WebAnswer {
  const photo = world.photos.get(imageId);
  return photo ? { status: 200, bytes: photo.bytes, contentType: photo.contentType } : notFound();
}

function listing(world: World, visit: Visit, listingId: string, action?: string): WebAnswer {
  const found = world.listings.get(listingId);
  if (!found) return notFound();
  if (action === undefined) {
    const bought = visit.target.searchParams.get('order');
    return { status: 200, html: listingPage(world, found, bought ? `Bought. Order ${bought}.` : '') };
  }
  if (action !== 'buy' || visit.method !== 'POST') return notFound();
  const form = formFields(visit);
  try {
    const buyer = form.get('buyer') ?? undefined;
    const order = buy(world, { listingId, quantity: Number(form.get('quantity') ?? 1), buyer });
    return { status: 303, location: `/itm/${listingId}?order=${order.orderId}` };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { status: 409, html: listingPage(world, found, said) };
  }
}

/** Answers what people look at: the consent page, the shop, listings, pictures. */
export function answerVisit(world: World, visit: Visit): WebAnswer {
  const { pathname } = visit.target;
  if (pathname === '/auth/oauth2/authorize') return consent(world, visit);
  if (pathname === '/') return { status: 200, html: shopPage(world) };
  const [, place, id = '', action] = pathname.split('/');
  if (place === 'itm') return listing(world, visit, id, action);
  if (place === 'pictures') return picture(world, id);
  return notFound();
}
