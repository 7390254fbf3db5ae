/** How often and after which pause an attempt is repeated. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pauses } from './types.ts';

/** Attempts in all. Of n jobs that push at once, each is rejected n - 1 times at worst. */
export const MOST_ATTEMPTS = 12;
/** Attempts that may end in trouble with the network or the server. */
export const MOST_INTERRUPTIONS = 4;
/** A server that asks for a longer pause is not waited for. */
export const LONGEST_RETRY_AFTER = 5 * 60_000;

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 15_000;

export const systemPauses: Pauses = {
  wait: (milliseconds) => sleep(milliseconds),
  random: Math.random,
  now: () => new Date(),
};

/** Milliseconds before the attempt after `attempt` (1 is the first): doubling, half of it by chance. */
export function pauseAfter(attempt: number, random: number): number {
  const whole = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1));
  return Math.round(whole * (0.5 + random / 2));
}
