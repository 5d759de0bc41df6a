import { wordsOf } from '../../terms/words.ts';

/** Words that hold sentences together in other languages, a language a line; those that English has too are left out. */
const LINKING = [
  'der das und ist nicht ein eine einen dem mit von zu auf für wer wo wann warum wie wurde wurden haben sich auch bei über zwischen nach sind',
  'le la les est une dans pour qui que où quand pourquoi avec sur pas du au aux quel quelle ont été entre après sont ce cette il elle',
  'el los las es una por qué quién dónde cuándo cómo con para fue han entre después según del al cuál',
  'il lo gli che chi dove quando perché con sono stato della delle nel alla tra cosa quale',
  'het een wie waar wanneer waarom hoe met voor niet zijn werd tussen naar bij heeft wat',
  'quem onde quando como por que não foi com para uma são entre dos das qual',
  've bir bu ne kim nerede neden nasıl zaman için ile mi mı mu değil oldu nedir hangi kaç',
].map((line) => new Set(line.split(' ')));

/** Words that hold English sentences together, those that other languages have too left out. */
const ENGLISH = new Set(
  `the of to and is are were did does do who what when where why how which that this with from for by at about has have had will would it they he
she his their between after before not any there been be many much said say`.split(/\s+/),
);

/** Found so often at least, and more often than English ones. */
const ENOUGH = 2;

/** Whether a question is put in another language that is written in Latin letters. Says so only where its small words leave no doubt. */
export function isInOtherLanguage(text: string): boolean {
  // As typed: "è" and "e" are two words, and so "für" and "fur".
  const words = wordsOf(text).map(({ start, end }) => text.slice(start, end).toLowerCase());
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return LINKING.some((language) => {
    const found = new Set(words.filter((word) => language.has(word))).size;
    return found >= ENOUGH && found > english;
  });
}
