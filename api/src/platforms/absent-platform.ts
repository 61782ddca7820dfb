import { ItemCondition, type Platform } from '../shared/enums.ts';
import type { PlatformAdapter, PlatformLimits } from './platform-adapter.ts';
import { PlatformFailure } from './platform-failure.ts';
import { PLATFORM_NAMES } from './platform-names.ts';

/**
 * Stands for a platform that this server was set up for once and is not any more. Its postings are still there,
 * so every call is refused in words rather than by a crash.
 */
export class AbsentPlatform implements PlatformAdapter {
  readonly name: string;
  readonly connectionRequired = false;
  readonly limits: PlatformLimits = {
    titleMaxLength: 0,
    descriptionMaxLength: 0,
    imagesMin: 0,
    imagesMax: 0,
    priceRequired: false,
    conditions: Object.values(ItemCondition),
  };

  constructor(readonly platform: Platform) {
    this.name = PLATFORM_NAMES[platform];
  }

  isOpenTo = (): boolean => false;
  content = (): object => ({});
  validate = (): [] => [];
  publish = (): Promise<never> => this.refuse();
  revise = (): Promise<never> => this.refuse();
  end = (): Promise<never> => this.refuse();
  read = (): Promise<never> => this.refuse();

  private async refuse(): Promise<never> {
    throw new PlatformFailure({
      code: 'PLATFORM_NOT_AVAILABLE',
      message: `This server is not set up for ${this.name}.`,
      retryable: false,
      outcome: 'refused',
    });
  }
}
