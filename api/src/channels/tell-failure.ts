import { PlatformFailure } from '../platforms/platform-failure.ts';
import { refuse } from '../shared/user-error.ts';

/** Runs something that asks a platform while a seller waits; its failure becomes a refusal in words. */
export async function tellFailure<Result>(
  platformName: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PlatformFailure) {
      const { code, message, retryable, fields } = error.details;
      const sentence = /[.!?…]$/.test(message) ? message : `${message}.`;
      refuse(code, `${platformName} did not do it. ${sentence} Nothing was changed here.`, {
        retryable,
        ...(fields && { field: [...fields] }),
      });
    }
    throw error;
  }
}
