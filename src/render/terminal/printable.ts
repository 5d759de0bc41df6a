import { replaceControls } from '../../core/article/control-characters.ts';

/**
 * Text from an article, a file's name or a question as it may be written to a terminal: tabs as blanks, control characters
 * as �. Lines are the caller's to part.
 */
export const printable = (text: string): string => replaceControls(text.replace(/\t/g, ' '), '�');
