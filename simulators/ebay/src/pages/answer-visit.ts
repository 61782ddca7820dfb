import type { WebAnswer } from '../http/respond.ts';
import { agree, decline, readConsent } from '../oauth/consent.ts';
import type { World } from '../world/world.ts';
import { consentPage, consentRefusalPage } from './consent-page.ts';
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

/** Answers what people look at: the consent page, the shop, listings, pictures. */
export function answerVisit(world: World, visit: Visit): WebAnswer {
  if (visit.target.pathname === '/auth/oauth2/authorize') return consent(world, visit);
  return { status: 404 };
}
