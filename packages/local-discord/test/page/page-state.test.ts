import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { applyEvent, channelsOf, emptyState, messagesOf, type World } from '../../src/page/state/page-state.ts';
import type { PageMessage, PagePending } from '../../src/page-protocol.ts';

const BOT = '1';
const message = (id: string, more: Partial<PageMessage> = {}, fields: object = {}): PageMessage => ({
  message: { id, channel_id: 'c', content: id, author: { id: BOT }, ...fields } as unknown as APIMessage,
  visibleTo: null,
  state: 'sent',
  invocation: null,
  ...more,
});
const pending = (id: string, state: PagePending['state'] = 'waiting'): PagePending => ({
  id,
  nonce: 'n',
  channelId: 'c',
  memberId: 'm',
  state,
  reason: null,
  about: { kind: 'command', invocation: '/x' },
});
const world = {
  application: { user: { id: BOT } },
  channels: [
    { id: 'd1', kind: 'dm', name: 'Bot', memberIds: ['m'] },
    { id: 'd2', kind: 'dm', name: 'Bot', memberIds: ['o'] },
    { id: 'c', kind: 'guild', name: 'general', memberIds: ['m', 'o'] },
  ],
  messages: [message('10'), message('11')],
  pending: [],
} as unknown as World;
const start = applyEvent(emptyState, { type: 'state', ...world });
const ids = (state: typeof start) => state.world?.messages.map((one) => one.message.id);

describe('applyEvent', () => {
  it('knows nothing before the server has spoken', () => {
    expect(applyEvent(emptyState, { type: 'messageCreate', message: message('1') })).toEqual(emptyState);
  });

  it('adds a message once, and replaces it in its place when it is edited', () => {
    const added = applyEvent(start, { type: 'messageCreate', message: message('12') });
    expect(ids(applyEvent(added, { type: 'messageCreate', message: message('12') }))).toEqual(['10', '11', '12']);
    const edited = applyEvent(added, { type: 'messageUpdate', message: message('11', { state: 'thinking' }) });
    expect(ids(edited)).toEqual(['10', '11', '12']);
    expect(edited.world?.messages[1]?.state).toBe('thinking');
  });

  it('takes a deleted message away', () => {
    expect(ids(applyEvent(start, { type: 'messageDelete', channelId: 'c', messageId: '10' }))).toEqual(['11']);
  });

  it('follows a command from waiting to failed to dismissed', () => {
    const waiting = applyEvent(start, { type: 'pending', pending: pending('20') });
    const failed = applyEvent(waiting, { type: 'pending', pending: pending('20', 'failed') });
    expect(failed.world?.pending).toEqual([pending('20', 'failed')]);
    expect(applyEvent(failed, { type: 'pendingGone', id: '20' }).world?.pending).toEqual([]);
  });

  it('ends the typing with the message that was typed, not with another', () => {
    const typing = applyEvent(start, { type: 'typing', channelId: 'c' });
    expect(typing.typing).toEqual(['c']);
    const others = message('13', {}, { author: { id: 'm' } });
    expect(applyEvent(typing, { type: 'messageCreate', message: others }).typing).toEqual(['c']);
    expect(applyEvent(typing, { type: 'messageCreate', message: message('14') }).typing).toEqual([]);
  });

  it('keeps what it showed while the line is lost, and replaces all of it afterwards', () => {
    const lost = applyEvent(start, { type: 'connection', open: false });
    expect(ids(lost)).toEqual(['10', '11']);
    expect(lost.connected).toBe(false);
    const again = applyEvent(lost, { type: 'state', ...world, messages: [] });
    expect(again.connected).toBe(true);
    expect(ids(again)).toEqual([]);
  });
});

describe('what a member sees', () => {
  it('is the server’s channel and the own direct messages', () => {
    expect(channelsOf(world, 'm').map(({ id }) => id)).toEqual(['c', 'd1']);
    expect(channelsOf(world, 'o').map(({ id }) => id)).toEqual(['c', 'd2']);
  });

  it('includes an ephemeral message for its member only', () => {
    const withSecret = { ...world, messages: [message('10'), message('11', { visibleTo: 'm' })] };
    expect(messagesOf(withSecret, 'c', 'm')).toHaveLength(2);
    expect(messagesOf(withSecret, 'c', 'o')).toHaveLength(1);
    expect(messagesOf(withSecret, 'd1', 'm')).toHaveLength(0);
  });
});
