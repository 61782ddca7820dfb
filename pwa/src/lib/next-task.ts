/** The part of the scheduling API that is used; only some browsers have it. */
interface Scheduler {
  yield(): Promise<void>;
}

/** Lets the browser draw and answer fingers before the work goes on. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Partial<Scheduler> };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}
