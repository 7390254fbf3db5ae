// Delivers to a branch in a process of its own, which can be killed.
// Usage: node branch-child.mjs <folder with src/> <JSON of the request, with `files` as a list>; the token is in TOKEN.
// Prints the result, or { error, advice }, as JSON.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [sources, json] = process.argv.slice(2);
const { commitToBranch } = await import(pathToFileURL(join(sources, 'src/deliver/branch/index.js')).href);
const request = JSON.parse(json);
try {
  const result = await commitToBranch({ ...request, token: process.env.TOKEN, files: () => request.files });
  console.log(JSON.stringify(result));
} catch (error) {
  console.log(JSON.stringify({ error: error.message, advice: error.advice }));
}
