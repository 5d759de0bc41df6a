import { createRequire } from 'node:module';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

/** The bundled font: Vazirmatn (SIL Open Font License 1.1) draws Latin, and Arabic script with the letters of Urdu and Pashto. */
const FAMILY = 'Vazirmatn';

/** Registers the font with the canvas, once in a process. */
function provideFonts(): void {
  if (GlobalFonts.has(FAMILY)) return;
  const require = createRequire(import.meta.url);
  const files = [
    require.resolve('vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf'),
    require.resolve('vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf'),
  ];
  for (const file of files) GlobalFonts.registerFromPath(file, FAMILY);
}

/** What draws on a canvas. */
export type Pen = SKRSContext2D;

/** A canvas of this size in pixels, and what draws on it. */
export function openCanvas(width: number, height: number): { readonly canvas: Canvas; readonly pen: Pen } {
  provideFonts();
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.textBaseline = 'alphabetic';
  return { canvas, pen };
}

/** A font of this size in pixels, as the canvas takes it. */
export const font = (size: number, weight: 'normal' | 'bold' = 'normal'): string => `${weight} ${size}px ${FAMILY}`;
