/** What each operator costs, one row each, and whether the sum is what the module takes without hooks. */
import type { Profile } from '../run/profile.ts';
import { grouped, textTable } from './table.ts';

const COLUMNS = ['', 'operator', 'output', 'MACs', 'instructions', 'share %', 'per MAC'];

export function profileTable(profile: Profile): string {
  const { operators, rest, total, unprofiled } = profile;
  const row = (index: string, kind: string, shape: string, macs: number, instructions: number): string[] => [
    index,
    kind,
    shape,
    grouped(macs),
    grouped(instructions),
    ((100 * instructions) / total).toFixed(1),
    macs === 0 ? '-' : (instructions / macs).toFixed(2),
  ];
  const macs = operators.reduce((sum, operator) => sum + operator.macs, 0);
  const rows = [
    ...operators.map(({ kind, shape, macs, instructions }, i) =>
      row(String(i), kind, shape.join('x'), macs, instructions),
    ),
    row('', 'return', '', 0, rest),
    row('', 'total', '', macs, total),
  ];
  const difference = ((100 * (total - unprofiled)) / unprofiled).toFixed(3);
  return `${textTable(COLUMNS, rows)}\nwithout --profile: ${grouped(unprofiled)} instructions; the total differs by ${difference} %\n`;
}
