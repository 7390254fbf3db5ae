/** Text in the log of a step: the runner's own rules, as test/support reads them, find no command in it. */
import { expect, test } from 'vitest';
import { logText } from '../../src/action/log.ts';
import { parseWorkflowCommands } from '../support/workflow-commands.ts';

const NOTHING = { annotations: [], groups: [], masks: [], outdated: [] };

test.each([
  '::error::a',
  '  ::add-mask::a',
  'a\n::error::b',
  'a\r\n##[error]b',
  'a ##[error]b',
  '####[error]b',
])('no command in %j', (text) => {
  expect(parseWorkflowCommands(text)).not.toEqual(NOTHING);
  const safe = logText(text);
  expect(parseWorkflowCommands(safe)).toEqual(NOTHING);
  expect(safe).not.toMatch(/[\r\n]/);
});

test('plain text stays as it is', () => {
  expect(logText('models/a: compiling for host with gcc')).toBe('models/a: compiling for host with gcc');
});
