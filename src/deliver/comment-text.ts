/** What the comment on a pull request says. */
import type { EntryDelta, ReportDelta } from '../report/delta.ts';
import { isUnchanged } from '../report/delta.ts';
import { formatFigure } from '../report/format.ts';
import { code, fit, markdownText, tableLine } from '../report/markdown.ts';
import type { FigureName } from '../report/parse-report.ts';

/** GitHub takes 65,536 characters; some are for the marker, and for what is around the tables. */
const MOST_CHANGED = 36_000;
const MOST_SAME = 12_000;
const MOST_ERRORS = 6_000;
const MOST_SECTIONS = 6_000;
const MOST_ERROR = 400;
const MOST_SENTENCE = 1000;
/** Above it a table of changes is folded. */
const MOST_OPEN_ROWS = 12;

const COLUMNS: readonly (readonly [title: string, figure: FigureName])[] = [
  ['flash', 'flash'],
  ['code', 'code'],
  ['weights', 'weights'],
  ['arena', 'arena'],
  ['stack', 'stack'],
  ['MACs', 'macs'],
];

const WORDS: Readonly<Record<EntryDelta['change'], string>> = {
  same: '',
  figures: '',
  contents: 'same figures, other bytes',
  new: 'new',
  removed: 'removed',
  broken: '**failed**',
  failing: 'failed, as before',
  repaired: 'failed before',
};

export interface CommentContent {
  readonly delta: ReportDelta;
  /** The commit that the pull request is at. */
  readonly commit: string;
  /** Where the base is from, in plain text, such as "run 123"; undefined without one. */
  readonly from?: string;
  /** The page of the run. */
  readonly page: string;
  /** Markdown of others, one text for each: budgets, say. It is shown even when nothing changed. */
  readonly sections?: readonly string[];
}

/** The comment's text, without its marker, and whether it need not be said. */
export function commentText(content: CommentContent): { readonly text: string; readonly isQuiet: boolean } {
  const { delta, sections = [] } = content;
  const isQuiet = isUnchanged(delta) && sections.length === 0;
  const { entries, base } = delta;
  const isSame = ({ change }: EntryDelta): boolean => change === 'same' || (change === 'failing' && !!base);
  const changed = entries.filter((entry) => !isSame(entry));
  const same = entries.filter(isSame);
  const text = [
    '### modo',
    '',
    headline(delta, changed),
    '',
    ...changeTable(delta, changed),
    ...errorLines(changed),
    ...fit(sections, MOST_SECTIONS, (left) => `${left} more sections are in the job summary.`).lines.flatMap(
      (section) => [section, ''],
    ),
    ...sameTable(delta, same),
    source(content),
  ].join('\n');
  return { text, isQuiet };
}

function headline({ base, entries }: ReportDelta, changed: readonly EntryDelta[]): string {
  const count = plural(entries.length, 'model and target', 'models and targets');
  const broken = entries.filter(({ change }) => change === 'broken' || change === 'failing').length;
  const failures = broken > 0 ? ` ${broken} of them ${broken === 1 ? 'does' : 'do'} not compile.` : '';
  if (!base) return `${count}; there is no baseline to compare with.${failures}`;
  if (changed.length === 0) return `Nothing has changed in ${count}.${failures}`;
  return `${changed.length} of ${count} changed.${failures}`;
}

function changeTable(delta: ReportDelta, changed: readonly EntryDelta[]): string[] {
  if (changed.length === 0) return [];
  const table = figureTable(delta, changed, MOST_CHANGED);
  if (changed.length <= MOST_OPEN_ROWS) return [...table, ''];
  return folded(`${plural(changed.length, 'row', 'rows')}`, table);
}

function sameTable(delta: ReportDelta, same: readonly EntryDelta[]): string[] {
  if (same.length === 0) return [];
  return folded(`${same.length} without changes`, figureTable(delta, same, MOST_SAME));
}

function folded(title: string, lines: readonly string[]): string[] {
  return ['<details>', `<summary>${title}</summary>`, '', ...lines, '', '</details>', ''];
}

function figureTable(delta: ReportDelta, entries: readonly EntryDelta[], most: number): string[] {
  const hasInstructions = delta.entries.some(({ figures }) => figures.has('instructions'));
  const columns = hasInstructions ? [...COLUMNS, ['instructions', 'instructions'] as const] : COLUMNS;
  // Without a baseline everything is new, which says nothing.
  const notes = entries.map(({ change }) => (change === 'new' && !delta.base ? '' : WORDS[change]));
  const hasNotes = notes.some((note) => note !== '');
  const header = ['model', 'target', ...columns.map(([title]) => title), ...(hasNotes ? [''] : [])];
  const rows = entries.map((entry, i) => {
    const cells = columns.map(([, figure]) => {
      const known = entry.figures.get(figure);
      return known?.value === undefined ? '–' : formatFigure(known);
    });
    const name = (text: string): string => code(text.length > 200 ? `${text.slice(0, 200)}...` : text);
    return tableLine([name(entry.model), name(entry.target), ...cells, ...(hasNotes ? [notes[i]!] : [])]);
  });
  return [
    tableLine(header),
    tableLine(header.map((_, i) => (i >= 2 && i < 2 + columns.length ? '---:' : '---'))),
    ...fit(rows, most, (left) => tableLine([`${left} more`, ...header.slice(1).map(() => '')])).lines,
  ];
}

function errorLines(changed: readonly EntryDelta[]): string[] {
  const lines = changed.flatMap(({ target, entry }) =>
    entry?.error === undefined
      ? []
      : [`- ${code(target.slice(0, 200))} ${markdownText(entry.error.slice(0, MOST_ERROR))}`],
  );
  if (lines.length === 0) return [];
  return [...fit(lines, MOST_ERRORS, (left) => `- ${left} more errors are in the job summary`).lines, ''];
}

function source({ delta: { base }, commit, from, page }: CommentContent): string {
  const against = base
    ? `, compared with ${base.commit ? code(base.commit.slice(0, 12)) : 'the base'}${from ? ` (${markdownText(from.slice(0, MOST_SENTENCE))})` : ''}`
    : '';
  // The page is an address of the server's own making; as markup it would not be one.
  const run = /^https?:\/\/[\w.:/-]+$/.test(page) ? ` [The run](${page}).` : '';
  return `<sub>${code(commit.slice(0, 12))}${against}; sizes in bytes.${run}</sub>`;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
