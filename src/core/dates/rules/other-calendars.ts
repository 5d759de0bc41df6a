import { after, type Place } from '../rule.ts';

/** Dates of other calendars, or of the old one, are no dates of this one. */
const OTHER_CALENDAR =
  /^,?\s*\(?(?:A\.?H\.?|H\.?S\.?|B\.?S\.?|B\.?E\.?|S\.?H\.?|O\.?S\.?|Hijri|Shamsi|Solar|Jalali|Old Style|Julian|(?:in|of|by|on) the (?:\w+ )?(?:Julian|Hijri|Hijra|Islamic|Persian|Jewish|Hebrew|lunar|solar|old) calendar)(?!\w)/;

/** Whether the words after a match say that it counts by another calendar: "October 25 (Old Style)", "1446 AH". */
export const otherCalendar = (place: Place): boolean => OTHER_CALENDAR.test(after(place, 60));
