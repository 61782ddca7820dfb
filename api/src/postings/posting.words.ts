import type { FailureDetails } from '../platforms/platform-failure.ts';
import type { PlatformCall, PlatformPosting } from './posting.entity.ts';
import { PostingError } from './posting-error.ts';

type Known = Pick<PlatformPosting, 'onPlatform' | 'doubt' | 'wanted' | 'attempts'>;

/** What a seller reads where a platform said no, or nothing: what happened, what was kept, what to do. */
export function failureWords(
  known: Known,
  call: PlatformCall,
  failure: FailureDetails,
  name: string,
  givenUp: boolean,
): PostingError {
  const fields = [...(failure.fields ?? [])];
  const message = sentences(whatHappened(call, failure, name), whatIs(known, name), whatToDo());
  return make(failure.code, message, failure.retryable, fields);

  function whatToDo(): string {
    if (failure.reconnect) {
      return `Connect the account again in the settings, then try again.`;
    }
    if (failure.retryable || failure.outcome === 'unknown') {
      return givenUp
        ? `Llatria tried ${known.attempts} times and stopped. Try again later; nothing is listed twice.`
        : 'Llatria tries again by itself.';
    }
    if (call === 'END') {
      return `End it on ${name} itself, or try again.`;
    }
    return fields.length > 0
      ? `Change ${listed(fields)} and it is sent again.`
      : 'Mend what it asks for, then try again.';
  }
}

export function crashWords(known: Known, name: string): PostingError {
  const message = sentences(
    'Llatria stopped in the middle of this several times.',
    whatIs(known, name),
    'Try again; if it happens again, tell whoever runs this server.',
  );
  return make('CRASHED', message, true);
}

export function overdueWords(known: Known, name: string): PostingError {
  const what = known.wanted === 'LIVE' ? 'Posting' : 'Taking the listing down';
  const message = sentences(
    `${what} took too long, so Llatria stopped waiting.`,
    whatIs(known, name),
    'Try again; nothing is listed twice.',
  );
  return make('OVERDUE', message, true);
}

export function endedElsewhereWords(name: string): PostingError {
  const message = sentences(
    `The listing was ended on ${name}, not here.`,
    'Your item is unchanged.',
    'Try again to list it anew, or end the posting.',
  );
  return make('ENDED_ON_PLATFORM', message, true);
}

function whatHappened(call: PlatformCall, failure: FailureDetails, name: string): string {
  const said = failure.message;
  if (failure.reconnect) {
    return sentences(`${name} does not let Llatria in any more.`, said);
  }
  if (failure.outcome === 'unknown') {
    return sentences(`${name} did not answer clearly.`, said);
  }
  switch (call) {
    case 'PUBLISH':
      return sentences(`${name} did not take the listing.`, said);
    case 'REVISE':
      return sentences(`${name} did not take the change.`, said);
    case 'END':
      return sentences(`${name} did not take the listing down.`, said);
    case 'READ':
      return sentences(`${name} did not say what it has.`, said);
  }
}

/** Never more than is known. */
function whatIs({ onPlatform, doubt }: Known, name: string): string {
  if (doubt) {
    return `It is not certain what ${name} shows now; your item is unchanged.`;
  }
  return onPlatform
    ? `The listing is still up on ${name} as it was before; your item keeps your changes.`
    : `Nothing is up on ${name}; your item is unchanged.`;
}

function make(code: string, message: string, retryable: boolean, fields: string[] = []): PostingError {
  return Object.assign(new PostingError(), { code, message, retryable, fields });
}

/** Puts sentences side by side, each ended by a full stop. */
function sentences(...parts: string[]): string {
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

const listed = (fields: readonly string[]): string =>
  fields.length < 2 ? `the ${fields[0]}` : `the ${fields.slice(0, -1).join(', ')} and ${fields.at(-1)}`;
