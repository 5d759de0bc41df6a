import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { AnswerOf } from '../core/answers/answer.ts';
import type { TimelineQuery } from '../core/answers/list-events.ts';
import { UserError } from '../core/errors.ts';
import { EXPORT_FORMATS, type ExportFormat, exportTimeline } from '../render/export/export-timeline.ts';
import { outlineOf } from '../render/outline/outline-of.ts';
import type { Theme } from '../render/picture/palette.ts';
import { tellFound } from './exit-code.ts';
import { type AnswerFlags, declareAnswering } from './flags.ts';
import { openLibrary } from './open-library.ts';
import { show } from './show.ts';
import { warn } from './voice.ts';

interface TimelineFlags extends AnswerFlags, TimelineQuery {
  readonly format?: 'json' | ExportFormat;
  readonly picture?: string;
  readonly theme?: Theme;
}

/** `parley timeline`: dated events, also as a picture and for other programs. */
export function declareTimeline(program: Command): void {
  declareAnswering(program, 'timeline', 'dated events in calendar order')
    .option('--about <topic>', 'only events about this')
    .option('--from <date>', 'not before this date')
    .option('--to <date>', 'not after this date')
    .option('--speaker <name>', 'only what this person, government or side is reported to say')
    .addOption(new Option('--order <order>', 'which end comes first').choices(['oldest', 'newest']))
    .addOption(new Option('--with <what>', 'what else to put on the line').choices(['statements']))
    .addOption(new Option('--format <format>', 'write it for other programs').choices(['json', ...EXPORT_FORMATS]))
    .option('--picture <file>', 'draw it into this PNG file')
    .addOption(new Option('--theme <theme>', 'of the picture').choices(['dark', 'light']))
    .action(showTimeline);
}

async function showTimeline({
  corpus,
  json,
  all,
  exitCode,
  format,
  picture,
  theme,
  ...query
}: TimelineFlags): Promise<void> {
  const library = await openLibrary(corpus);
  const answer = await library.timeline(query);
  const timeline: AnswerOf<'timeline'> =
    answer.type === 'timeline'
      ? answer
      : { type: 'timeline', entries: [], from: null, to: null, order: 'oldest', undated: 0, coverage: answer.coverage };
  if (picture !== undefined) {
    // Loaded only here: it costs what answering a question does.
    const { drawTimeline, MOST_ROWS } = await import('../render/picture/draw-timeline.ts');
    await writeFile(picture, (await drawTimeline(timeline, { theme })).bytes).catch((error: Error) => {
      throw new UserError(`The picture cannot be written to ${picture}: ${error.message}`);
    });
    if (timeline.entries.length > MOST_ROWS) warn(`the picture shows the first ${MOST_ROWS} rows`);
  }
  if (format === undefined || format === 'json') {
    show(answer, format === 'json' ? { json: true, exitCode } : { json, all, exitCode });
    return;
  }
  tellFound(answer === timeline, { exitCode });
  if (answer !== timeline) warn(outlineOf(answer).title);
  const { text, left } = exportTimeline(timeline, format);
  process.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
  if (left > 0) warn(`left out, since no article states their year: ${left}`);
}
