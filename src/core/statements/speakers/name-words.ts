import { fold } from '../../fold.ts';
import { withoutParticles } from '../name-particles.ts';

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** The family name, folded and without particles: the last word that is no "Jr.". */
export function surnameOf(name: string): string {
  const words = withoutParticles(name)
    .split(/\s+/)
    .filter((word) => !SUFFIX.test(word));
  return fold((words.at(-1) ?? name).replace(/['’]s?$/, ''));
}

/** Words of a name that tell people apart: neither particles nor initials nor "Jr.". */
export const tellingWords = (name: string): string[] =>
  withoutParticles(name)
    .split(/\s+/)
    .map((word) => fold(word.replace(/['’]s?$/, '')))
    .filter((word) => !SUFFIX.test(word) && !/^\p{L}\.?(?:\p{L}\.)*$/u.test(word));
