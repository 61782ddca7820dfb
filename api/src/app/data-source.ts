import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../infra/db/database.ts';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';

/** The data source with all entities and migrations of this version. */
export function createAppDataSource(url: string, poolSize: number): DataSource {
  return createDataSource({ url, poolSize, entities, migrations });
}
