import type { TimestampStyle } from './node.ts';
import type { Rule } from './rule.ts';

/** `<@id>`, the mention of a person or a bot. */
export const userMention: Rule = {
  match: (source) => /^<@!?(\d{1,20})>/.exec(source),
  parse: ([, id]) => ({ type: 'mention', kind: 'user', id: id! }),
};

/** `<#id>`, the mention of a channel. */
export const channelMention: Rule = {
  match: (source) => /^<#(\d{1,20})>/.exec(source),
  parse: ([, id]) => ({ type: 'mention', kind: 'channel', id: id! }),
};

/** `<@&id>`, the mention of a role. */
export const roleMention: Rule = {
  match: (source) => /^<@&(\d{1,20})>/.exec(source),
  parse: ([, id]) => ({ type: 'mention', kind: 'role', id: id! }),
};

/** `@everyone` and `@here`. */
export const wideMention: Rule = {
  match: (source) => /^@(everyone|here)\b/.exec(source),
  parse: ([, kind]) => ({ type: 'mention', kind: kind as 'everyone' | 'here' }),
};

/** `</name:id>`, the mention of a slash command. */
export const commandMention: Rule = {
  match: (source) => /^<\/([-_\p{L}\p{N}]+(?: [-_\p{L}\p{N}]+){0,2}):\d{1,20}>/u.exec(source),
  parse: ([, name]) => ({ type: 'commandMention', name: name! }),
};

/** `<:name:id>` and `<a:name:id>`, an emoji of a server. */
export const customEmoji: Rule = {
  match: (source) => /^<a?:(\w{2,32}):\d{1,20}>/.exec(source),
  parse: ([, name]) => ({ type: 'emoji', name: name! }),
};

/** The farthest moment that a date can hold, in seconds from 1970. */
const FARTHEST = 8_640_000_000_000;

/** `<t:seconds>` or `<t:seconds:R>`, a moment in the reader's own time. */
export const timestamp: Rule = {
  match: (source) => {
    const capture = /^<t:(-?\d{1,17})(?::([tTdDfFsSR]))?>/.exec(source);
    return capture && Math.abs(Number(capture[1])) <= FARTHEST ? capture : null;
  },
  parse: ([, seconds, style]) => ({
    type: 'timestamp',
    seconds: Number(seconds),
    style: (style ?? 'f') as TimestampStyle,
  }),
};
