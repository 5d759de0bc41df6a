import type { Chain } from '../stages.ts';

/** Courts and prisons, captives and exiles. */
export const COURTS: readonly Chain[] = [
  {
    steps: [
      'made … initial appearance|initial appearance|first appearance in court|first appeared in court|appeared in court for the first|was arraigned|arraigned|*initial appearance|*arraignment',
      'confirmed … charges|charges were confirmed|confirmation of charges|judges confirmed|committed for trial|sent … for trial|*confirmation of charges',
      'trial opened|trial began|went on trial|opening statements|jury was picked|jury was sworn|*trial',
      'rested … case|prosecutors rested|prosecution rested|rested their case|defence rested|defense rested|closing arguments|closing speeches|summed up|jury retired|*closing arguments',
      'convicted|acquitted|found guilty|verdict|was sentenced|sentenced|jury found|*verdict|*sentence|*conviction|*acquittal',
    ],
    apart: true,
  },
  {
    steps: [
      'indicted|was charged|charged with|were charged|charges were filed|*indictment|*charges',
      'pleaded not guilty|pleaded guilty|entered … plea|denied the charges|pleaded|*plea',
      'convicted|acquitted|sentenced|was jailed|*verdict|*sentence',
    ],
    person: true,
  },
  {
    steps: [
      'break-in|burglary|robbery|hold-up|theft|stabbing|shooting|assault|attack took place|emptied the|emptied … safe|broke into|made off with|*break-in|*burglary|*robbery|*theft|*stabbing|*shooting|*assault',
      'charged … with stealing|charged with|were charged|was charged|arrested|was arrested|were arrested|found with|caught with|fenced|tried to sell|appeared in court|*arrest|*arrests',
    ],
    apart: true,
  },
  {
    steps: [
      'began serving|begun serving|began … sentence|started serving|was jailed|was sent to prison|entered prison|reported to prison|went to prison|*imprisonment',
      'walked out of … prison|walked out of prison|walked out of jail|left prison|left jail|was freed|was released|was paroled|finished … sentence|*release|*parole',
    ],
    person: true,
  },
  {
    steps: [
      'cut … way out|cut their way out|broke out of|tunnelled out|tunneled out|escaped|slipped out of|climbed over|went over the wall|*escape|*breakout',
      'shot and captured|captured|recaptured|caught|cornered|tracked down|gave himself up|gave herself up|surrendered|back behind bars|*capture|*recapture',
    ],
    turns: true,
  },
  {
    steps: [
      'went into exile|fled into exile|was driven into exile|fled abroad|left the country|sought asylum|was banished|*exile|*flight',
      'flew home from|returned from exile|came back from exile|came home from|back from exile|ended … exile|set foot in … again|*return|*homecoming',
    ],
    turns: true,
    person: true,
  },
  {
    steps: [
      'last saw|last seen|was last seen|were last seen|last heard from|last spoke to|vanished|disappeared|went missing|was reported missing|left home|set out for|*disappearance',
      'found safe|was found|were found|turned up|walked into|is home|was home|was reunited|came home|found her|found him|*discovery|*return',
    ],
    related: true,
  },
  {
    steps: [
      'seized by gunmen|seized by|kidnapped|abducted|snatched|taken hostage|dragged from|bundled into|*kidnapping|*abduction|*seizure',
      'let them go|let him go|let her go|let … go|back with … families|back with … family|was freed|were freed|freed|released|flown home|brought … home|*release',
    ],
    turns: true,
  },
  {
    steps: [
      'toppled|overthrew|seized power|ousted|took power|mounted a coup|staged a coup|appeared on state television|suspended the constitution|*coup|*putsch',
      'turned over power|turned power over|handed over power|handed power|returned power|ceded power|civilian interim|civilian leader|stepped aside|lifted … curfew|*handover',
    ],
    related: true,
  },
  {
    steps: [
      'initialled … exchange|exchange deal|agreed to exchange|agreed to swap|deal … was struck|under a deal struck|struck a deal|signed … exchange|agreed … swap|agreed on … swap|agreed … exchange|*exchange deal|*swap deal',
      'walked free at|walked free|aircraft carrying|planes carrying|buses carrying|crossed the line|first prisoners|first detainees|were exchanged|were swapped|swapped|exchanged|landed in|came home|handed over … prisoners|*swap|*exchange|*handover',
    ],
    apart: true,
  },
];
