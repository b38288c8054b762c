// Recovering the counts and judging every claim, in one run of a fresh process.
// Run: npm run build && node_modules/.bin/rolldown bench/audit.ts --platform node --external arquero --dir
// dist/bench && node dist/bench/audit.js
import '../test/surroundings.ts';
import { auditClaims } from '../src/report/index.ts';
import { openStudy, recoverResponses } from '../src/tables/index.ts';

const time = async (name: string, work: () => unknown) => {
  const start = performance.now();
  await work();
  console.log(`${name.padEnd(36)}${(performance.now() - start).toFixed(0).padStart(6)} ms`);
};

await time('recover all 70 items and waves', () => recoverResponses(openStudy()));
await time('judge every claim, first time', () => auditClaims());
await time('judge every claim, again', () => auditClaims());
