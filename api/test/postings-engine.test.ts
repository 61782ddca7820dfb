import { describe, expect, test } from '@jest/globals';
import { PostingStatus } from '../src/shared/enums.ts';
import { FAKE_ACCOUNT, PostingSimulation, type SimulationOptions } from './support/posting-simulation.ts';

const MINUTE = 60_000;

describe('the engine', () => {
  /** A world in which the item is live already. */
  async function liveWorld(options: SimulationOptions = {}): Promise<PostingSimulation> {
    const world = new PostingSimulation(options);
    world.wish({ type: 'POST' });
    await world.work();
    expect(world.posting.status).toBe(PostingStatus.LIVE);
    world.adapter.calls.length = 0;
    return world;
  }

  test('asks what there is after a timeout, and never repeats blindly', async () => {
    for (const when of ['before', 'after'] as const) {
      const world = new PostingSimulation();
      world.faults.plan('publish', { kind: 'timeout', when });
      world.wish({ type: 'POST' });
      await world.work();
      expect(world.posting).toMatchObject({
        status: PostingStatus.PUBLISHING,
        attempts: 1,
        doubt: 'PUBLISH',
      });
      expect(world.posting.error?.message).toContain('Llatria tries again by itself');
      await world.work();
      expect(world.adapter.calls).toEqual(['publish']);
      world.pass(MINUTE);
      await world.work();
      expect(world.adapter.calls.slice(0, 2)).toEqual(['publish', 'read']);
      expect(world.posting).toMatchObject({ status: PostingStatus.LIVE, error: null, attempts: 0 });
      expect(await world.live()).toHaveLength(1);
    }
  });

  test('hands a refusal to the seller in words, and tries again once the field is mended', async () => {
    const world = new PostingSimulation();
    const message = 'The title holds a brand that is not yours';
    world.faults.plan('publish', {
      kind: 'refuse',
      failure: { code: 'BAD_TITLE', message, fields: ['title'] },
    });
    world.wish({ type: 'POST' });
    await world.work();
    expect(world.posting.status).toBe(PostingStatus.NEEDS_ATTENTION);
    expect(world.posting.error).toEqual({
      code: 'BAD_TITLE',
      message:
        'Fakebay did not take the listing. The title holds a brand that is not yours. Nothing is up on Fakebay; your item is unchanged. Change the title and it is sent again.',
      retryable: false,
      fields: ['title'],
    });
    expect(world.job).toBeNull();
    world.changeItem('edit');
    await world.work();
    expect(world.posting).toMatchObject({ status: PostingStatus.LIVE, error: null });
  });

  test('leaves a refusal alone that no field can mend, until the seller says so', async () => {
    const world = new PostingSimulation();
    world.faults.plan('publish', { kind: 'refuse' });
    world.wish({ type: 'POST' });
    await world.work();
    world.changeItem('edit');
    expect(world.job).toBeNull();
    world.wish({ type: 'POST' });
    await world.work();
    expect(world.posting.status).toBe(PostingStatus.LIVE);
  });

  test('says what stays up where a change is refused, and where taking down is', async () => {
    const world = await liveWorld();
    world.faults.plan('revise', { kind: 'refuse', failure: { message: 'Too late' } });
    world.changeItem('edit');
    await world.work();
    expect(world.posting.status).toBe(PostingStatus.NEEDS_ATTENTION);
    expect(world.posting.error?.message).toContain('The listing is still up on Fakebay as it was before');
    world.faults.plan('end', { kind: 'refuse' });
    world.wish({ type: 'END', reason: 'WITHDRAWN' });
    await world.work();
    expect(world.posting.status).toBe(PostingStatus.NEEDS_ATTENTION);
    expect(world.posting.error?.message).toContain('End it on Fakebay itself, or try again.');
    expect(await world.live()).toHaveLength(1);
    world.wish({ type: 'RETRY' });
    await world.work();
    expect(world.posting).toMatchObject({ status: PostingStatus.ENDED, error: null });
  });

  test('gives up after five tries that fail, and starts afresh when the seller tries again', async () => {
    const world = new PostingSimulation();
    world.wish({ type: 'POST' });
    for (let tries = 0; tries < 10; tries++) {
      world.faults.plan('publish', tries % 2 === 0 ? { kind: 'unavailable' } : { kind: 'bug' });
      world.faults.plan('read', { kind: 'unavailable' });
      await world.work();
      world.pass(10 * MINUTE);
    }
    expect(world.posting).toMatchObject({ status: PostingStatus.FAILED, attempts: 5, inFlightSince: null });
    expect(world.adapter.calls).toHaveLength(5);
    expect(world.posting.error?.message).toContain('tried 5 times');
    world.faults.forget();
    world.wish({ type: 'RETRY' });
    await world.work();
    expect(world.posting).toMatchObject({ status: PostingStatus.LIVE, attempts: 0 });
    expect(await world.live()).toHaveLength(1);
  });

  test('parks what kills every worker', async () => {
    const world = new PostingSimulation();
    world.wish({ type: 'POST' });
    for (let tries = 0; tries < 10; tries++) {
      world.faults.plan(tries === 0 ? 'publish' : 'read', { kind: 'crash', when: 'before' });
      await world.work();
      world.pass(2 * MINUTE);
    }
    expect(world.posting).toMatchObject({ status: PostingStatus.FAILED, attempts: 5 });
    expect(world.posting.error?.code).toBe('CRASHED');
    expect(world.adapter.calls).toHaveLength(5);
  });

  test('makes no call before the time that the platform named, even when the seller presses', async () => {
    const world = new PostingSimulation();
    const retryAt = new Date(world.now.getTime() + 60 * MINUTE);
    world.faults.plan('publish', { kind: 'rateLimited', retryAt });
    world.wish({ type: 'POST' });
    await world.work();
    expect(world.posting).toMatchObject({
      status: PostingStatus.QUEUED,
      attempts: 0,
      nextAttemptAt: retryAt,
    });
    world.pass(30 * MINUTE);
    world.wish({ type: 'RETRY' });
    await world.work();
    world.changeItem('edit');
    await world.work();
    world.wish({ type: 'END', reason: 'WITHDRAWN' });
    world.wish({ type: 'POST' });
    await world.work();
    expect(world.adapter.calls).toEqual(['publish']);
    world.pass(31 * MINUTE);
    await world.work();
    expect(world.posting.status).toBe(PostingStatus.LIVE);
  });

  test('does not wait for a call that never answers', async () => {
    const world = new PostingSimulation({ callTimeoutMs: 30 });
    world.faults.plan('publish', { kind: 'slow', ms: 100_000 });
    world.wish({ type: 'POST' });
    await world.work();
    expect(world.posting).toMatchObject({ status: PostingStatus.PUBLISHING, doubt: 'PUBLISH' });
    expect(world.posting.error?.code).toBe('TIMEOUT');
  });

  test('lists nothing that was ended while it was being looked at', async () => {
    const world = new PostingSimulation();
    world.wish({ type: 'POST' });
    world.whileLooking = () => world.changeItem('sell');
    await world.work();
    expect(world.adapter.calls).toEqual([]);
    expect(world.posting).toMatchObject({ status: PostingStatus.ENDED, endReason: 'SOLD' });
  });

  test('does not rest on what was changed while it was being looked at', async () => {
    const world = await liveWorld();
    world.changeItem('edit');
    world.changeItem('edit');
    world.whileLooking = () => {
      world.changeItem('edit');
      world.loseJob();
    };
    await world.work();
    expect((await world.live())[0]?.content).toEqual(world.content());
  });

  test('pushes again after a change in doubt, though the older content is wanted by then', async () => {
    const world = await liveWorld();
    world.faults.plan('revise', { kind: 'timeout', when: 'after' });
    world.changeItem('edit');
    await world.work();
    world.changeItem('edit');
    world.pass(MINUTE);
    await world.work();
    expect((await world.live())[0]?.content).toEqual(world.content());
  });

  test('takes down what is sold in the middle of being listed', async () => {
    const world = new PostingSimulation();
    world.wish({ type: 'POST' });
    world.meanwhile = () => world.changeItem('sell');
    await world.work();
    expect(world.adapter.calls).toEqual(['publish', 'end', 'SOLD']);
    expect(world.posting.status).toBe(PostingStatus.ENDED);
    expect(await world.live()).toHaveLength(0);
  });

  test('pushes only what a buyer would see change', async () => {
    const world = await liveWorld();
    world.changeItem('edit');
    world.changeItem('edit');
    await world.work();
    expect(world.adapter.calls).toEqual([]);
    world.changeItem('edit');
    await world.work();
    expect(world.adapter.calls).toEqual(['revise']);
  });

  test('does not list again what was ended on the platform, unless the seller says so', async () => {
    const world = await liveWorld();
    await world.marketplace.end('shop', 'SKU1');
    world.changeItem('edit');
    await world.work();
    expect(world.adapter.calls).toEqual(['revise', 'read']);
    expect(world.posting).toMatchObject({ status: PostingStatus.NEEDS_ATTENTION, onPlatform: false });
    expect(world.posting.error?.code).toBe('ENDED_ON_PLATFORM');
    world.wish({ type: 'RETRY' });
    await world.work();
    expect(world.posting.status).toBe(PostingStatus.LIVE);
    expect(await world.live()).toHaveLength(1);
  });

  test('removes what stays up as sold once the item is deleted; restoring lists nothing', async () => {
    const world = await liveWorld();
    world.changeItem('sell');
    await world.work();
    world.changeItem('delete');
    await world.work();
    expect(world.adapter.calls).toEqual(['end', 'SOLD', 'end', 'DELETED']);
    expect(world.posting.status).toBe(PostingStatus.ENDED);
    world.changeItem('restore');
    expect(world.job).toBeNull();
    expect(world.posting.status).toBe(PostingStatus.ENDED);
  });

  test('asks for a new connection where there is none, and where the platform lets us in no more', async () => {
    const world = new PostingSimulation({ connectionRequired: true });
    world.account = null;
    world.wish({ type: 'POST' });
    await world.work();
    expect(world.posting.error?.code).toBe('RECONNECT_NEEDED');
    expect(world.adapter.calls).toEqual([]);
    world.account = FAKE_ACCOUNT;
    const failure = { code: 'INVALID_GRANT', message: 'The permission was withdrawn', reconnect: true };
    world.faults.plan('publish', { kind: 'refuse', failure });
    world.wish({ type: 'RETRY' });
    await world.work();
    expect(world.posting.status).toBe(PostingStatus.NEEDS_ATTENTION);
    expect(world.posting.error?.message).toContain('Connect the account again in the settings');
    expect(world.reconnects).toBe(2);
  });

  test('a refusal that concerns the account is kept, and nobody calls before its time', async () => {
    const world = new PostingSimulation({ connectionRequired: true });
    const retryAt = new Date(world.now.getTime() + 3_600_000);
    const failure = { code: 'RATE_LIMITED', message: 'The quota is spent.', retryable: true, retryAt };
    world.faults.plan('publish', { kind: 'refuse', failure: { ...failure, pausesAccount: 'CALLS' } });
    world.wish({ type: 'POST' });
    await world.work();
    expect(world.pause).toMatchObject({ code: 'RATE_LIMITED', until: retryAt });
    const calls = world.adapter.calls.length;
    world.pass(60_000);
    world.job = world.now;
    world.posting.nextAttemptAt = null;
    await world.work();
    expect(world.adapter.calls).toHaveLength(calls);
    expect(world.posting).toMatchObject({ status: PostingStatus.QUEUED, attempts: 0 });
    world.pass(3_600_000);
    await world.work();
    expect(world.posting.status).toBe(PostingStatus.LIVE);
  });
});

