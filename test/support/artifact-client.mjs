// Runs calls of the published artifact client in a process of its own, because it reads its settings from the
// environment and logs to stdout. Usage: node artifact-client.mjs <result file> <JSON: [[method, ...arguments], ...]>
// The result file gets a JSON list with { value } or { error } per call.
import { writeFile } from 'node:fs/promises';
import { DefaultArtifactClient } from '@actions/artifact';

const [resultFile, calls] = process.argv.slice(2);
const client = new DefaultArtifactClient();
const results = [];
for (const [method, ...args] of JSON.parse(calls)) {
  try {
    results.push({ value: await client[method](...args) });
  } catch (error) {
    results.push({ error: `${error.name}: ${error.message}` });
  }
}
await writeFile(resultFile, JSON.stringify(results));
