import type { Chain } from '../stages.ts';
import { BUSINESS } from './business.ts';
import { CONFLICTS } from './conflict.ts';
import { COURTS } from './courts.ts';
import { CULTURE } from './culture.ts';
import { DAILY } from './daily.ts';
import { DISASTERS } from './disaster.ts';
import { LAW } from './frames-law.ts';
import { PEOPLE } from './frames-people.ts';
import { THINGS } from './frames-things.ts';
import { HEALTH } from './health.ts';
import { INSTITUTIONS } from './institutions.ts';
import { JUSTICE } from './justice.ts';
import { KINDS } from './kinds.ts';
import { MISHAPS } from './mishaps.ts';
import { NATURE } from './nature.ts';
import { POLITICS } from './politics.ts';
import { PUBLIC_LIFE } from './public-life.ts';
import { SPORT } from './sport.ts';
import { TRAVEL } from './travel.ts';
import { WORKS } from './works.ts';
import { WORLD } from './world.ts';

/**
 * Courses that news follows from step to step, told with many words and of many things. Two sentences that follow each
 * other are taken to tell of one course unless something sets them apart. `*` marks a noun.
 */
export const COURSES: readonly Chain[] = [
  ...PUBLIC_LIFE,
  ...JUSTICE,
  ...CONFLICTS,
  ...MISHAPS,
  ...DISASTERS,
  ...HEALTH,
  ...WORKS,
  ...TRAVEL,
  ...CULTURE,
  ...WORLD,
  ...POLITICS,
  ...DAILY,
  ...INSTITUTIONS,
  ...COURTS,
  ...BUSINESS,
  ...SPORT,
  ...NATURE,
  ...[...PEOPLE, ...LAW, ...THINGS].map((chain): Chain => ({ ...chain, scene: true })),
  ...KINDS,
];
