import { describe, expect, it, jest } from '@jest/globals';
import { ItemList } from './item-list.ts';
import type { ListPage, ListSource } from './list-source.ts';

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `i${from + index}`);

/** A server whose order can be changed between requests; cursors are ids. */
function serverOf(ids: string[], size = 100) {
  const state = {
    ids,
    failing: null as Error | null,
    kept: null as ListPage | null,
    recalled: [] as string[],
    whole: true,
  };
  const load = jest.fn(async (after: string | null): Promise<ListPage> => {
    if (state.failing) throw state.failing;
    const start = after === null ? 0 : state.ids.indexOf(after) + 1;
    const page = state.ids.slice(start, start + size);
    return {
      ids: page,
      endCursor: page.at(-1) ?? null,
      hasNextPage: start + size < state.ids.length,
      total: after === null ? state.ids.length : null,
    };
  });
  const source: ListSource = {
    load,
    keep: (page) => {
      state.kept = page;
    },
    recall: async () => ({ ids: state.recalled, whole: state.whole }),
    bring: async () => undefined,
  };
  return { state, load, source };
}

/** Until a list that shows something has read what else the device knows. */
const leisure = () => new Promise((resolve) => setTimeout(resolve, 1_050));

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the list of items', () => {
  it('fetches ahead of what is in view and no further', async () => {
    const { source, load } = serverOf(range(0, 1_000));
    const list = new ItemList(source, null);
    await list.refresh();
    list.ensure(20);
    await settle();
    expect(list.getSnapshot().ids).toEqual(range(0, 300));
    expect(list.getSnapshot().total).toBe(1_000);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('ignores the answer to a request that a newer one has replaced', async () => {
    const { source } = serverOf([]);
    const answers: ((page: ListPage) => void)[] = [];
    const list = new ItemList(
      { ...source, load: () => new Promise((resolve) => answers.push(resolve)) },
      null,
    );
    const first = list.refresh();
    const second = list.refresh();
    const page = (id: string): ListPage => ({ ids: [id], endCursor: id, hasNextPage: false, total: 1 });
    answers[1]?.(page('new'));
    await second;
    answers[0]?.(page('old'));
    await first;
    expect(list.getSnapshot().ids).toEqual(['new']);
  });

  it('joins a fresh beginning with what was loaded behind it', async () => {
    const { source, state } = serverOf(range(0, 500));
    const list = new ItemList(source, null);
    await list.refresh();
    list.ensure(100);
    await settle();
    state.ids = ['fresh', ...range(0, 50), ...range(51, 500)];
    await list.refresh();
    const { ids, total } = list.getSnapshot();
    expect(ids.slice(0, 3)).toEqual(['fresh', 'i0', 'i1']);
    expect(ids).not.toContain('i50');
    expect(ids).toHaveLength(300);
    expect(total).toBe(500);
    expect(state.kept?.ids).toEqual(ids);
  });

  it('begins anew where nothing of the fresh beginning is known', async () => {
    const { source, state } = serverOf(range(0, 500));
    const list = new ItemList(source, null);
    await list.refresh();
    list.ensure(150);
    await settle();
    state.ids = range(600, 900);
    await list.refresh();
    await settle();
    expect(list.getSnapshot().ids).toEqual(range(600, 900));
  });

  it('moves nothing under a person who has scrolled on, and counts what is new', async () => {
    const { source, state } = serverOf(range(0, 300));
    const list = new ItemList(source, null);
    await list.refresh();
    const before = list.getSnapshot().ids;
    state.ids = ['a', 'b', ...state.ids];
    await list.refresh(() => false);
    expect(list.getSnapshot().ids).toEqual(before);
    expect(list.getSnapshot().news).toBe(2);
    list.takeNews();
    expect(list.getSnapshot().ids.slice(0, 3)).toEqual(['a', 'b', 'i0']);
    expect(list.getSnapshot().news).toBe(0);
  });

  it('puts an announced item on top at once, or lets it wait', async () => {
    const { source } = serverOf(range(0, 10));
    const list = new ItemList(source, null);
    await list.refresh();
    list.announce('x', true);
    list.announce('x', true);
    list.announce('i3', true);
    list.announce('y', false);
    expect(list.getSnapshot()).toMatchObject({ ids: ['x', ...range(0, 10)], total: 12, news: 1 });
    list.takeNews();
    expect(list.getSnapshot().ids.slice(0, 2)).toEqual(['y', 'x']);
  });

  it('puts removed items back where they were, among what came meanwhile', async () => {
    const { source } = serverOf(range(0, 6));
    const list = new ItemList(source, null);
    await list.refresh();
    const removal = list.remove(['i0', 'i2', 'i5']);
    expect(list.getSnapshot()).toMatchObject({ ids: ['i1', 'i3', 'i4'], total: 3 });
    list.announce('new', true);
    list.putBack(['i2', 'i5'], removal);
    expect(list.getSnapshot()).toMatchObject({ ids: ['new', 'i1', 'i2', 'i3', 'i4', 'i5'], total: 6 });
  });

  it('keeps what it shows when a request fails, and goes on after a retry', async () => {
    const { source, state } = serverOf(range(0, 400));
    const list = new ItemList(source, null);
    await list.refresh();
    await settle();
    state.failing = new Error('cut');
    list.ensure(250);
    await settle();
    expect(list.getSnapshot()).toMatchObject({ status: 'ready', error: state.failing });
    const shown = list.getSnapshot().ids.length;
    state.failing = null;
    await list.retry();
    await settle();
    expect(list.getSnapshot().error).toBeNull();
    expect(list.getSnapshot().ids.length).toBeGreaterThan(shown);
  });

  it('shows what the device can tell while the server cannot, and begins anew afterwards', async () => {
    const { source, state } = serverOf(range(0, 300));
    state.failing = new Error('offline');
    state.recalled = range(50, 200);
    const list = new ItemList(source, null);
    await list.refresh();
    expect(list.getSnapshot()).toMatchObject({ status: 'ready', ids: range(50, 200), total: 150 });
    state.failing = null;
    await list.refresh();
    list.ensure(250);
    await settle();
    expect(list.getSnapshot().ids).toEqual(range(0, 300));
  });

  it('goes on with what the device knows where the network ends in the middle', async () => {
    const { source, state } = serverOf(range(0, 1_000));
    const list = new ItemList(source, null);
    await list.refresh();
    state.failing = new Error('cut');
    state.recalled = range(0, 1_000);
    list.ensure(500);
    await settle();
    expect(list.getSnapshot()).toMatchObject({ ids: range(0, 1_000), total: 1_000 });
    expect(state.kept).toMatchObject({ ids: range(0, 1_000), provisional: true });
  });

  it('begins with what was kept, and follows what the device has learned since', async () => {
    const { source, state } = serverOf([]);
    state.failing = new Error('offline');
    const kept = { ids: ['old', 'i1'], endCursor: null, hasNextPage: false, total: 2 };
    const list = new ItemList(source, kept);
    expect(list.getSnapshot()).toMatchObject({ status: 'ready', ids: ['old', 'i1'] });
    state.recalled = range(0, 5);
    await list.refresh();
    await leisure();
    expect(list.getSnapshot()).toMatchObject({ ids: range(0, 5), total: 5 });
  });

  it('is empty, not failed, where the device has everything and nothing fits', async () => {
    const { source, state } = serverOf([]);
    state.failing = new Error('offline');
    const list = new ItemList(source, null);
    await list.refresh();
    expect(list.getSnapshot()).toMatchObject({ status: 'ready', ids: [], total: 0 });
  });

  it('moves nothing of what was kept under a person who has scrolled on', async () => {
    const { source, state } = serverOf([]);
    state.failing = new Error('offline');
    const list = new ItemList(source, { ids: ['i3', 'i1'], endCursor: null, hasNextPage: false, total: 2 });
    state.recalled = range(0, 4);
    await list.refresh(() => false);
    await leisure();
    expect(list.getSnapshot().ids).toEqual(['i3', 'i1', 'i0', 'i2']);
  });

  it('leaves places for what the device does not have yet', async () => {
    const { source, state } = serverOf(range(0, 1_000));
    const list = new ItemList(source, null);
    await list.refresh();
    state.failing = new Error('cut');
    state.recalled = range(0, 300);
    state.whole = false;
    await list.refresh();
    await leisure();
    expect(list.getSnapshot()).toMatchObject({ ids: range(0, 300), total: 1_000 });
  });

  it('shows what the device knows where the answer takes long', async () => {
    const { source, state } = serverOf([]);
    state.recalled = range(0, 5);
    const list = new ItemList({ ...source, load: () => new Promise(() => undefined) }, null);
    void list.refresh();
    expect(list.getSnapshot().status).toBe('waiting');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(list.getSnapshot()).toMatchObject({ status: 'ready', ids: range(0, 5) });
  });

  it('has failed where there is nothing to show at all', async () => {
    const { source, state } = serverOf([]);
    state.whole = false;
    state.failing = new Error('offline');
    const list = new ItemList(source, null);
    await list.refresh();
    expect(list.getSnapshot().status).toBe('failed');
  });

  it('loads to the end for a choice of all', async () => {
    const { source } = serverOf(range(0, 950));
    const list = new ItemList(source, null);
    await list.refresh();
    expect(await list.loadAll()).toHaveLength(950);
  });
});
