import { describeError, ModoError } from '../src/errors.ts';
import { main } from './main.ts';

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof ModoError ? `error: ${describeError(error)}` : String(error)}\n`);
  process.exitCode = 1;
});
