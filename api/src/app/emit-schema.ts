import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { composeForSchema } from './compose-for-schema.ts';
import { buildAppSchema } from './schema.ts';

/** Writes schema.graphql, or the file that is named, from the resolvers. Needs no database: nothing is called. */
const target = process.argv[2] ?? new URL('../../../schema.graphql', import.meta.url);
const schema = await buildAppSchema(composeForSchema().resolvers);
await writeFile(target, `${printSchema(lexicographicSortSchema(schema))}\n`);
