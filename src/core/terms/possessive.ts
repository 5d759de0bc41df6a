/** A name or word without the ’s or ’ of a possessive at its end: "Kabul’s" is Kabul, "the Taliban’" the Taliban. */
export const withoutPossessive = (text: string): string => text.replace(/['’]s?$/i, '');
