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
  'Doha hosted the talks on 18 October. The talks moved to Istanbul for a second round on 15 October.',
  'The ministers agreed on a draft on 21 September. They had opened negotiations on 27 September.',
  'On 14 June the president dissolved parliament. Three weeks later, on 7 June, voters went to the polls.',
  'The rebels captured the town on 10 May after shelling it from 16 May.',
  'Kyiv and Moscow held direct talks in Istanbul on 2 June. The first direct talks had been held there on 16 June.',
  'The earthquake hit on 8 September; a strong aftershock followed on 4 September.',
  'Two soldiers died on 5 March. India retaliated on 1 March with air strikes.',
  'The envoys signed a framework on 4 August, a step that led to the full accord on 27 July.',
  'Round three opened on April 26 in Muscat, and round four opened on April 19 in Rome.',
  'The airline resumed flights on 12 February. Flights had been suspended on 20 February.',
  'The council first met on 3 October and met again on 29 September.',
  'The ultimatum was issued on 15 July and expired on 10 July.',
  'The two presidents shook hands on 8 August, following months of talks that had begun on 12 August.',
  'Negotiations, which started in Doha on September 12, moved to Kabul on September 5.',
  'The delegation left Islamabad on 24 October and reached Istanbul on 20 October.',
  'Fighting resumed on 18 March when the ceasefire of 29 March collapsed.',
  'The pact was initialled on 2 May and formally signed on 26 April.',
  'A day after the attack of 12 May, mourners buried the dead on 9 May.',
  'The march set off from Lahore on 28 October and arrived in Islamabad on 22 October.',
  'The final session was held on June 30. The opening session was held on July 4.',
  'The crisis began when troops crossed the border on 24 February. By 10 February they had reached the capital.',
  'He resigned on 9 September, hours after losing a vote on 13 September.',
  'The parties met for the fifth time on 16 August. Their fourth meeting was on 23 August.',
  'The delegates reconvened on 11 January, having adjourned on 19 January.',
  'Ethiopia and the TPLF signed the truce on 2 November. Ten days later, on 25 October, their commanders met in Nairobi.',
  'The first convoy crossed on 21 October. A second convoy crossed on 14 October. A third is expected.',
  'Sanctions were lifted on 3 May. They had been imposed on 15 May.',
  'The referendum was held on 9 July after it was announced on 20 July.',
  'First came the phone call on 12 March, then the visit on 5 March.',
  'The last round ended on 17 April; the next began on 11 April.',
  'The ceasefire, agreed on 15 January, went into effect on 10 January.',
  'The raid on 11 June triggered protests, which began on 6 June.',
  'Negotiators from the two countries met in Muscat on 12 April. A week later, on 5 April, they reconvened in Rome.',
  'The ceasefire came into effect at dawn on 19 October. The agreement had been reached in Doha on 26 October after a night of talks.',
  'Clashes along the border began on 11 October and intensified until the 48-hour truce of 5 October.',
  'In the wake of the bombing on 17 September, the airport was closed on 14 September.',
  'The prime minister visited Ankara on 3 June. His foreign minister had prepared the ground during a visit on 10 June.',
  'Kabul hosted the opening round of talks on 2 May, and Islamabad hosted the second round on 25 April.',
  'Rebels declared a unilateral truce on 1 December. The government followed suit on 24 November.',
  'The talks broke off on 8 March, a month after they were launched on 14 March.',
  'Shelling resumed on 6 August, barely two days after the truce was signed on 9 August.',
  'The envoy was appointed on 15 January and resigned on 3 January.',
  'The mandate was extended on 30 June. The original mandate was adopted on 28 July.',
  'Parliament approved the deal on 20 May, prior to its publication on 12 May.',
  'The summit concluded on 12 July. Leaders had gathered on 16 July for its opening.',
  'Protesters were shot on 4 September, sparking riots that spread on 1 September.',
  'Following a preliminary meeting on 9 February, formal negotiations started on 2 February.',
  'The fourth round, held on 11 May, was followed by a fifth on 3 May.',
  'The crossing was shut on 12 October and opened again on 5 October.',
  'Both delegations returned home on 7 November. They had flown in on 10 November.',
  'The blockade was imposed on 2 March and lifted on 19 February.',
  'The plan was unveiled on 29 September; Hamas accepted parts of it on 25 September.',
  'After three rounds, the last of them on 20 June, a deal was signed on 14 June.',
  'Troops moved in on 21 April. By 16 April, the city had fallen.',
  'Their first meeting took place on 14 June 2021, their second on 7 June 2021.',
  'The funeral took place on 3 October, two days before he was killed on 27 September.',
  'Sailors besieged the fort on 12 May. The fort fell on 3 May.',
  'The union made its demands on 9 May. The company replied on 2 May.',
  'Firemen reached the mill on 9 August, where a blaze had started. They brought it under control on 4 August.',
  'The council lifted on 3 May a ban imposed on 9 May.',
  'The embargo, which had been imposed on 9 May, was lifted on 3 May.',
  'Troops left the island on 3 May under an accord signed on 9 May.',
  'The bridge collapsed on 9 May. Because of the collapse, the road was shut on 3 May.',
  'Ministers reached a compromise on 9 May. Under the compromise, prisoners were freed on 2 May.',
  'The currency was devalued on 9 May. The devaluation set off riots on 3 May.',
  'The envoy presented a draft on 9 May. The revised draft was circulated on 3 May.',
  'Deputies first refused the plan on 9 May. They backed it on 3 May.',
  'He had been suspended on 9 May. He resigned on 3 May.',
  'An aftershock hit on 3 May; the main shock had struck on 9 May.',
  'The prince said on 3 May that he had met the rebels on 9 May.',
  'The synod chose a bishop on 3 May to succeed Paul, who died on 9 May.',
];

