import express, { type Express, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { challengeResponse } from '../platforms/ebay/notifications/challenge.ts';
import type { EbayNotices } from '../platforms/ebay/notifications/ebay-notices.ts';
import { type EbayNotice, readNotice } from '../platforms/ebay/notifications/read-notice.ts';
import { PlatformFailure } from '../platforms/platform-failure.ts';
import { Platform } from '../shared/enums.ts';
import type { OrderService } from './order.service.ts';

/** The address of eBay's notices, behind the origin. */
export const EBAY_NOTICES_PATH = '/webhooks/ebay';
const MAX_BODY = '64kb';
const MAX_CHALLENGE = 500;

export interface EbayNoticeParts {
  readonly orders: OrderService;
  /** Null where this server has no keys of eBay, or no token for notices. */
  readonly ebay: { readonly notices: EbayNotices; readonly verificationToken: string } | null;
  readonly publicUrl: string;
  readonly log: Logger;
}

/**
 * Where eBay sends notices (developer.ebay.com, "Notification API"): it checks the address with a challenge, signs
 * what it sends, and wants a yes within seconds; whatever it does not get one for, it sends again.
 */
export const ebayNoticesRoute =
  ({ orders, ebay, publicUrl, log }: EbayNoticeParts) =>
  (web: Express): void => {
    web.get(EBAY_NOTICES_PATH, (request: Request, response: Response) => {
      const code = request.query.challenge_code;
      if (!ebay || typeof code !== 'string' || code === '' || code.length > MAX_CHALLENGE) {
        response.status(404).json({ error: 'There is nothing here.' });
        return;
      }
      const endpoint = `${publicUrl}${EBAY_NOTICES_PATH}`;
      response.json({ challengeResponse: challengeResponse(code, ebay.verificationToken, endpoint) });
    });

    web.post(
      EBAY_NOTICES_PATH,
      express.json({ limit: MAX_BODY }),
      async (request: Request, response: Response) => {
        if (!ebay) {
          response.status(404).json({ error: 'There is nothing here.' });
          return;
        }
        const genuine = await isGenuine(ebay.notices, request);
        if (genuine === null) {
          response.status(503).json({ error: 'The signature cannot be checked now. Send it again.' });
          return;
        }
        if (!genuine) {
          log.warn('a notice that eBay did not sign was refused');
          response.status(412).json({ error: 'The signature does not fit.' });
          return;
        }
        const notice = readNotice(request.body);
        if (notice) {
          await take(orders, notice);
        }
        response.status(204).end();
      },
    );
  };

/** Null where eBay cannot be asked for its key: it sends the notice again. */
async function isGenuine(notices: EbayNotices, request: Request): Promise<boolean | null> {
  try {
    return await notices.isGenuine(request.get('x-ebay-signature'), request.body);
  } catch (error) {
    if (error instanceof PlatformFailure) {
      return null;
    }
    throw error;
  }
}

async function take(orders: OrderService, notice: EbayNotice): Promise<void> {
  switch (notice.kind) {
    case 'ACCOUNT_DELETION':
      return orders.personLeft(Platform.EBAY, notice.userName, notice.userId);
    case 'ORDER':
      return orders.orderCame(Platform.EBAY, notice.sellerId);
    case 'ACCESS_REVOKED':
      return orders.accessRevoked(Platform.EBAY, notice.userId);
    case 'OTHER':
      return;
  }
}
