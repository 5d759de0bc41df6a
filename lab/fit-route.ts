// Fits what messages mean to which command, on the messages in `lab/tuning`, says how well that does on messages that it was not fitted on, and
// writes src/route/meaning/coefficients.ts. From the project's root:
//   npm run -s build && node dist/lab/fit-route.js [--write]
import { readFileSync, writeFileSync } from 'node:fs';
import { startEncoder } from '../src/encoder/start-encoder.ts';
import { plainWords, readWords } from '../src/route/message/words.ts';
import { isForValidation, type RouteCase, readRouteCases } from './measure/route-cases.ts';
import { type ClassCase, fitClasses } from './regression.ts';
import { say, share } from './tell.ts';

const FOLDS = 3;
const RIDGE = 0.1;
const QUESTIONS = ['seed-questions', 'seed-paraphrases', 'news-questions'].map((name) => `lab/tuning/${name}.json`);
/** So many questions stand for all of them: most messages are questions, but not that many. */
const EVERY = 11;
const OTHERS =
  /\b(?:say|says|said|tell|told|comment|statement|quote|quip|react|reaction|reply|respond|answer|describe|call|think|feel|opinion|view|position|stance|agree|differ|when|day|date|year|month|time|since|who(?: is|’s|'s)|latest|new|news|update|according)/i;
const SETS = ['lab/tuning/route.json', 'lab/tuning/more-route.json'];

interface Case extends ClassCase {
  readonly message: string;
  readonly fold: number;
}

const encoder = startEncoder({
  onWarning: (line) => {
    throw new Error(line);
  },
  clock: Date.now,
  deadline: 600_000,
});
const routes = SETS.flatMap((set) => readRouteCases(set).filter((_, at) => set !== SETS[0] || !isForValidation(at)));
const names = [...new Set(routes.flatMap(({ accept }) => accept.map(({ command }) => command)))].sort();
const cases: Case[] = [];
for (const [at, { message, accept }] of [...routes, ...plainQuestions()].entries()) {
  const signs = await encoder.ask(plainWords(message, readWords(message))).vector();
  cases.push({
    message,
    signs,
    right: [...new Set(accept.map(({ command }) => names.indexOf(command)))],
    fold: at % FOLDS,
  });
}
await encoder.close();

/** Questions that are nothing but questions: those of the sets for `/ask` that no other command could answer. */
function plainQuestions(): RouteCase[] {
  const questions = QUESTIONS.flatMap(
    (set) => JSON.parse(readFileSync(set, 'utf8')) as { readonly question: string }[],
  );
  return questions
    .filter(({ question }, at) => at % EVERY === 0 && !OTHERS.test(question))
    .map(({ question }) => ({ message: question, accept: [{ command: 'ask', options: { question } }] }));
}

const score = (weights: readonly number[], signs: ArrayLike<number>): number => {
  let sum = weights.at(-1)!;
  for (let at = 0; at < signs.length; at++) sum += weights[at]! * signs[at]!;
  return sum;
};

let right = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const fitted = fitClasses(
    cases.filter((one) => one.fold !== fold),
    names.length,
    RIDGE,
  );
  for (const { signs, right: accepted } of cases.filter((one) => one.fold === fold)) {
    const scores = fitted.map((weights) => score(weights, signs));
    if (accepted.includes(scores.indexOf(Math.max(...scores)))) right++;
  }
}
say(`of messages left out read right ${share(right, cases.length)}`);
if (process.argv.includes('--write')) {
  const fitted = fitClasses(cases, names.length, RIDGE);
  const most = Math.max(...fitted.flatMap((weights) => weights.slice(0, -1).map(Math.abs)));
  const scale = most / 127;
  const hex = (weights: readonly number[]): string =>
    weights.map((x) => (Math.round(x / scale) & 0xff).toString(16).padStart(2, '0')).join('');
  writeFileSync(
    'src/route/meaning/coefficients.ts',
    `/** What each number of \`ROUTES\` is multiplied by. */
export const SCALE = ${scale.toPrecision(6)};

/**
 * By command, and for small talk and follow-ups: a constant, and a direction in the space of the sentence encoder's vectors of questions, as signed
 * bytes in hexadecimal figures. Their sum is the log-odds that a message asks for it, up to what all have in common.
 *
 * Written by \`lab/fit-route.ts\`, fitted on the messages in \`lab/tuning\`.
 */
export const ROUTES: Readonly<Record<string, readonly [constant: number, direction: string]>> = {
${fitted
  .map(
    (weights, at) => `  ${/^\w+$/.test(names[at]!) ? names[at] : `'${names[at]}'`}: [
    ${weights.at(-1)!.toFixed(3)},
    '${hex(weights.slice(0, -1))}',
  ],`,
  )
  .join('\n')}
};
`,
  );
}
