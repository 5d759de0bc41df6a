// Measures Parley on cases that its rules were not tuned on, written by people who had not seen its answers:
//   npm run measure [-- FOLDER] [--only PART] [--set FILE] [--list]
// FOLDER holds 84 news articles as .txt, which do not come with Parley; without it, what is asked of them is left out. PART is one of the
// parts below; --set another set of its format, such as one to tune on; --list prints what is read wrongly, which whoever changes the engine does not look at.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { overlaps } from '../src/core/article/span.ts';
import { fold } from '../src/core/terms/fold.ts';
import { measureAffairs } from './measure/affairs.ts';
import { measureDisagreements } from './measure/disagreements.ts';
import { measureFaults } from './measure/faults.ts';
import { measureQuestions } from './measure/questions.ts';
import { measureReading } from './measure/reading.ts';
import { measureRoute } from './measure/route.ts';
import { measureStatements } from './measure/statements.ts';
import { readPlain } from './plain-article.ts';
import { say, share } from './tell.ts';

const heldOut = (name: string): string => `lab/held-out/${name}.json`;
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const ORDER_SETS = [
  'order-texts',
  'more-order-texts',
  'third-order-texts',
  'fourth-order-texts',
  'hard-order-texts',
].map(heldOut);

interface OrderText {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly conflict: boolean;
}

function measureConflicts(file: string): void {
  const texts = read(file) as readonly OrderText[];
  const flagged = (text: OrderText): boolean => readPlain(text.id, text.text, text.published).conflicts.length > 0;
  const wrong = texts.filter(({ conflict }) => conflict);
  const right = texts.filter(({ conflict }) => !conflict);
  say(
    `${basename(file, '.json')}: contradictions found ${share(wrong.filter(flagged).length, wrong.length)}, false flags ${share(right.filter(flagged).length, right.length)}`,
  );
}

interface SpeakerCase {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly speaker: string;
  readonly also?: readonly string[];
}

/** Names are compared without case, accents, titles and possessive endings. */
const plain = (name: string): string =>
  fold(name)
    .replace(/^(?:the|mr|mrs|ms|dr)\.? /, '')
    .replace(/'s$/, '');

const kindOf = (source: string): string =>
  /^(?:he|she|they|it)$/i.test(source)
    ? 'pronouns'
    : /^(?:the|a|an|his|her|their)\b|^[a-z]/i.test(source) && !/^\p{Lu}\S*$/u.test(source)
      ? 'descriptions'
      : 'surnames';

function measureSpeakers(folder: string): void {
  const counts = new Map<string, { cases: number; found: number; right: number }>();
  for (const { article, start, end, source, speaker, also = [] } of read(
    heldOut('speakers'),
  ) as readonly SpeakerCase[]) {
    const body = readFileSync(join(folder, `${article}.txt`), 'utf8');
    const { statements } = readPlain(article, body, null);
    const here = statements.filter((statement) => statement.source && overlaps(statement.source, { start, end }));
    const count = counts.get(kindOf(source)) ?? { cases: 0, found: 0, right: 0 };
    counts.set(kindOf(source), count);
    count.cases++;
    if (here.length > 0) count.found++;
    const names = [speaker, ...also].map(plain);
    if (here.some(({ speaker: who }) => who && names.includes(plain(who.name)))) count.right++;
  }
  for (const [kind, { cases, found, right }] of counts) {
    say(`speakers behind ${kind}: right ${share(right, cases)}; of the statements found ${share(right, found)}`);
  }
}

const [, , ...args] = process.argv;
const flagValue = (flag: string): string | undefined =>
  args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined;
const only = flagValue('--only');
const set = flagValue('--set');
const list = args.includes('--list');
const folder =
  args.find((arg, place) => !arg.startsWith('--') && !/^--(?:only|set|part)$/.test(args[place - 1] ?? '')) ?? null;

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  questions: () => measureQuestions(folder),
  disagreements: () => measureDisagreements(set ?? heldOut('stories'), list),
  affairs: () => measureAffairs(set ?? heldOut('affairs'), list),
  statements: () => measureStatements(list, set),
  route: async () => {
    for (const file of set === undefined ? ['route', 'second-route'].map(heldOut) : [set])
      await measureRoute(file, list, flagValue('--part'));
  },
  faults: () => measureFaults(list),
  order: () => {
    for (const file of set === undefined ? ORDER_SETS : [set]) measureConflicts(file);
  },
  reading: () => {
    if (folder === null) say('reading: left out, since no folder of articles was given');
    else measureReading(folder);
  },
  speakers: () => {
    if (folder === null) say('speakers: left out, since no folder of their articles was given');
    else measureSpeakers(folder);
  },
};
if (only !== undefined && !Object.hasOwn(PARTS, only))
  throw new Error(`--only takes one of ${Object.keys(PARTS).join(', ')}`);
for (const [part, measure] of Object.entries(PARTS)) if (only === undefined || part === only) await measure();
