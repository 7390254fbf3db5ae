// A delivery in a process of its own, to be killed. Usage: node child.js <JSON of the request, contents as text>
import { attachToRelease } from '../../../src/deliver/release/attach.ts';

const { files, ...request } = JSON.parse(process.argv[2]!);
await attachToRelease({
  ...request,
  files: files.map(({ name, text }: { name: string; text: string }) => ({
    name,
    content: Buffer.from(text),
  })),
  pacing: { now: Date.now, random: () => 0.5, sleep: async () => {} },
});
