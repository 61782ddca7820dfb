import type { AnswerForm, CommandLedger } from '../commands/command-ledger.ts';
import type { UserError } from '../shared/user-error.ts';
import type { PlatformPosting } from './posting.entity.ts';
import { type PostingResult, type PostingService, postingNotFound } from './posting.service.ts';

/** How answers about postings are remembered. */
export function postingAnswers(ledger: CommandLedger, postings: PostingService) {
  const one: AnswerForm<PlatformPosting, { posting: string }> = {
    keep: ({ id }) => ({ posting: id }),
    recall: async (shopId, { posting }) => (await postings.find(shopId, posting)) ?? postingNotFound(),
  };
  const several: AnswerForm<PostingResult, { postings: string[]; userErrors: UserError[] }> = {
    keep: (result) => ({ postings: result.postings.map(({ id }) => id), userErrors: result.userErrors }),
    async recall(shopId, kept) {
      const found = await Promise.all(kept.postings.map((id) => postings.find(shopId, id)));
      return { postings: found.filter((posting) => posting !== null), userErrors: kept.userErrors };
    },
  };
  return { onceForPosting: ledger.for(one), onceForPostings: ledger.for(several) };
}
