import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Receipt } from '../api/types';
import { Commands, RESEND_MS, type PendingCommand } from './commands';

const taken: Receipt = { result: 'taken', seq: 5, head: 5, head_hash: 'h', now_ms: 1, repeated: false };
const busy: Receipt = { result: 'refused', code: 'busy', message: 'busy', judged_at: 4, head: 4, head_hash: 'g', would_work: null, retry_ms: 50, now_ms: 1 };

function setup() {
  const sent: { command: PendingCommand; answer: (receipt: Receipt) => void }[] = [];
  let n = 0;
  let pending: readonly PendingCommand[] = [];
  const commands = new Commands((command, answer) => sent.push({ command, answer }), () => `id${++n}`, (now) => (pending = now));
  return { commands, sent, pending: () => pending.map((one) => one.id) };
}
const bid = { kind: 'bid', seat: 2, lot: 1, amount: 5 } as const;

describe('commands on their way', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are in flight until the server answers', async () => {
    const { commands, sent, pending } = setup();
    commands.connected();
    const receipt = commands.send(bid);
    expect(pending()).toEqual(['id1']);
    sent[0]?.answer(taken);
    expect(await receipt).toEqual(taken);
    expect(pending()).toEqual([]);
  });

  it('are sent again with the same id after a lost connection, and count once', async () => {
    const { commands, sent, pending } = setup();
    commands.connected();
    const receipt = commands.send(bid);
    commands.disconnected();
    commands.connected();
    expect(sent.map((one) => one.command.id)).toEqual(['id1', 'id1']);
    sent[1]?.answer(taken);
    sent[0]?.answer({ ...taken, repeated: true });
    expect(await receipt).toEqual(taken);
    expect(pending()).toEqual([]);
  });

  it('wait while there is no connection', () => {
    const { commands, sent } = setup();
    void commands.send(bid);
    expect(sent).toHaveLength(0);
    commands.connected();
    expect(sent).toHaveLength(1);
  });

  it('are sent again when no answer comes', () => {
    const { commands, sent } = setup();
    commands.connected();
    void commands.send(bid);
    vi.advanceTimersByTime(RESEND_MS);
    expect(sent.map((one) => one.command.id)).toEqual(['id1', 'id1']);
  });

  it('ask a busy room again before the person hears of it', async () => {
    const { commands, sent } = setup();
    commands.connected();
    const receipt = commands.send(bid);
    sent[0]?.answer(busy);
    expect(sent).toHaveLength(1);
    vi.advanceTimersByTime(50);
    expect(sent[1]?.command.id).toBe('id1');
    sent[1]?.answer(taken);
    expect(await receipt).toEqual(taken);
  });

  it('say so when the room stays busy', async () => {
    const { commands, sent } = setup();
    commands.connected();
    const receipt = commands.send(bid);
    for (let n = 0; n < 7; n++) {
      sent.at(-1)?.answer(busy);
      vi.advanceTimersByTime(50);
    }
    expect(await receipt).toEqual(busy);
  });
});
