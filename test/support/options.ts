/** The schema of options, by command. */
import { type Command, OPTIONS } from '../../src/options.ts';

export { optionFlag, optionsOf } from '../../src/options.ts';

export const COMMANDS: readonly Command[] = [
  ...new Set(Object.values(OPTIONS).flatMap(({ commands }) => commands)),
];
