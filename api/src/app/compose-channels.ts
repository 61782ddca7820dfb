import { AccountPauseResolver } from '../channels/account-pause.resolver.ts';
import { AccountPauses } from '../channels/account-pauses.ts';
import { ChannelRepository } from '../channels/channel.repository.ts';
import type { Foundation } from './foundation.ts';

/** What a shop and its items say for one platform. */
export function composeChannels({ database, clock }: Foundation) {
  const pauses = new AccountPauses(database, clock);
  return {
    channels: new ChannelRepository(database),
    pauses,
    resolvers: [new AccountPauseResolver(pauses)],
  };
}
