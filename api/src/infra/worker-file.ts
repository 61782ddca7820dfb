import { fileURLToPath } from 'node:url';

/** Where a worker thread's code is, and what Node needs to run it. */
export interface WorkerFile {
  readonly filename: string;
  readonly execArgv: string[];
}

/** The file of a worker thread beside `from`: source under watch and test, compiled in production. */
export function workerFile(from: string, relative: string): WorkerFile {
  const isSource = from.endsWith('.ts');
  return {
    filename: fileURLToPath(new URL(`${relative}${isSource ? '.ts' : '.js'}`, from)),
    execArgv: isSource ? ['--import', '@swc-node/register/esm-register'] : [],
  };
}
