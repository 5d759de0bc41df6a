/**
 * The same function, which makes what it gives once for each first argument, for as long as that is in use. The other arguments must follow from
 * the first, or not matter.
 */
export function onceFor<Key extends object, Value extends NonNullable<unknown>, Others extends readonly unknown[]>(
  make: (key: Key, ...others: Others) => Value,
): (key: Key, ...others: Others) => Value {
  const made = new WeakMap<Key, Value>();
  return (key, ...others) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key, ...others);
      made.set(key, value);
    }
    return value;
  };
}
