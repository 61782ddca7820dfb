import type { MigrationInterface } from 'typeorm';
import { Foundation1795332818028 } from './1795332818028-foundation.ts';

/** In the order in which they run. A migration that has been released is never edited. */
export const migrations: (new () => MigrationInterface)[] = [Foundation1795332818028];
