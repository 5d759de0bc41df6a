import { describe, expect, it } from 'vitest';
import { conflictsOf } from '../../support/timeline.ts';

/** Short texts whose words claim an order that their dates deny. */
const DENIED = [
  'The first round of negotiations took place in Geneva on 12 March. The second round was held in Vienna on 3 March.',
  'Delegates gathered for a third session on May 20, 2024. The fourth session, on May 11, 2024, brought no result.',
  'The ceasefire was signed on 5 May following talks that opened on 10 May.',
  'After the attack on June 9, the government closed the border on June 2.',
  'The strike began on 14 September. It ended on 2 September after the company gave in.',
  'The two sides met in Cairo on January 20, before meeting again in Doha on January 9.',
  'The accord was announced on 3 July and signed on 28 June.',
  'He was arrested on 8 February and charged with treason on 1 February.',
  'The minister arrived in Kabul on August 14 and left on August 11.',
  'The inaugural meeting was held on 4 October. A second meeting followed on 1 October.',
  'The army withdrew on July 30, paving the way for elections on July 12.',
  'Shelling on November 12 prompted an emergency session of the council on November 7.',
  'Talks collapsed on December 9. Two weeks later, on December 1, they resumed in Oslo.',
  'The rebels seized the airport on 22 June. Government troops recaptured it on 17 June.',
  'The parliament ratified the treaty on 11 May. The treaty had been signed on 19 May.',
  'The ceasefire took effect on March 18. It had been agreed on March 25.',
  'Violence erupted on 6 August, which led to a curfew on 1 August.',
  'The initial talks were held in Muscat on April 12, 2025. The latest talks were held in Rome on April 5, 2025.',
  'The prisoners were freed on September 30, days after a deal was reached on October 4.',
  'The exchange of October 3 was followed by a second exchange on September 28.',
  'Negotiators met on 17 November. Earlier, on 21 November, they had spoken by phone.',
  'The summit opened on Monday, June 16, 2025, and closed on Friday, June 13, 2025.',
  'The first batch of hostages was released on January 19. The second batch was released on January 12. The third came on January 25.',
  'He was sworn in on 20 July, a month after he was elected on 2 August.',
  'Since the border reopened on May 9, trade has grown; the border had been closed on May 14.',
  'The protests started on 3 March. They ended on 25 February when police moved in.',
  'A ceasefire was declared on October 19, ending a week of clashes that started on October 24.',
  'The embassy was stormed on April 8. In response, Washington imposed sanctions on April 2.',
  'The deal was struck on 30 August. Subsequently, on 22 August, both parliaments approved it.',
  'The president invited the rebels on June 5. They accepted on May 29.',
  'The second phase began on 1 March 2025, after the first phase ended on 8 March 2025.',
  'The court convicted him on 14 May and sentenced him on 6 May.',
  'The mission was launched on 2 April 2019 and ended on 10 March 2018.',
  'The envoy flew to Tehran on Sept. 9, having met the prime minister in Baghdad on Sept. 14.',
  'The opening round ended on 16 February; the next round was held on 10 February.',
  'The talks ran from November 9 to November 4.',
  'That meeting, held on March 21, came a day after a phone call on March 27.',
  'The peace conference was postponed on 7 June. It had been announced on 15 June.',
  'Qatar hosted the first meeting on 18 October 2025. Turkey hosted the second on 11 October 2025.',
  'Rescue teams reached the village on 12 August, three days after the earthquake struck on 15 August.',
  'The hostages were kidnapped on 4 July and released on 30 June.',
  'Round one was held on 5 April. Round two took place on 2 April.',
  'The treaty entered into force on 1 June 2023. Four years earlier, in 2024, it had been signed.',
  'The vote on 9 September was preceded by a debate on 14 September.',
  'Lawmakers passed the law on 3 May. The president signed it on 28 April.',
  'Doha hosted the talks on 18 October. The talks moved to Istanbul for a second round on 15 October.',
];

/** Texts that agree with themselves, or that claim no order of the two events. */
const AGREEING = [
  'The first round of negotiations took place in Geneva on 3 March. The second round was held in Vienna on 12 March.',
  'The second round is due on 12 March. The first round was held on 3 March.',
  'The ceasefire was signed on 10 May following talks that opened on 5 May.',
  'After the attack on June 2, the government closed the border on June 9.',
  'Talks resumed on January 9, after the two sides met on January 2, and were suspended on January 12.',
  'The first round was held on December 28. The second round was held on January 5.',
  'The vote was moved from November 9 to November 4.',
  'He said on Thursday that the talks began on October 25, after clashes on October 11.',
  'The army withdrew on July 12, paving the way for elections on July 30.',
  'Ankara opened its first talks with Cairo on May 5. In Geneva, the second round of the chess tournament was on May 2.',
  'The strike at the port began on 14 September. The strike at the mine ended on 2 September.',
  'He was charged on 8 February, a week after he was arrested on 1 February.',
  'Ahmed was arrested on 8 February. Khan was charged on 1 February.',
  'The deal was reached on October 4 and the prisoners were freed days later, on October 9.',
  'The protests, which began on 25 February, ended on 3 March.',
  'The council will meet on November 12. It last met on October 30 after the shelling of October 29.',
  'Before the summit on June 16, ministers met on June 13.',
  'Ministers met on June 13 ahead of the summit on June 16.',
  'The attack came a day before the vote on June 6, and officials returned on June 8.',
  'The two leaders spoke on June 3. They had met on May 28.',
  'The first minister resigned on July 8. The second attack that week came on July 4.',
  'Elections were held on 9 May 2024, before which campaigning had ended on 7 May 2024.',
  'The latest attack, on August 8, killed ten. The first attack was on August 2.',
  'He appeared before a judge on March 4 after being held on March 2.',
  'The border, closed since October 12, reopened on October 20.',
  'The second day of talks was October 19; the first statement came on October 20.',
  'On October 20 he said the talks, which started on October 18, would end on October 22.',
  'The company was founded in 1999. Its first report came in 1998 from a founder.',
  'The ceasefire ended on March 18. A new ceasefire began on March 25, after the ceasefire of January 19 had expired.',
  'Talks ended on May 3. New talks began on May 10.',
  'The treaty expired in 2021. It was signed in 1987 and entered into force in 1988.',
  'He left Kabul on August 11 and arrived in Doha on August 12; he had arrived in Kabul on August 9.',
  'The siege began on April 6, 1992 and lasted until February 29, 1996.',
  'The rally on May 9 was the third protest. The second protest drew fewer people on May 2.',
];

describe('findConflicts', () => {
  it.each(DENIED)('finds the one conflict in: %s', (body) => {
    expect(conflictsOf(body, '2025-11-20')).toHaveLength(1);
    expect(conflictsOf(body, null)).toHaveLength(1);
  });

  it.each(AGREEING)('finds none in: %s', (body) => {
    expect(conflictsOf(body, '2025-11-20')).toEqual([]);
    expect(conflictsOf(body, null)).toEqual([]);
  });
});
