import type { ApiContext } from '../http/api-listener.ts';
import type { Answer } from '../http/operation.ts';
import type { Visit } from '../pages/visit.ts';

/** Answers /control: what a test or a person does to the simulated eBay from outside. */
export async function answerControl(_context: ApiContext, _visit: Visit): Promise<Answer> {
  return { status: 404 };
}
