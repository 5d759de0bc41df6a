import { wordsOf } from '../../terms/words.ts';
import { isInOtherLanguage } from './other-languages.ts';

/** Letters that Unicode gives to one of the scripts of English, and those it gives to none or several. */
const LATIN_OR_COMMON = /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * Whether a question can be looked up: `no-words` holds no letter and no figure (emoji, punctuation); `other-script` is
 * written mostly in letters that are not Latin, so that an English corpus cannot hold its words; `other-language` in Latin letters, but not
 * in English.
 */
export function isSearchable(question: string): 'yes' | 'other-script' | 'other-language' | 'no-words' {
  const text = question.normalize('NFKC');
  let latin = 0;
  let other = 0;
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    if (LATIN_OR_COMMON.test(letter)) latin++;
    else other++;
  }
  if (other > latin) return 'other-script';
  if (wordsOf(text).length === 0) return 'no-words';
  return isInOtherLanguage(text) ? 'other-language' : 'yes';
}
