/** What a comment and a status say, and how long they get. */
import { describe, expect, test } from 'vitest';
import { MOST_CHARACTERS } from '../../src/deliver/comment.ts';
import { type CommentContent, commentText } from '../../src/deliver/comment-text.ts';
import { MOST_STATUS, setStatus, statusText } from '../../src/deliver/status.ts';
import { compareReports } from '../../src/report/delta.ts';
import type { ReportEntry } from '../../src/report/report.ts';
import { BASE_COMMIT, entry, failure, figures, HOSTILE_NAMES, report } from '../support/reports.ts';
import { HEAD, READER, startApi } from './api-fixture.ts';

const PAGE = 'https://github.com/example/firmware/actions/runs/1';

function say(
  now: readonly ReportEntry[],
  before: readonly ReportEntry[] | undefined,
  more: Partial<CommentContent> = {},
) {
  const delta = compareReports(report(now), before && report(before, { commit: BASE_COMMIT }));
  return commentText({ delta, commit: HEAD, page: PAGE, ...(before && { from: 'run 7' }), ...more });
}
const rows = (text: string) => text.split('\n').filter((line) => line.startsWith('| <code>'));

describe('the comment', () => {
  test('shows what has changed, and folds the rest', () => {
    const { text, isQuiet } = say([entry('a', 10_120), entry('b', 7)], [entry('a', 10_000), entry('b', 7)]);
    expect(isQuiet).toBe(false);
    expect(text).toBe(`### modo

1 of 2 models and targets changed.

| model | target | flash | code | weights | arena | stack | MACs |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
| <code>models/a.tflite</code> | <code>cortex-m4</code> | 30,920 (+0.4 %) | 10,120 (+1.2 %) | 20,000 | 4,096 | 256 | 123,456 |

<details>
<summary>1 without changes</summary>

| model | target | flash | code | weights | arena | stack | MACs |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
| <code>models/b.tflite</code> | <code>cortex-m4</code> | 20,807 | 7 | 20,000 | 4,096 | 256 | 123,456 |

</details>

<sub><code>dddddddddddd</code>, compared with <code>bbbbbbbbbbbb</code> (run 7); sizes in bytes. [The run](${PAGE}).</sub>`);
  });

  test('has nothing to say when nothing has changed, unless somebody else has', () => {
    const same = [entry('a', 1)];
    expect(say(same, same)).toMatchObject({
      isQuiet: true,
      text: expect.stringContaining('Nothing has changed in 1 model and target.'),
    });
    const budget = say(same, same, { sections: ['**Over budget**'] });
    expect(budget.isQuiet).toBe(false);
    expect(budget.text).toContain('\n**Over budget**\n');
  });

  test('says that there is no baseline, and calls nothing new then', () => {
    const { text, isQuiet } = say([entry('a', 1)], undefined);
    expect(isQuiet).toBe(false);
    expect(text).toContain('there is no baseline to compare with.');
    expect(text).not.toContain('new');
    expect(text).not.toContain('compared');
  });

  test('tells new, removed, broken and other changes apart, and shows instructions where they were counted', () => {
    const { text } = say(
      [
        entry('a', 1, { digest: 'e'.repeat(64) }),
        entry('b', 1, { figures: figures(1, { instructions: 5000 }) }),
        failure('c', 'models/c.tflite: no | such @op'),
      ],
      [entry('a', 1), entry('c', 1), entry('d', 1)],
    );
    const notes = rows(text).map((row) => row.split(' | ').at(-1)!.replace(' |', ''));
    expect(notes).toEqual(['same figures, other bytes', 'new', '**failed**', 'removed']);
    expect(rows(text)[1]).toContain('| 5,000 | new |');
    expect(text).toContain('1 of them does not compile.');
    expect(text).toContain(
      '- <code>cortex-m4</code> <code>models/c.tflite&#58;&#32;no&#32;&#124;&#32;such&#32;&#64;op</code>',
    );
  });

  test('no name or error means anything', () => {
    const now = HOSTILE_NAMES.flatMap((name, i) => [
      { ...entry(`m${i}`, 1), model: name, target: name },
      { ...failure('', name), model: `${name}!`, target: name },
    ]);
    const { text } = say(now, [], {
      from: HOSTILE_NAMES.join(' '),
      page: `${PAGE}) [x](https://evil.example`,
    });
    const visible = text.replace(/<\/?(code|sub|details|summary)>/g, '');
    expect(visible).not.toMatch(/[<@`]|https?:\/\/|\[x\]|^::/m);
    expect(text).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
    expect(rows(text)).toHaveLength(now.length);
    for (const row of rows(text)) expect(row.split(' | ')).toHaveLength(rows(text)[0]!.split(' | ').length);
  });

  test('of thousands of models fits, whole tables and all, and says what is left out', () => {
    const long = (i: number) => `${'\u202e'.repeat(300)}${i}`;
    const many = (code: number) => Array.from({ length: 3000 }, (_, i) => entry(long(i), code + (i % 2)));
    const errors = Array.from({ length: 500 }, (_, i) => failure(`e${i}`, '@'.repeat(3000)));
    const before = [...many(10).slice(0, 1500), ...many(11).slice(1500)];
    const { text } = say([...many(10), ...errors], before, {
      sections: ['s'.repeat(5000), 't'.repeat(5000)],
    });
    expect(text.length).toBeLessThan(MOST_CHARACTERS - 200);
    expect(text.length).toBeGreaterThan(20_000);
    expect(text.match(/\| \d+ more \|/g)).toHaveLength(2);
    expect(text.match(/<details>/g)).toHaveLength(2);
    expect(text.match(/<\/details>/g)).toHaveLength(2);
    expect(text).toContain('more errors are in the job summary');
    expect(text).toContain('1 more sections are in the job summary.');
    expect(text).not.toContain('ttt');
  });
});

describe('the status', () => {
  const of = (now: readonly ReportEntry[], before?: readonly ReportEntry[]) =>
    statusText(compareReports(report(now), before && report(before)));

  test.each([
    [
      [entry('keyword', 32_545)],
      [entry('keyword', 32_385)],
      'keyword on cortex-m4: flash 52.1 KiB (+0.3 %), RAM 5.4 KiB',
    ],
    [[entry('keyword', 1000)], undefined, 'keyword on cortex-m4: flash 21.3 KiB, RAM 5.4 KiB'],
    [[entry('a', 1), entry('b', 2)], [entry('a', 1), entry('b', 2)], '2 models and targets: no change'],
    [[entry('a', 1), entry('b', 2)], undefined, '2 models and targets: no baseline'],
    [
      [entry('a', 9), entry('b', 2000)],
      [entry('a', 1), entry('b', 3000)],
      '2 of 2 models and targets changed; b on cortex-m4: flash 22.3 KiB (-4.2 %), RAM 5.4 KiB',
    ],
    [
      [entry('a', 1), failure('b', 'x'), failure('c', 'x')],
      [],
      'b on cortex-m4 and 1 more cannot be compiled',
    ],
    [[], [], 'no models'],
  ] as const)('case %#', (now, before, text) => {
    expect(of(now, before)).toBe(text);
  });

  test('is one line of at most 140 characters, whatever the names are', () => {
    for (const name of [...HOSTILE_NAMES, '\u{1f4a5}'.repeat(400), 'x'.repeat(900)]) {
      for (const entries of [
        [{ ...entry('', 1), model: name, target: name }],
        [{ ...failure('', 'x'), model: name }],
      ]) {
        const text = of(entries);
        expect(text.length).toBeLessThanOrEqual(MOST_STATUS);
        expect(text).toMatch(/^\P{C}+$/u);
        expect(text).not.toMatch(/[\u2028\u2029]/);
        expect(text).not.toMatch(/\p{Cs}/u);
      }
    }
  });

  test('is set, or a notice says why not', async () => {
    const fixture = await startApi();
    try {
      const request = {
        ...fixture.place(),
        sha: HEAD,
        context: 'modo',
        state: 'success' as const,
        description: `${'a'.repeat(139)}\u{1f4a5}`,
        page: PAGE,
        pacing: fixture.pacing,
      };
      expect(await setStatus(request)).toBeUndefined();
      expect(fixture.pulls.statuses).toEqual([
        {
          sha: HEAD,
          context: 'modo',
          state: 'success',
          description: `${'a'.repeat(137)}...`,
          target_url: PAGE,
        },
      ]);
      expect(await setStatus({ ...request, ...fixture.place(READER) })).toMatch(
        /^no status at the commit: GitHub answers 403: .*"permissions: statuses: write"/,
      );
      expect(fixture.pulls.statuses).toHaveLength(1);
    } finally {
      expect(await fixture.close()).toEqual([]);
    }
  });
});
