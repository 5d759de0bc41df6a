import { defineCommand } from '../src/command.ts';

/** `/disagreements`: sentences of different articles that tell one fact otherwise, side by side. */
export const disagreements = defineCommand({
  data: {
    name: 'disagreements',
    description: 'Where articles give different dates, numbers, names or outcomes for one fact',
    example: '/disagreements',
    options: {
      about: { type: 'text', description: 'Only facts about this', maxLength: 200 },
    },
    phrases: [
      '[find|spot|check for|look for|are there|is there|were there|have you found|do you see|got|any|some|more|big|list]* (disagreements?|contradictions?|inconsistency|inconsistencies|discrepancy|discrepancies|mismatch|mismatches) [(between|among|across|in|within) (<outlets>|them)] [(<on>|in|of|for|around) {about}]',
      '[spot|find|are there|is there|any|what are|show]* differences (between|among|across|in) <outlets> [(<on>|in|of|for) {about}]',
      '[are there|is there|any|show|some|got]* (conflicting|contradictory|differing|inconsistent|diverging|clashing) (reports?|accounts?|stories|versions?|numbers?|figures?|claims|information|facts|details|dates?|counts?|tolls?) [(<on>|of|for|in) {about}]',
      '[are there|any]* (different|two|several|other) (versions?|accounts?|numbers?|figures?|tolls?) (<on>|of|for) {about}',
      '[where|when|how|in what|on what|why] (<did>|<is>) <outlets> [ever|all|even|always|really|not]* <differ> [[with|from] (each other|one another|the other ones?|the others?|others)] [story|stories|thing|things|facts]* [(<on>|in|with|for) {about}]',
      '[where|when|how|why] (<did>|<is>) <outlets> (tell|report|say|give|have) [the|a]* [same|different|other]* (story|stories|things?|facts|versions?|numbers?|figures?|dates?) [(<on>|for|of|in) {about}]',
      '[is there] (anything|something|what) [that] <outlets> [do] not agree [<on>|about]',
      '(which|what) <outlets> [do|does|have|give|gives|report|reports|say|says|tell|tells|not]* (<differ>|contradictory|wrong|otherwise|it differently|differently|different (numbers?|figures?|dates?|things|names?)) [each other|one another] [(<on>|for|of|in) {about}]',
      '(<did>|<is>) {about:outlet!+} [ever|really|all]* (<differ>|tell the same story|say the same thing|at odds) [each other|one another] [<on> {about}]',
      '{about:outlet!+} , do they (<differ>|say the same|tell the same story) [each other]',
      '(<did>|<is>) <outlets> (report|reporting|tell|give|blame|agree on) [the] same ... [<on>|for|in] {about}',
      '(<did>|<is>) <outlets> (report|tell|give|describe|cover) {about} (differently|otherwise|the same|the same way|in the same way|alike)',
      '(whether|if) <outlets> (report|tell|give|describe|cover) {about} (differently|otherwise|the same|the same way)',
      'is (everyone|everybody) (reporting|saying|telling|giving) [the] same {about}',
      'what <is> (told|reported) (differently|otherwise|in different ways) [<on>|in|for] {about}',
      '(what|which) (facts|details|things|numbers|dates|figures|points) <is> (disputed|contested|contradictory|not agreed|in dispute) [between|among] [<outlets>]',
      '<is> <outlets> (consistent|in agreement|contradictory|inconsistent|at odds) [(<on>|in) {about}]',
      '<outlets> <is> not (agree|agreed|in agreement) [<on> {about}] [, correct|, right] [, show me]',
      '(check|fact check|cross check|compare) <outlets> [for (inconsistencies|contradictions|differences)|against each other]',
      'versions of {about} differ',
      'where <did> {about:outlet!+} <differ>',
      'one says ... [,] (another|other|the other) says ... [,] (which|who) is (it|right|true|correct)',
      '{about:outlet} says ... , {about:outlet} says ... , who is right',
      'who got it wrong <on> {about} [, which ...]',
      '(does anyone|does anybody|do others) (report|give|have) (other|different) (dates?|numbers?|figures?|names?) for {about}',
    ],
  },
  execute: ({ about }, { library }) => library.disagreements({ about }),
});
