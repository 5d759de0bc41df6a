import type { Finding, Hit } from './finding.ts';

/** What was found for several questions asked at once, in their order: what answers each first, then the rest in turn. */
export function joinFindings(findings: readonly Finding[], limit: number): Finding {
  const answered = findings.filter((finding) => finding.answered);
  const shown = answered.length > 0 ? answered : findings;
  const hits: Hit[] = [];
  const most = Math.max(...shown.map((finding) => finding.hits.length));
  for (let place = 0; place < most; place++) {
    for (const finding of shown) {
      const hit = finding.hits[place];
      if (
        hit &&
        !hits.some(
          (other) =>
            other.article.article.id === hit.article.article.id &&
            other.span.start < hit.span.end &&
            hit.span.start < other.span.end,
        )
      ) {
        hits.push(hit);
      }
    }
  }
  return {
    answered: answered.length > 0,
    confidence: Math.max(...findings.map(({ confidence }) => confidence)),
    hits: hits.slice(0, limit),
    unknown: [...new Set(findings.flatMap(({ unknown }) => unknown))],
  };
}
