import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { AccountPause } from './account-pause.entity.ts';
import type { AccountPauses } from './account-pauses.ts';

@Resolver(() => AccountPause)
export class AccountPauseResolver {
  constructor(private readonly pauses: AccountPauses) {}

  @Authorized('shop:read')
  @Query(() => [AccountPause], {
    description: 'The platforms that want to be left alone now, and until when.',
  })
  accountPauses(@Ctx() context: RequestContext): Promise<AccountPause[]> {
    return this.pauses.list(requireViewer(context).shopId);
  }
}
