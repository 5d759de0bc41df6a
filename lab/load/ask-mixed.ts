import type { Actor, Reply } from 'local-discord';
import { commands } from '../../commands/index.ts';
import type { Scene } from './open-scene.ts';

/** One request of a kind: resolves once its answer is complete. */
export interface Mixed {
  readonly kind: 'command' | 'mention' | 'reply' | 'autocomplete' | 'button';
  /** The answer as Discord has it, to be looked at; null where there is no message. */
  readonly ask: () => Promise<unknown>;
}

type Message = Reply['message'];

/** Of ten requests in a row. A tenth is a click, a fifth is typing with suggestions. */
const KINDS = [
  'ask',
  'mention',
  'autocomplete',
  'other command',
  'reply',
  'ask',
  'button',
  'mention',
  'autocomplete',
  'other command',
] as const;

/** Answers to a mention are waited for so long; interactions have Discord's three seconds for their first reply. */
const ANSWER_WITHIN_MS = 30_000;
/** Questions asked one after another come from passages so far from each other, and each once before any comes again. */
const APART = 3_989;
/** Messages whose buttons are clicked; older ones are left. */
const CLICKED = 12;

interface PagedReply {
  readonly reply: Reply;
  isClicked: boolean;
}

/** Requests as members make them, one after another for ever, the same ones each time. */
export function* askMixed({ discord, asked, threads: ids }: Scene): Generator<Mixed, never> {
  const { short, twoSentences } = asked;
  const member = discord.as('ordinary');
  const mention = `<@${discord.applicationId}>`;
  const paged: PagedReply[] = [];
  const threads = ids.map((id) => ({ id, answered: undefined as Message | undefined }));
  const run = async (name: string, options: Parameters<Actor['runCommand']>[2] = {}): Promise<Message> => {
    const reply = await member.runCommand('guild', name, options);
    if (buttonOf(reply.message) !== null) paged.push({ reply, isClicked: false });
    if (paged.length > CLICKED) paged.shift();
    return reply.message;
  };
  const send = async (thread: (typeof threads)[number], content: string, to?: Message): Promise<Message> => {
    thread.answered = await (await member.send(thread.id, `${mention} ${content}`, to)).answer(ANSWER_WITHIN_MS);
    return thread.answered;
  };
  /** A page of an answer is turned once at a time, as a person would. */
  const click = async (): Promise<Message> => {
    const open = paged.find(({ isClicked }) => !isClicked);
    if (!open) return run('sources');
    open.isClicked = true;
    try {
      return (await member.click(open.reply.message, buttonOf(open.reply.message)!)).message;
    } finally {
      paged.splice(paged.indexOf(open), 1);
    }
  };
  let pairs = 0;
  for (let at = 0; ; at++) {
    const question = short[(at * APART) % short.length]!;
    const [, , topic = 'talks'] = question.replace('?', '').split(' ');
    const kind = KINDS[at % KINDS.length]!;
    const thread = threads[at % threads.length]!;
    if (kind === 'ask') {
      // Counted by themselves: of every fifteenth request's places only some would ever come.
      const asking = at % 3 === 0 ? twoSentences[(pairs++ * APART) % twoSentences.length]! : question;
      yield { kind: 'command', ask: () => run('ask', { question: asking }) };
    } else if (kind === 'mention') yield { kind, ask: () => send(thread, question) };
    else if (kind === 'reply') yield { kind, ask: () => send(thread, `what about ${topic}?`, thread.answered) };
    else if (kind === 'button') yield { kind, ask: click };
    else if (kind === 'autocomplete') {
      const name = topic.slice(0, 1 + (at % 4));
      yield { kind, ask: () => member.autocomplete('guild', 'who-is', { name }, 'name') };
    } else {
      const [name, options] = OTHERS[Math.floor(at / KINDS.length) % OTHERS.length]!(topic);
      yield { kind: 'command', ask: () => run(name, options) };
    }
  }
}

/** Commands beside `/ask`, by turns, each with a word of the articles for the first thing that it takes. */
const OTHERS = ['who-said', 'timeline', 'positions', 'who-is', 'sources', 'latest', 'help'].map((name) => {
  const { options } = commands.find(({ data }) => data.name === name)!.data;
  const taken = Object.entries(options).find(([, { type }]) => type === 'text')?.[0];
  return (word: string) => [name, taken === undefined ? {} : { [taken]: word }] as const;
});

/** The first button of a message that may be clicked, or null. */
function buttonOf(message: Message): string | null {
  const search = (node: unknown): string | null => {
    if (typeof node !== 'object' || node === null) return null;
    const { type, custom_id: id, disabled } = node as { type?: unknown; custom_id?: unknown; disabled?: unknown };
    if (type === 2 && typeof id === 'string' && disabled !== true) return id;
    for (const child of Object.values(node)) {
      const found = search(child);
      if (found !== null) return found;
    }
    return null;
  };
  return search(message.components ?? []);
}
