import type { AccountTroubleQuery } from '../graphql/generated/graphql.ts';
import { formatMoment } from '../lib/dates.ts';
import { PLATFORM_WORDS } from '../ui/words.ts';

/** Something of an account that a seller should know wherever they are. */
export interface AccountTrouble {
  /** The same as long as it is the same trouble: who waved it away is not told again. */
  readonly key: string;
  readonly tone: 'danger' | 'attention';
  readonly text: string;
  readonly action: string;
}

/** What is worth telling, the worst first; null where all is well. */
export function accountTrouble({ credentials, accountPauses }: AccountTroubleQuery): AccountTrouble | null {
  const locked = credentials.find(({ status }) => status === 'NEEDS_RECONNECT');
  if (locked) {
    return {
      key: `reconnect-${locked.id}`,
      tone: 'danger',
      text: `${PLATFORM_WORDS[locked.platform]} no longer lets Llatria in.`,
      action: 'Connect again',
    };
  }
  const [pause] = accountPauses;
  if (!pause) return null;
  return {
    key: `pause-${pause.platform}-${pause.code}-${pause.until}`,
    tone: 'attention',
    text: `${PLATFORM_WORDS[pause.platform]} is paused until ${formatMoment(pause.until)}.`,
    action: 'See why',
  };
}
