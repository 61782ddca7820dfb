import { ebayError, Refusal } from '../http/refusal.ts';

const MESSAGES = {
  30700: 'Invalid filter name: {0}',
  30800: 'Invalid filter value {0}',
  30810: 'Invalid date format',
  30820: 'Start date is missing',
  30830: "Time range between start date and end date must be within '2' years.",
  30840: 'Start date should be before end date',
  30850: "Start and end dates can't be in the future",
  30900: 'Exceeded maximum number of order IDs (the current limit is 50)',
  31000: 'Invalid limit: {0}',
  31100: 'Invalid offset: {0}',
  32100: 'Invalid order ID: {0}',
  32110: 'Invalid shipping fulfillment ID: {0}',
  32200: 'Invalid line item id: {0}',
  32210: 'Duplicate line item in the request',
  32300: 'Invalid shipment tracking number or carrier',
  32500: 'Invalid shipped date',
  32600: 'Invalid input data',
} as const;

/** A refusal of the Fulfillment API (sell_fulfillment_v1, x-response-codes). */
export const orderRefusal = (id: keyof typeof MESSAGES, detail = '', status = 400) =>
  new Refusal(status, [
    ebayError('API_FULFILLMENT', id, 'REQUEST', MESSAGES[id].replace('{0}', detail), {
      ...(detail ? { parameters: { value: detail } } : {}),
    }),
  ]);
