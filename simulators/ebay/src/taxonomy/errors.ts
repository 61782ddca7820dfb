import { ebayError, Refusal } from '../http/refusal.ts';

const MESSAGES = {
  62002: 'Missing marketplace ID.',
  62003: 'The specified marketplace ID was not found.',
  62004: 'The specified category tree ID was not found.',
  62005: 'The specified category ID does not belong to the specified category tree.',
  62006: 'Missing category ID.',
  62007: "Missing keyword 'q'. Please specify a valid set of keywords that best describes your item.",
  62008: 'The specified category ID is the root for the category tree.',
  62009: 'The specified category ID must be a leaf category.',
} as const;

/** A refusal of the Taxonomy API (commerce_taxonomy_v1, x-response-codes). */
export const taxonomyRefusal = (id: keyof typeof MESSAGES, status = 400) =>
  new Refusal(status, [ebayError('API_TAXONOMY', id, 'REQUEST', MESSAGES[id])]);
