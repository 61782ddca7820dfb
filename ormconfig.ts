import { createAppDataSource } from './api/src/app/data-source.ts';
import { loadEnvironment } from './api/src/config/environment.ts';

/** For the migration commands; the server makes its data source by the same function. */
const { databaseUrl } = loadEnvironment();
if (databaseUrl === null) {
  throw new Error('Set DATABASE_URL, or use "npm run migration:…", which starts the embedded database.');
}

export default createAppDataSource(databaseUrl, 2);
