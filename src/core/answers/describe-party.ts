import type { AnalyzedArticle } from '../analyze.ts';
import { type Excerpt, excerptOf } from '../article/excerpt.ts';
import { contains, textOf } from '../article/span.ts';
import type { Speaker } from '../statements/statement.ts';
import { fold } from '../terms/fold.ts';
import type { Party } from '../terms/who-is-who.ts';
import type { AnswerOf } from './answer.ts';
import type { Holdings } from './holdings.ts';
import { mentionsOf, type NameMention } from './names/names.ts';
import { findNamed, suggestNames } from './names/speakers.ts';
import { sidesOf } from './sides/sides.ts';
import { citerOf, compareNewest } from './statements/cite-statement.ts';
import { catalogueStatements } from './statements/statement-catalogue.ts';

/** Who is meant, by any spelling of the name. */
export interface WhoIsQuery {
  readonly name: string;
}

/**
 * A person or body as the articles have them: introduced in their words, first and last mention, what they said and what
 * was said of them. A name that only looks like one is offered as a question.
 */
export function describeParty(holdings: Holdings, { name }: WhoIsQuery): AnswerOf<'profile' | 'nothing-found'> {
  const { articles, coverage } = holdings;
  const party = findParty(holdings, name);
  const mentions = party ? mentionsOf(holdings, party) : [];
  if (!party || mentions.length === 0) {
    const { suggestions, known } = suggestNames(holdings, name);
    return {
      type: 'nothing-found',
      miss: { kind: 'unknown-name', name, suggestions: party ? [] : suggestions, known },
      unknown: [],
      nearest: [],
      coverage,
    };
  }
  const cite = citerOf(holdings);
  const statements = catalogueStatements(articles);
  const own = statements.filter(({ statement }) => statement.speaker?.name === party.name).sort(compareNewest);
  const mentionedIn = new Map<AnalyzedArticle, NameMention[]>();
  for (const mention of mentions) {
    const known = mentionedIn.get(mention.analyzed);
    if (known) known.push(mention);
    else mentionedIn.set(mention.analyzed, [mention]);
  }
  const ofThem = statements
    .filter(
      ({ analyzed, statement }) =>
        statement.speaker?.name !== party.name &&
        mentionedIn.get(analyzed)?.some(({ span }) => statement.content.some((part) => contains(part, span))),
    )
    .sort(compareNewest);
  return {
    type: 'profile',
    name: party.name,
    role: party.role,
    side: party.side,
    ...(party.side !== null && !holdings.whoIsWho.find(party.name) && { sideBy: 'role' as const }),
    mentions: mentions.length,
    first: excerptOfMention(mentions[0]!),
    introduced: introduction(party, mentions),
    last: mentions.length > 1 ? excerptOfMention(mentions.at(-1)!) : null,
    said: own.map(cite),
    saidOf: ofThem.map(cite),
    coverage,
  };
}

const excerptOfMention = ({ analyzed, span, sentence }: NameMention): Excerpt => excerptOf(analyzed, sentence, [span]);

/** The first sentence that names the party together with its role, role and name emphasised. */
function introduction({ role }: Party, mentions: readonly NameMention[]): Excerpt | null {
  if (role === null) return null;
  for (const { analyzed, span, sentence } of mentions) {
    const text = textOf(analyzed.article.body, sentence);
    const at = text.toLowerCase().indexOf(role.toLowerCase());
    if (at < 0) continue;
    const start = sentence.start + at;
    return excerptOf(analyzed, sentence, [{ start, end: start + role.length }, span]);
  }
  return null;
}

/** Of several who bear a name, the one who says most, by the statement that tells the most of who that is. */
function mostSpoken(spoken: readonly Speaker[]): Speaker | undefined {
  const counts = new Map<string, number>();
  for (const { name } of spoken) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const own = spoken.filter(({ name }) => name === most);
  return own.find(({ side }) => side !== null) ?? own[0];
}

/** The party that a name means: in who-is-who, or a speaker that it lacks. */
function findParty(holdings: Holdings, name: string): Party | null {
  const listed = holdings.whoIsWho.find(name);
  if (listed) return listed;
  const byWord = holdings.whoIsWho.parties.filter((party) => fold(party.name).split(/[\s-]/).includes(fold(name)));
  if (byWord.length === 1) return byWord[0]!;
  const found = findNamed(holdings, name);
  if ('unknown' in found) return null;
  const spoken = holdings.articles
    .flatMap(({ statements }) => statements)
    .filter((statement) => found.means(statement))
    .flatMap((statement) => sidesOf(holdings).speakerOf(statement) ?? []);
  const speaker = mostSpoken(spoken);
  if (!speaker) return null;
  const known = holdings.whoIsWho.find(speaker.name);
  return (
    known ?? { name: speaker.name, kind: 'person', role: speaker.role, side: speaker.side, aliases: [], gender: null }
  );
}
