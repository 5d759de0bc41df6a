import type { HealthReport } from './health-report.ts';

/** What a process that was started as a part of a bot tells the one that started it. */
export interface PartTells {
  /** It answers from now on. */
  ready(bot: { readonly name: string; readonly inviteUrl: string }): void;
}

/** What it is asked by that one. */
export interface PartAnswers {
  health(): Promise<HealthReport>;
}
