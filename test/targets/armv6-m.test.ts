import { testGroup } from '../support/on-target.ts';

testGroup('armv6-m');