/** Texts that agree with themselves, or that claim no order of the two events. */
const AGREEING = [
  'The minister set out on 19 May before the region and the world what had happened on 3 May.',
  'Children left on a flight on 20 May. A second flight had been set for 29 May.',
  'The doors opened on 12 May. The guests walked past a planner who had come to measure the hall for 24 May.',
  'The village lost three men on 11 May. It was not possible to ask there; its telephones have been down since the following evening, 10 May.',
  'The envoys landed in Tarsk on 12 May. They then asked the court to uphold a permit granted on 9 May.',
  'The guards left on 12 May. They later agreed to honour the pledge made at Velm on 3 May.',
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
  'The two sides met in Geneva on 12 March. They met again on 3 April, having met in Vienna on 2 February.',
  'The truce took effect on 10 October. Talks on a second phase began on 4 November. By 8 November, mediators had drafted a text.',
  'Ahmed was elected on 3 May 2023. He had served as minister since 4 June 2019. He resigned on 2 April 2024.',
  'The government responded on 9 May to a letter of 2 May. The rebels had written on 28 April.',
  'Israel struck on 13 June. Iran retaliated on 14 June. On 24 June a ceasefire took hold.',
  'Iran retaliated on 14 June. Israel had struck on 13 June.',
  'The first Geneva conference was held on 22 January 2014. The first Astana meeting was on 23 January 2017. The second Geneva conference was in February 2014.',
  'In Istanbul, the third round ended on 7 November. The first round in Doha ended on 19 October and the second on 30 October.',
  'The ceasefire, which was agreed in Doha on 19 October, came after a week of fighting that began on 11 October.',
  'The ceasefire was extended on 24 November to 1 December.',
  'He was arrested on 9 May, released on 12 May and arrested again on 5 August.',
  'The border was closed on 11 October, reopened on 1 November and closed again on 12 November.',
  'Mediators announced on 15 January that the truce would begin on 19 January. It began on 19 January and was broken on 18 March.',
  'The president, who took office on 20 January, said on 4 March he had written to Tehran on 28 February.',
  'Talks between Sudan’s army and the RSF opened in Jeddah on 6 May. A ceasefire signed there on 20 May expired on 3 June. Fighting had begun on 15 April.',
  'Elections will be held on 5 December. Campaigning starts on 20 November, after candidates were named on 1 November.',
  'The treaty was signed on 8 December 1987. It was ratified on 27 May 1988 and came into force on 1 June 1988. It expired on 2 August 2019.',
  'The hostages were taken on 7 October 2023. The first group was freed on 24 November 2023; the last came home on 13 October 2025.',
  'The army launched an offensive on 4 November 2020. It captured Mekelle on 28 November 2020; rebels recaptured it on 28 June 2021. A truce was declared on 24 March 2022.',
  'On 7 October the sides exchanged fire. A day earlier, on 6 October, an envoy had been expelled.',
  'The delegation left Kabul on 5 November and arrived in Istanbul on 6 November. It left Istanbul on 8 November and arrived in Kabul on 9 November.',
  'Before the vote on 3 November, the sides met twice: on 20 October and on 27 October.',
  'The meeting on 3 November was the second. The first meeting, on 20 October, ended without result; the next is set for 17 November.',
  'The previous round was held on 20 October. The latest round opened on 3 November.',
  'The latest round opened on 3 November. The previous round was held on 20 October.',
  'She was born on 2 July 1970 and died on 4 May 2024; her funeral was held on 6 May.',
  'The commission, set up on 3 March, published its report on 9 June. A new commission was set up on 1 July.',
  'A second ship sailed on 12 May after the first was stopped on 2 May. The third left on 9 May from another port.',
  'The first phase ended on 1 March; Israel resumed strikes on 18 March, and the second phase, due on 2 March, never began.',
  'Police closed the square on Friday. It had been opened on Thursday.',
  'Pakistan struck Kabul on October 9. Following the attack, Taliban forces hit border posts on October 11, and Qatar brokered a truce on October 19.',
  'The sides will meet on 25 November. They last met on 7 November, after the talks of 25 October.',
  'He spoke on 5 June. The week before, on 29 May, he had been in Doha; the week after, on 12 June, he flew to Oslo.',
  'Between 3 and 5 May officials met in Oslo; then, from 9 to 11 May, in Cairo.',
  'The accord of 29 February 2020 followed talks that had opened in October 2018.',
  'Delegates arrived in Doha on 12 September. A year earlier, on 7 September 2019, the talks had been called off.',
  'The king was buried on 9 May. He died on 1 May.',
  'The probe entered orbit on 5 May. It was launched on 3 April.',
  'The minister was appointed on 9 June. The ambassador resigned on 2 June.',
  'Two ferries sank in spring. The Alma sank on 5 May. The Berta was raised on 1 May.',
  'The navy seized a tanker on 12 May. It freed another on 3 May.',
  'The company unveiled the car on 3 May. Its older model was recalled on 28 April.',
  'The bill was introduced on 3 May. The senate passed a different bill on 28 April.',
  'The third round on water was held on 3 May. The second round on trade was held on 9 May.',
  'Because of the frost, the match was moved to 9 May. Pitches froze on 2 May.',
  'The council lifted on 9 May a ban imposed on 3 May.',
  'Troops left the island on 9 May under an accord signed on 3 May.',
  'The prince said on 9 May that he had met the rebels on 3 May.',
  'The second lorry arrived on 9 May. The first lorry arrived on 3 May.',
  'His captors had sent a video on 15 May. He was kidnapped on 4 May.',
];

