// Asks Parley as many members do, at a steady rate, and tells how soon it answers and what it holds of memory:
// npm run load [-- --passages 10000 --stage 10x600 --stage 50x120 --picture memory.png], each stage REQUESTS-A-SECONDxSECONDS;
// npm run soak [-- --hours 4]. Exits 1 where a stage is not what is asked of it.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { askMixed } from './load/ask-mixed.ts';
import { drawMemory } from './load/draw-memory.ts';
import { type Driven, drive, type Stage } from './load/drive.ts';
import { heapGrowth, judge } from './load/judge.ts';
import { openScene } from './load/open-scene.ts';
import { say } from './tell.ts';

/** What Parley is asked to bear: an ordinary load, then five times as much. */
const STAGES = ['10x600', '50x120'];
/** Before the clock runs, so that what is loaded or compiled once is not counted. */
const WARM_UP: Stage = { rate: 5, seconds: 10 };

const { values } = parseArgs({
  options: {
    stage: { type: 'string', multiple: true },
    passages: { type: 'string', default: '10000' },
    picture: { type: 'string' },
    hours: { type: 'string' },
  },
});

function readStage(text: string): Stage {
  const [, rate, seconds] = /^(\d+(?:\.\d+)?)x(\d+)$/.exec(text) ?? [];
  if (rate === undefined) throw new Error(`--stage ${text}: write requests a second and seconds, such as 10x600`);
  return { rate: Number(rate), seconds: Number(seconds) };
}

const stages =
  values.hours === undefined
    ? (values.stage ?? STAGES).map(readStage)
    : [{ rate: 10, seconds: Math.round(Number(values.hours) * 3_600) }];

const machine = (): string =>
  `${cpus()[0]?.model.trim()}, ${cpus().length} cores, load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;
const ms = (time: number): string => `${Math.round(time)} ms`;
const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

function tell(driven: Driven): boolean {
  const { stage, requests, times, lost, doubled, late, leftOut, limited, processor, samples, lag } = driven;
  say(`\n${requests} requests, ${stage.rate} a second for ${stage.seconds} s; ${machine()}`);
  for (const [kind, { p50, p95, p99 }] of times) say(`  ${kind}: p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}`);
  say(
    `  lost ${lost.length}, doubled ${doubled}, late ${late}, meaning left out of ${leftOut}, put off by limits ${limited}`,
  );
  say(
    `  heap ${mb(samples[0]!.heap)} to ${mb(samples.at(-1)!.heap)}, last third ${heapGrowth(samples).toFixed(2)} times the middle one; process ${mb(samples[0]!.resident)} to ${mb(samples.at(-1)!.resident)}`,
  );
  say(`  sent late by this process: ${ms(lag)} at the most`);
  say(`  processor time of Parley's process: ${processor.toFixed(1)} ms a request`);
  for (const reason of new Set(lost)) say(`  lost: ${reason} (${lost.filter((one) => one === reason).length})`);
  const judged = judge(driven);
  for (const [claim, holds] of judged) say(`  ${holds ? 'holds' : 'DOES NOT HOLD'}: ${claim}`);
  return judged.every(([, holds]) => holds);
}

const scene = await openScene(Number(values.passages));
try {
  const mixed = askMixed(scene);
  await drive(scene, mixed, WARM_UP);
  for (const [at, stage] of stages.entries()) {
    const driven = await drive(scene, mixed, stage);
    if (!tell(driven)) process.exitCode = 1;
    if (at > 0 || values.picture === undefined) continue;
    const title = `${stage.rate} requests a second on ${Number(values.passages).toLocaleString('en')} passages`;
    writeFileSync(values.picture, drawMemory(driven.samples, title));
  }
  for (const [line, times] of scene.warnings) say(`log, ${times} times: ${line}`);
} finally {
  await scene.close();
}
