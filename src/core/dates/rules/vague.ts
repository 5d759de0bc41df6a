import { Need } from '../needs.ts';
import { unplaced } from '../reading.ts';
import { after, before, rule, wording } from '../rule.ts';

const present = rule(
  Need.vague,
  `right now|just now|by now|until now|now|currently|at present|at the moment|nowadays|these days|the present(?: time| day)?|present-day|the current moment|current`,
  (place) => {
    const text = wording(place);
    if (text === 'these days' && /^ (?:of|are|were|when|will)\b/.test(after(place))) return null;
    if (text === 'current' && /^ (?:events|affairs|account|electric)/.test(after(place))) return null;
    if (text === 'the present' && /^ \w/.test(after(place)) && !/^ (?:and|or|is|was)/.test(after(place))) return null;
    if (text === 'now' && /^ (?:that|and then)\b/.test(after(place)) && /(?:^|[.“"] ?)$/.test(before(place)))
      return null;
    return () => unplaced('PRESENT_REF');
  },
);

const past = rule(
  Need.vague,
  `recently|lately|in (?<t>(?:the )?(?:recent |distant )?past)|(?<p>the (?:recent |distant )?past)`,
  (place) => {
    const { p } = place.groups;
    if (
      /^ (?:few|several|two|three|four|five|six|seven|eight|nine|ten|\d|\w+ (?:days|weeks|months|years)|day|week|month|year|decade|century|season|spring|summer|fall|winter)/i.test(
        after(place),
      )
    )
      return null;
    const t = place.indices['t'];
    return [{ start: p ? place.start : (t?.[0] ?? place.start), end: place.end, resolve: () => unplaced('PAST_REF') }];
  },
);

const future = rule(Need.vague, `(?:the )?(?:near |foreseeable |immediate |not-too-distant )?future`, (place) => {
  const text = wording(place);
  if (
    text === 'the future' &&
    /^ (?:of|course|status|role|talks|relationship)\b/.test(after(place)) &&
    !/\bin $/i.test(before(place))
  )
    return null;
  return () => unplaced('FUTURE_REF');
});

/** References that no calendar can place. */
export const vague = [present, past, future];
