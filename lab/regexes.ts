// Looks for regular expressions whose time grows faster than the text: npm run regexes. Writes lab/regexes.json, to which a test holds the code.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyseRegex } from './measure/regexes/analyse-regex.ts';
import { findRegexes, hashOf } from './measure/regexes/find-regexes.ts';
import { type KeptRegexes, LIST } from './measure/regexes/kept-regexes.ts';
import { say } from './tell.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** With more time than the test has, so that few are left unsettled. */
const PATIENCE_MS = 5_000;

const known = JSON.parse(readFileSync(`${root}/${LIST}`, 'utf8')) as KeptRegexes;
const all = findRegexes(root);
const next: { linear: string[]; slow: KeptRegexes['slow'][number][] } = { linear: [], slow: [] };
for (const regex of all) {
  const hash = hashOf(regex);
  if (next.linear.includes(hash) || next.slow.some((one) => one.hash === hash)) continue;
  const settled = known.slow.find((one) => one.hash === hash);
  if (known.linear.includes(hash)) next.linear.push(hash);
  else if (settled) next.slow.push(settled);
  else {
    const { verdict, ...took } = await analyseRegex(regex, PATIENCE_MS);
    if (verdict === 'linear') next.linear.push(hash);
    else next.slow.push({ hash, ...regex, verdict, ...took });
    say(`${verdict}: ${regex.file} /${regex.pattern}/${regex.flags} ${took.milliseconds ?? ''}`);
  }
}
writeFileSync(`${root}/${LIST}`, `${JSON.stringify({ linear: next.linear.sort(), slow: next.slow }, null, 1)}\n`);
say(
  `${all.length} regular expressions: ${next.linear.length} grow with the text, ${next.slow.length} are slow or unsettled`,
);
