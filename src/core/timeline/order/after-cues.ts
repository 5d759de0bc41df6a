/** Words after which stands what was there first, told of a noun: "victims of the blast", "apologised for the remark". */
const OF_WHAT_HAPPENED = [
  '(?:victims?|survivors?|casualties|witnesses|perpetrators|aftermath|consequences?|effects|wake|fallout|cause|causes|results?|outcome|findings|winners?|anniversary|footage|videos?|pictures|images|news|word|accounts?|memory|light|view|terms|wreckage|scene|site) of',
  '(?:killed|died|injured|hurt|wounded|maimed|orphaned|lost|burned|buried|trapped|damaged|destroyed|wrecked|caught|perished|drowned|arrested|seized|captured|taken|stolen|foreseen|promised|agreed|provided for|laid down|set out|signed|adopted|decided|defeated|beaten|elected|chosen) (?:in|at|by|during)',
  '(?:damaged|destroyed|wrecked|displaced|stranded|affected|scarred|survived|shaken|shocked|stunned|weakened|devastated|cut off|left homeless|made homeless|buoyed|emboldened|encouraged|stung|alarmed|enraged|outraged|foreseen|provoked|fuelled|fueled|opened up) by',
  '(?:responsible|blamed|to blame|punishment|punished|penalty|retaliation|revenge|vengeance|answer|payback|reprisals?|compensation|reward|rewarded|damages|wanted|jailed|prosecuted|disciplined|fined|sued|praised|criticised|criticized|thanked|reprimanded|condemned|amends) for',
  '(?:charged|connected|dealt) with',
  '(?:suspected|accused|convicted|guilty|acquitted|cleared|tired|wary|critical) of',
  '(?:anger|outrage|outcry|fury|uproar|row|criticism|grief|alarm|charges|protests?|protested|arrested|resigned|quit|sacked|sued|questioned|condemnation|mourning) (?:over|about|at|against)',
  '(?:inquiry|enquiry|investigation|probe|inquest|hearing) into|investigating|looking into|investigate',
  '(?:link|links|linked|response|reaction|reply|answer|retort|objections?|opposition|referring|pointing|alluding|contributed|owed|thanks) to',
  'citing|invoking|recalling|blaming|mourning|avenging|avenge|commemorating|claiming(?: that)?|alleging(?: that)?|complaining(?: that)?',
  '(?:recover(?:ed|ing|y)?|suffering|evidence|recordings|rubble|debris|damage|losses|survivors|proceeds|profits|injuries|wounds|data) from',
  '(?:rebuilding|reconstruction|clean-up|cleanup|repairs|unrest|chaos|tension|tensions|mourning|dead) after',
];

/** Verbs of what is done about something that had happened: the date beside them is their own. */
const ABOUT_IT =
  'apologi[sz]ed for|condemned|denounced|deplored|regretted|defended|justified|criticised|criticized|praised|welcomed|hailed|celebrated|annulled|certified|contested|challenged|disputed|appealed against|protested against|protested at|overturned|reversed|quashed|upheld|confirmed|ratified|implemented|violated|breached|flouted|retracted|withdrew|revoked|repealed|claimed responsibility for|admitted responsibility for|took responsibility for|admitted|confessed to|denied|rejected|accepted|turned down|investigated|mourned|avenged|survived|replied to|responded to|reacted to|answered|commented on|put down|quelled|broke up|put out|extinguished|lifted|ended|called off|cancelled|canceled|settled|broke off|fled';

/** Verbs of what is wanted or settled before it is done: "decided on its closure", "ordered the recount". */
const FOR_IT =
  'decided on|voted for|voted on|ordered|demanded|proposed|called for|requested|asked for|scheduled|planned|promised|threatened|urged|recommended|authori[sz]ed|agreed to|agreed on|prepared|pushed for|pressed for|campaigned for|lobbied for|petitioned for|gave the go-ahead for|gave the green light (?:for|to)|set the date for|paved the way for';

export const PLAN_CUES = FOR_IT;
export const AFTER_CUES = OF_WHAT_HAPPENED.join('|');
export const ABOUT_CUES = ABOUT_IT;
