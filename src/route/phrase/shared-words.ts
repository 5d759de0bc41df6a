import { VERBS_OF_SAYING } from '../words/saying.ts';

/** Words that mean the same in phrases, by the name under which `<name>` stands for them; in the notation of phrases themselves. */
export const SHARED_WORDS: Readonly<Record<string, string>> = {
  did: '(did|do|does|has|have|had)',
  is: '(is|are|was|were)',
  some: '[any|all|every|some|list of|all of|latest|last|recent|other|more|best|exact|direct|full|new|known|your|few]*',
  say: `(${VERBS_OF_SAYING})`,
  talk: '(talk|talks|talked|talking|speak|speaks|spoke|spoken|speaking|comment|comments|commented|commenting)',
  mention:
    '(mention|mentions|mentioned|mentioning|bring up|brings up|brought up|raise|raised|discuss|discussed|address|addressed)',
  words:
    '(quote|quotes|quotation|quotations|statement|statements|remark|remarks|comment|comments|words|exact words|own words|sayings|soundbites|speech|speeches)',
  // "<on> {about}"
  on: '(about|on|regarding|concerning|re|over|as to|as regards|with regards? to|in regard to|with respect to|in terms of|when it comes to|on the (subject|topic|question|issue|matter) of|in relation to|related to|relating to|to do with|toward|towards)',
  // Whom somebody told something
  me: '(me|us|reporters|journalists|the press|the media|people|them)',
  outlets:
    '[these|those|all|all of|any|any of|any two|some|some of|your|two|both|various|different|other|every|each|of|news|media|newspaper]* (outlets?|papers?|newspapers?|articles?|sources?|reports?|media|press|coverage|publications?|accounts?|journalists?|agencies|stories)',
  sides:
    '[each|every|all|both|two|either|different|various|other|opposing|of]* (sides?|parties|party|delegations?|camps?|governments?|countries|negotiators)',
  stand:
    '[official|respective|different|current|own|opposing|main|competing|exact|general|public]* (positions?|stances?|stands?|views?|viewpoints?|point of view|points of view|opinions?|take|takes|attitudes?|line|lines|standpoints?|demands?|thoughts)',
  differ:
    '(disagree|contradict|differ|clash|conflict|diverge|vary|agree|match|align|say the same|tell the same|report the same|say different|tell different)',
  happened: '(happened|happening|went on|going on|took place|occurred|went down|unfolded|was going on)',
  inOrder:
    '(step by step|day by day|in order|in sequence|chronologically|in chronological order|date by date|week by week|from start to finish|from the (start|beginning)|over time)',
  news: '(news|updates?|latest|newest|developments?|headlines|reports?|information|progress|breaking news|breakthrough|movement)',
  lately: '[so far|lately|recently|already|yet|publicly|officially|again|ever|in public|on record]*',
  recently:
    '[lately|recently|now|today|currently|these days|right now|at the moment|so far|yet|this week|again|there|here]*',
  whenever: '(if|when|whenever|as soon as|once|every time|each time|the moment|in case|next time)',
  notify: '(notify|alert|ping|tell|inform|dm|message|tag|warn|update|text|remind|email|poke)',
  alerts: '(alerts?|notifications?|notices?|pings?|updates?|messages?|reminders?|news|subscriptions?|dms|articles?)',
};