describe('a look whether the platform still shows what we believe', () => {
  const live = async () => {
    const world = new PostingSimulation();
    world.wish({ type: 'POST' });
    await world.work();
    return world;
  };

  test('calls nothing but a read where all is well, and the listing stays live meanwhile', async () => {
    const world = await live();
    const calls = world.adapter.calls.length;
    world.wish({ type: 'CHECK' });
    expect(world.posting.status).toBe(PostingStatus.LIVE);
    await world.work();
    expect(world.adapter.calls.slice(calls)).toEqual(['read']);
    expect(world.posting).toMatchObject({
      status: PostingStatus.LIVE,
      checkedAt: world.now,
      inFlightSince: null,
    });
  });

  test('tells the seller what was ended there', async () => {
    const world = await live();
    await world.marketplace.end(world.posting.shopId, 'SKU1');
    world.wish({ type: 'CHECK' });
    await world.work();
    expect(world.posting).toMatchObject({
      status: PostingStatus.NEEDS_ATTENTION,
      onPlatform: false,
      error: { code: 'ENDED_ON_PLATFORM' },
    });
  });

  test('keeps what differs, and pushes ours again when the seller says so', async () => {
    const world = await live();
    const difference = { field: 'price', ours: '12.50', theirs: '9.00' };
    world.adapter.differences = [difference];
    world.wish({ type: 'CHECK' });
    await world.work();
    expect(world.posting).toMatchObject({ status: PostingStatus.LIVE, differences: [difference] });
    world.wish({ type: 'RETRY' });
    await world.work();
    expect(world.adapter.calls.at(-1)).toBe('revise');
    expect(world.posting).toMatchObject({ status: PostingStatus.LIVE, differences: [] });
  });

  test('a look that fails changes nothing', async () => {
    const world = await live();
    world.faults.plan('read', { kind: 'refuse', failure: { retryable: false } });
    world.wish({ type: 'CHECK' });
    await world.work();
    expect(world.posting).toMatchObject({ status: PostingStatus.LIVE, error: null, inFlightSince: null });
  });

  test('a listing that is to come down meanwhile comes down', async () => {
    const world = await live();
    world.wish({ type: 'CHECK' });
    world.wish({ type: 'END', reason: 'WITHDRAWN' });
    await world.work();
    expect(world.posting.status).toBe(PostingStatus.ENDED);
    expect(await world.live()).toEqual([]);
  });
});
