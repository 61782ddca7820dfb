import { compare, hash } from 'bcryptjs';

interface HashTask {
  readonly password: string;
  readonly hash?: string;
  readonly cost: number;
}

/** Runs on a worker thread. */
export const hashPassword = (task: HashTask): Promise<string> => hash(task.password, task.cost);

const decoys = new Map<number, Promise<string>>();

/** Compares against a decoy of the same cost where the account does not exist. */
export async function verifyPassword(task: HashTask): Promise<boolean> {
  let expected = task.hash;
  if (expected === undefined) {
    let decoy = decoys.get(task.cost);
    if (!decoy) {
      decoy = hash('an account that does not exist', task.cost);
      decoys.set(task.cost, decoy);
    }
    expected = await decoy;
  }
  return compare(task.password, expected);
}
