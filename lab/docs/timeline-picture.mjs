// Draws the README's pictures of the first article's timeline, for light and dark pages. Run after a build.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openShelf } from '../../dist/src/corpus/shelf.js';
import { drawTimeline } from '../../dist/src/picture/draw-timeline.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { library } = await openShelf(`${root}corpus`);
const answer = await library.timeline({});
for (const [theme, name] of [
  ['dark', 'timeline'],
  ['light', 'timeline-light'],
]) {
  const { bytes } = await drawTimeline(answer, { theme });
  writeFileSync(`${root}docs/${name}.png`, bytes);
}
