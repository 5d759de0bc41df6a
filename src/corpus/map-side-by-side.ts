/** Maps values with so many promises under way at once; the outcome keeps the order. After the first error none is begun. */
export async function mapSideBySide<In, Out>(
  values: readonly In[],
  atOnce: number,
  map: (value: In, at: number) => Promise<Out>,
): Promise<Out[]> {
  const mapped = new Array<Out>(values.length);
  let next = 0;
  const run = async (): Promise<void> => {
    while (next < values.length) {
      const at = next++;
      try {
        mapped[at] = await map(values[at]!, at);
      } catch (error) {
        next = values.length;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, values.length) }, run));
  return mapped;
}