describe('findConflicts', () => {
  it.each(DENIED)('finds the one conflict in: %s', (body) => {
    expect(conflictsOf(body, '2025-11-20')).toHaveLength(1);
    expect(conflictsOf(body, null)).toHaveLength(1);
  });

  it.each([
    [
      'The first round was held on 12 March. The second round was held on 3 March.',
      ['“first round” comes before “second round”'],
    ],
    [
      'After the attack on June 9, the government closed the border on June 2.',
      ['“After” puts “June 9” before “June 2”'],
    ],
    ['The strike began on 14 September. It ended on 2 September.', ['“began” comes before “ended”']],
    [
      'The council met on 3 October. Two days later, on 1 October, it voted.',
      ['“Two days later” puts “3 October” before “Two days later, on 1 October”'],
    ],
    ['The sides signed on 3 June. They had met on 10 June.', ['“had met” puts “10 June” before “3 June”']],
  ])('quotes the words that claim the order in: %s', (body, reasons) => {
    expect(conflictsOf(body, '2025-11-20')[0]?.reasons).toEqual(reasons);
  });

  it.each([
    [
      'years that nobody states, at the turn of the year',
      'The first round was held on 28 December. The second round was held on 5 January.',
      null,
    ],
    [
      'weekdays that may be a week apart',
      'The second round was held on Monday. The first round was held on Wednesday.',
      '2025-11-20',
    ],
    [
      'a date that is only about right',
      'The first round was held last week. The second round was held on 1 October.',
      '2025-11~',
    ],
    [
      'dates that overlap',
      'The first round was held in October. The second round was held on 3 October.',
      '2025-11-20',
    ],
  ])('leaves room for %s', (_, body, published) => {
    expect(conflictsOf(body, published)).toEqual([]);
  });

  it('takes what is told as done for no later than it was placed, whatever lies between', () => {
    const body = 'The clinic delivered twins in March. Doctors had transferred the embryo last Tuesday.';
    expect(conflictsOf(body, '2020-11-20')).toHaveLength(1);
  });

  it('leaves a weekday no room beside yesterday', () => {
    const body = 'A walker found the dog on Sunday at a farm. She had vanished from the farm yesterday.';
    expect(conflictsOf(body, '2022-11-18')).toHaveLength(1);
    expect(conflictsOf(body.replace('yesterday', 'on Wednesday'), '2022-11-18')).toHaveLength(1);
    expect(conflictsOf(body.replace('yesterday', 'last Friday'), '2022-11-18')).toEqual([]);
  });

  it('binds weekdays to one week where a connective joins them', () => {
    const body = 'He announced his retirement on Tuesday. Members then chose his successor on Monday.';
    expect(conflictsOf(body, '2025-01-30')).toHaveLength(1);
    expect(conflictsOf(body.replace('Monday', 'Wednesday'), '2025-01-30')).toEqual([]);
  });

  it.each(AGREEING)('finds none in: %s', (body) => {
    expect(conflictsOf(body, '2025-11-20')).toEqual([]);
    expect(conflictsOf(body, null)).toEqual([]);
  });
});
