import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn } from './in-turn.ts';

describe('work in turn', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is done once for requests that come together', async () => {
    const work = vi.fn(() => Promise.resolve());
    const { request } = inTurn(work, 100);
    request();
    await vi.advanceTimersByTimeAsync(60);
    request();
    await vi.advanceTimersByTimeAsync(60);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60);
    expect(work).toHaveBeenCalledOnce();
  });

  it('is done again for a request that comes meanwhile, not at the same time', async () => {
    const open: (() => void)[] = [];
    const { request } = inTurn(() => new Promise<void>((done) => open.push(done)), 10);
    for (let n = 0; n < 3; n++) {
      request();
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(open).toHaveLength(1);
    open[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(open).toHaveLength(2);
    open[1]?.();
    await vi.advanceTimersByTimeAsync(100);
    expect(open).toHaveLength(2);
  });

  it('tells when it fails, and forgets what was asked for when stopped', async () => {
    const { request, failure, stop } = inTurn(() => Promise.reject(new Error('broken')), 10);
    request();
    stop();
    await vi.advanceTimersByTimeAsync(50);
    request();
    const outcome = expect(failure).rejects.toThrow('broken');
    await vi.advanceTimersByTimeAsync(50);
    await outcome;
  });
});
