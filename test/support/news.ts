/** Articles of a few paragraphs with statements and dates in them, each unlike the others. */
export const newsArticle = (number: number, paragraphs = 8): string => {
  const body = Array.from(
    { length: paragraphs },
    (_, at) =>
      `Envoy Mara Lind said on November ${1 + ((number + at) % 28)} that round ${number} of the talks in Geneva had reached point ${at}. ` +
      `“Delegation ${number}-${at} will come back,” she told reporters. The mediators thanked both sides for item ${number * 100 + at}, and left the hall.`,
  );
  return `---\ntitle: Round ${number}\noutlet: Example\npublished: "2025-11-08"\nlanguage: en\n---\n${body.join('\n')}\n`;
};

/** So many of them, by file name. */
export const newsFiles = (count: number, paragraphs = 8): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, number) => [`article-${number}.md`, newsArticle(number, paragraphs)]),
  );
