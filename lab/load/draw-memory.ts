import { PALETTES } from '../../src/render/picture/palette.ts';
import { font, openCanvas, type Pen } from '../../src/render/picture/pen.ts';
import type { Sample } from './drive.ts';

const WIDTH = 1_200;
const HEIGHT = 480;
const PLOT = { left: 120, right: WIDTH - 40, top: 84, bottom: HEIGHT - 64 };
const { card, text, muted, line, event, statement } = PALETTES.dark;

/** A PNG of memory over time: the process's, and its heap of JavaScript in it. */
export function drawMemory(samples: readonly Sample[], title: string): Buffer {
  const { canvas, pen } = openCanvas(WIDTH, HEIGHT);
  const seconds = Math.max(1, samples.at(-1)?.second ?? 1);
  const most = 1.1 * Math.max(1, ...samples.map(({ resident }) => resident));
  const x = (second: number): number => PLOT.left + ((PLOT.right - PLOT.left) * second) / seconds;
  const y = (bytes: number): number => PLOT.bottom - ((PLOT.bottom - PLOT.top) * bytes) / most;
  pen.fillStyle = card;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  write(pen, title, PLOT.left, 44, text, 24);
  drawGrid(pen, x, y, seconds, most);
  drawCurve(pen, samples, ({ second, resident }) => [x(second), y(resident)], event);
  drawCurve(pen, samples, ({ second, heap }) => [x(second), y(heap)], statement);
  const last = samples.at(-1);
  if (last) {
    write(pen, 'the process', PLOT.right, y(last.resident) - 14, event, 20, 'right');
    write(pen, 'of it the heap', PLOT.right, y(last.heap) - 14, statement, 20, 'right');
  }
  return canvas.toBuffer('image/png');
}

function drawGrid(
  pen: Pen,
  x: (second: number) => number,
  y: (bytes: number) => number,
  seconds: number,
  most: number,
): void {
  const bytes = step(most / 4);
  for (let at = 0; at <= most; at += bytes) {
    pen.fillStyle = line;
    pen.fillRect(PLOT.left, y(at), PLOT.right - PLOT.left, 1);
    write(pen, `${Math.round(at / 1e6)} MB`, PLOT.left - 12, y(at) + 6, muted, 18, 'right');
  }
  const minutes = step(seconds / 60 / 8);
  for (let at = 0; at * 60 <= seconds; at += minutes) {
    write(pen, at === 0 ? '0 min' : String(Number(at.toFixed(2))), x(at * 60), PLOT.bottom + 32, muted, 18, 'center');
  }
}

function drawCurve(
  pen: Pen,
  samples: readonly Sample[],
  place: (sample: Sample) => readonly [number, number],
  colour: string,
): void {
  pen.strokeStyle = colour;
  pen.lineWidth = 3;
  pen.lineJoin = 'round';
  pen.beginPath();
  for (const [at, sample] of samples.entries()) {
    const [left, top] = place(sample);
    if (at === 0) pen.moveTo(left, top);
    else pen.lineTo(left, top);
  }
  pen.stroke();
}

function write(
  pen: Pen,
  words: string,
  left: number,
  bottom: number,
  colour: string,
  size: number,
  align: 'left' | 'center' | 'right' = 'left',
): void {
  pen.font = font(size);
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.fillText(words, left, bottom);
}

/** The next of 1, 2, 5, 10, 20, … */
function step(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((times) => times * power).find((size) => size >= least) ?? 10 * power;
}
