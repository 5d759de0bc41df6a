/**
 * What a reporting verb takes.
 *
 * - `clause`: what was said, as a clause or quotation: "said that …", "said: “…”".
 * - `object`: the thing or person spoken of, which then is the content: "criticized the plan", "accused X of …".
 * - `weak`: reports only before "that", a colon or a quotation: "continued", "joked", "shows".
 */
export type CueFamily = 'clause' | 'object' | 'weak';

/** A reporting verb. */
export interface CueVerb {
  readonly lemma: string;
  readonly family: CueFamily;
  /** May stand before its subject: “…,” said X. */
  readonly inverts: boolean;
  /** Takes the person spoken to before the content: "told reporters that …". */
  readonly addressee: boolean;
  readonly asks: boolean;
  readonly denies: boolean;
  /** Things may do it without speaking, so that its source must be somebody or a document: "underscores", "threatens". */
  readonly soft: boolean;
}

const words = (list: string): string[] => list.trim().split(/\s+/);

const CLAUSE = words(`
  say add tell write note explain announce suggest argue acknowledge declare claim state insist warn promise vow reply
  pledge recall conclude propose predict admit reveal deny confirm assert reiterate contend complain concede stress
  emphasize emphasise report assure remark testify allege lament observe repeat boast caution counter
  recount retort opine exclaim proclaim hint imply inform remind tweet post respond profess relate stipulate disclose
  swear threaten demand ask urge plead clarify elaborate quip joke estimate posit theorize speculate
  mention indicate underline underscore reaffirm affirm avow attest aver retweet surmise guarantee notify
  recommend instruct encourage implore beseech exhort entreat inquire wonder protest object reason interject maintain advise
  gripe muse marvel rejoin gush scoff sneer blurt mutter murmur whisper yell cry scream chant bellow
  specify regret intimate text`);

const OBJECT = words(`
  criticize criticise accuse praise blame blast condemn denounce dismiss reject mock slam decry thank attack defend
  applaud deride ridicule endorse discuss question challenge invoke tout cite quote describe call label brand dub
  characterize characterise rebuke refute rebut echo downplay oppose disavow lambast lambaste berate assail chide
  scold hail laud commend congratulate welcome term deem portray depict bemoan deplore disparage malign vilify
  denigrate castigate excoriate pan rip bash hammer knock lash tease taunt insult disown retract
  outline detail unveil urge demand advocate propose promise appeal liken apologize apologise dispute`);

const WEAK = words(`
  continue begin conclude start answer agree disagree chime interrupt speak talk refer declare show
  find believe think feel signal express convey voice read put joke go concur charge request comment email
  hear learn know expect hope fear see point offer sum finish chorus issue share publish
  underline argue determine rule shout`);

/** How a voice sounds or a face looks while somebody speaks: these report only with a quotation, “…,” grumbled the envoy. */
const VOICE = words(`
  grumble sigh groan moan snap growl hiss bark snarl thunder roar whine wail sob croak chuckle giggle grin beam fume
  bristle intone mumble stutter stammer drawl snort gasp crow gloat deadpan bluster rasp rumble lecture grouse
  whimper squeal shriek howl holler bawl pipe laugh smile nod shrug vent rant rail enthuse`);

const INVERTS = new Set([
  ...VOICE,
  ...words(`say write add ask explain note tweet recall reply continue warn declare insist argue quip conclude remark
  state respond observe joke exclaim maintain contend read shout muse report agree counter admit claim cry begin
  stress emphasize emphasise lament complain concede acknowledge assert reiterate repeat caution retort rejoin
  interject object protest recount reflect opine proclaim gush gripe marvel scoff sneer blurt mutter murmur
  whisper yell scream chant bellow plead urge inquire wonder reveal announce clarify vow pledge promise predict boast`),
]);
const ADDRESSEE = new Set(
  words(
    'tell text remind inform assure ask urge warn advise notify instruct order promise email caution encourage implore beseech exhort entreat',
  ),
);
const ASKS = new Set(words('ask inquire wonder question'));
const DENIES = new Set(words('deny reject dispute refute rebut'));

const SOFT = new Set(
  words(`underscore underline threaten suggest indicate imply reveal show reflect signal challenge echo dispute hint
  demand invoke address express recall warn question promise stress demonstrate confirm find see mean express convey
  test reject object oppose attack hammer knock hail offer point open close begin start order request recommend
  guarantee estimate predict attest compare encourage welcome praise tout pan rip outline detail bash lash`),
);

/** Forms that the rules of spelling do not give; the first is the lemma. */
const IRREGULAR = words(`
  say:said tell:told write:wrote,written speak:spoke,spoken swear:swore,sworn read:read put:put begin:began,begun
  find:found think:thought feel:felt go:went,gone deny:denied,denies know:knew,known hear:heard see:saw,seen
  show:shown shoot:shot rebut:rebutted,rebutting regret:regretted,regretting admit:admitted,admitting refer:referred,referring hear:heard
  slam:slammed,slamming quip:quipped,quipping dub:dubbed,dubbing rip:ripped,ripping pan:panned,panning
  chat:chatted,chatting plead:pled,pleaded put:putting begin:beginning sum:summed,summing concur:concurred,concurring
  snap:snapped,snapping sob:sobbed,sobbing grin:grinned,grinning shrug:shrugged,shrugging label:labelled,labelling overstate:overstated retort:retorted email:emailed vow:vowed learn:learnt`);

/** Verb forms of `lemma` by the rules of spelling. */
function inflect(lemma: string): string[] {
  if (/e$/.test(lemma)) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  const s = /(?:s|sh|ch|x|z)$/.test(lemma) ? 'es' : 's';
  return [lemma, lemma + s, `${lemma}ed`, `${lemma}ing`];
}

function readLexicon(): ReadonlyMap<string, CueVerb> {
  const byForm = new Map<string, CueVerb>();
  const byLemma = new Map<string, CueVerb>();
  const families: [CueFamily, string[]][] = [
    ['weak', VOICE],
    ['weak', WEAK],
    ['object', OBJECT],
    ['clause', CLAUSE],
  ];
  for (const [family, lemmas] of families) {
    for (const lemma of lemmas) {
      const verb: CueVerb = {
        lemma,
        family,
        inverts: INVERTS.has(lemma),
        addressee: ADDRESSEE.has(lemma),
        asks: ASKS.has(lemma),
        denies: DENIES.has(lemma),
        soft: SOFT.has(lemma),
      };
      byLemma.set(lemma, verb);
      for (const form of inflect(lemma)) byForm.set(form, verb);
    }
  }
  for (const entry of IRREGULAR) {
    const [lemma, forms] = entry.split(':') as [string, string];
    const verb = byLemma.get(lemma);
    if (verb) for (const form of forms.split(',')) byForm.set(form, verb);
  }
  return byForm;
}

const LEXICON = readLexicon();
const VOICES = new Set(VOICE);

/** Whether a form (lower case) tells how a voice sounds or a face looks: "sighed", "smiles". */
export const isVoice = (form: string): boolean => VOICES.has(LEXICON.get(form)?.lemma ?? '');

/** The reporting verb of which `form` (lower case) is a form; undefined when it reports nothing. */
export const cueVerb = (form: string): CueVerb | undefined => LEXICON.get(form);
