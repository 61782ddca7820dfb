import { ebayError, Refusal } from '../http/refusal.ts';

/** A refusal of the Account API with one entry. */
export const accountRefusal = (status: number, id: number, message: string, field?: string) =>
  new Refusal(status, [
    ebayError('API_ACCOUNT', id, status === 409 ? 'BUSINESS' : 'REQUEST', message, {
      ...(field ? { parameters: { fieldName: field } } : {}),
    }),
  ]);
