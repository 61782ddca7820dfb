import { fileURLToPath } from 'node:url';

/** The file of a worker thread beside `from`: source under watch and test, compiled in production. */
export function workerFile(from: string, relative: string): string {
  return fileURLToPath(new URL(`${relative}${from.endsWith('.ts') ? '.ts' : '.js'}`, from));
}
