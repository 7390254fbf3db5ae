// An attestation in a process of its own, for its environment. Usage: node attest-child.js <JSON of the request>
import { attestFiles } from '../../src/deliver/attest.ts';

const warnings: string[] = [];
const result = await attestFiles({
  ...JSON.parse(process.argv[2]!),
  warn: (message: string) => warnings.push(message),
});
console.log(`\nRESULT ${JSON.stringify({ result, warnings })}`);
