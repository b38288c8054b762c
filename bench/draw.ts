// What a drawing costs: the first of a process, without and with kept code, and the later ones.
// Processor time stands beside the clock, which other work on the machine delays. Run from the package root:
//   npm run build && npx rolldown bench/draw.ts --platform node --dir dist/bench && node dist/bench/draw.js
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const built = (path: string) => JSON.stringify(pathToFileURL(join(process.cwd(), 'dist', path)).href);
const LATER = 20;

/**
 * Draws the largest chart of the report (figure 2.7: 22 bars) in a
 * process of its own, and times each drawing.
 */
const script = `
  import { drawSvg } from ${built('draw/index.js')};
  import { loadManagerFigures, loadManagerQuestions, managerLabels } from ${built('survey/index.js')};
  import { managerShares } from ${built('audit/index.js')};
  import { multipleResponseChart } from ${built('figures/index.js')};
  const questions = loadManagerQuestions();
  const { answers } = managerLabels(questions);
  const shares = managerShares(loadManagerFigures(), questions, ['instruments']);
  const figure = multipleResponseChart(shares, { title: 'T', source: 'S', categories: answers });
  const times = [];
  for (let i = 0; i <= ${LATER}; i++) {
    const [start, work] = [performance.now(), process.cpuUsage()];
    await drawSvg(figure);
    const { user, system } = process.cpuUsage(work);
    times.push({ clock: performance.now() - start, processor: (user + system) / 1000 });
  }
  process.stdout.write(JSON.stringify(times));`;

interface Time {
  readonly clock: number;
  readonly processor: number;
}

function report(name: string, times: readonly Time[]): void {
  const median = (kind: keyof Time) => {
    const sorted = times.map((time) => time[kind]).sort((a, b) => a - b);
    return Math.round(sorted[Math.floor(sorted.length / 2)] as number);
  };
  console.log(
    `${name.padEnd(30)} ${median('processor')} ms of processor, ${median('clock')} ms by the clock`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'rekenschap-bench-'));
try {
  const run = (): Time[] =>
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
        env: { ...process.env, TMPDIR: folder },
      }),
    );
  const first = run();
  const again = [run(), run(), run()];
  report('first, no code kept', first.slice(0, 1));
  report(
    'first, with kept code',
    again.flatMap((times) => times.slice(0, 1)),
  );
  report(
    'second to sixth',
    again.flatMap((times) => times.slice(1, 6)),
  );
  report(
    'later',
    again.flatMap((times) => times.slice(6)),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
