import type { Chain } from '../stages.ts';

const LEFT =
  'lifted off|blasted off|took off|launched|set sail|set out|set off|departed|sailed|left port|left harbour|left home|left base|left base camp|left orbit|left a|left the|put to sea|put out to sea|pushed off|embarked|boarded|undocked|flew out|drove off|began … journey|began … voyage|began … crossing|began … trek|started … journey|waved off|lifted into|rose from|roared off|*lift-off|*liftoff|*take-off|*takeoff|*departure|*launch';
const ARRIVED =
  'landed|touched down|splashed down|arrived|berthed|docked|reached|came ashore|stepped ashore|stepped off|sailed into|pulled into|rolled into|rode into|walked into|steamed into|flew into|limped into|made it to|crossed the finish|crossed the finish line|finished|completed … journey|completed … voyage|ended … journey|set foot|settled onto|settled on|set down|parachuted|dropped anchor|tied up|home again|back on earth|back home|welcomed|greeted|*landing|*arrival|*docking|*touchdown|*splashdown|*homecoming';

/** Journeys by land, sea, air and beyond. */
export const TRAVEL: readonly Chain[] = [
  {
    steps: [LEFT, 'entered orbit|reached orbit|into orbit|rounded|crossed the|passed|halfway', ARRIVED],
    turns: true,
    places: 'journey',
  },
  {
    steps: [
      'lifted off|blasted off|launched|was launched|*launch|*lift-off',
      'entered orbit|reached orbit|into orbit|docked|landed|touched down|settled onto|settled on|set down on|*landing|*touchdown',
      'rover|rolled down|rolled off|first picture|first pictures|first image|first images|sent back|beamed|beamed back|transmitted|unfolded|deployed|took its first|drove its first',
      'lost contact|fell silent|went silent|stopped transmitting|wrote off|written off|declared lost|declared … lost|declared dead|burned up|re-entered|deorbited|switched off|shut down|ended … mission|mission ended|last signal|retired|*end of mission|*loss',
    ],
  },
  {
    steps: [
      'docked|entered orbit|reached orbit|boarded the station|arrived at the station|*docking',
      'spacewalk|*spacewalk',
      'undocked|left orbit|landed back|splashed down|returned to earth|back on earth|touched down in|*undocking|*splashdown',
    ],
    turns: true,
  },
  {
    steps: [
      'set out|set off|left base camp|reached base camp|started up|began … climb|began … ascent|*ascent',
      'stood on the summit|stood on top|reached the summit|reached the top|summited|topped|scaled|planted … flag|conquered|*summit',
      'on the way down|descended|back at base camp|back in base camp|frostbite|frostbitten|airlifted|lifted … from|plucked|flown to hospital|returned to|fell to … death|*descent',
    ],
    related: true,
  },
  {
    steps: [
      'arrived|landed|flew in|flew into|touched down|began … visit|began … tour|stepped off|welcomed|received|checked in|*arrival',
      'left for home|returned home|flew home|flew back|sailed for home|headed home|ended … visit|wound up … visit|wrapped up … visit|checked out|saw … off',
    ],
    turns: true,
    places: 'stay',
  },
];
