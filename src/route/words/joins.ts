const JOINS = new Set('and or vs plus'.split(' '));

/** Whether a word, as phrases have it, joins the names of a list. */
export const isJoin = (norm: string): boolean => JOINS.has(norm);
