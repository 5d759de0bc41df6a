/** OpenSearch takes no longer list of one field's values. */
const LONGEST_LIST = 65_536;

/** Documents that have any of these values in a field, however many values there are. */
export function anyOf(field: string, values: readonly (string | number)[]) {
  const lists: (readonly (string | number)[])[] = [];
  for (let at = 0; at < values.length; at += LONGEST_LIST) lists.push(values.slice(at, at + LONGEST_LIST));
  return { bool: { should: lists.map((list) => ({ terms: { [field]: list } })) } };
}
