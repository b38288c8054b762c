import type { ColumnTable } from 'arquero';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exerciseOf, LESSONS } from '../../src/lessons/index.ts';
import { LESSON_WORDS } from '../../src/lessons/words.ts';
import { hasChromium, launchChromium } from '../draw/chromium.ts';
import { RIGHT } from '../lessons/right-solutions.ts';
import { WRONG } from '../lessons/wrong-solutions.ts';
import { type LivePage, notebooks, openLive, writeLiveSite } from './live-site.ts';

const CHECKS = /^const (\w+): unknown = undefined;\nawait show\((\w+)\.check\(\1\)\);$/;
const SETS = (task: string) => new RegExp(`const ${task} = exercise\\('([\\w-]+)', \\{ study`);

/** The cells of a lesson in which the exercises on the report's data are answered. */
function answerCells(name: string): { id: string; task: string; exercise: string }[] {
  const codes = (notebooks.get(name)?.cells ?? []).filter(({ cell_type }) => cell_type === 'code');
  return codes.flatMap(({ id, source }) => {
    const [, , task = ''] = CHECKS.exec(source) ?? [];
    const exercise = codes.map((cell) => SETS(task).exec(cell.source)?.[1]).find(Boolean);
    return task === '' || exercise === undefined ? [] : [{ id, task, exercise }];
  });
}

/** An answer as a learner would write it. */
function codeOf(answer: unknown): string {
  if (typeof answer === 'bigint') return `${answer}n`;
  if (answer instanceof Map) return `new Map(${codeOf([...answer])})`;
  if (answer instanceof Set) return `new Set(${codeOf([...answer])})`;
  if (answer instanceof Float64Array) return `Float64Array.from(${codeOf([...answer])})`;
  if (Array.isArray(answer)) return `[${answer.map(codeOf).join(', ')}]`;
  if (typeof answer === 'object' && answer !== null) {
    const table = answer as ColumnTable;
    const isTable = typeof table.columnNames === 'function';
    const entries = isTable
      ? table.columnNames().map((name) => [name, [...table.array(name)]] as const)
      : Object.entries(answer);
    const code = `{ ${entries.map(([name, value]) => `${JSON.stringify(name)}: ${codeOf(value)}`).join(', ')} }`;
    return isTable ? `aq.table(${code})` : code;
  }
  return typeof answer === 'string' ? JSON.stringify(answer) : String(answer);
}

describe.skipIf(!hasChromium)('the lessons in the page', { timeout: 120_000 }, () => {
  let site: Awaited<ReturnType<typeof writeLiveSite>>;
  let browser: Browser;
  beforeAll(async () => {
    site = await writeLiveSite(LESSONS.map(({ name }) => name));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    site?.remove();
  });

  async function outputOf(live: LivePage, cell: string): Promise<string> {
    expect(await live.ended(cell)).toBe('ok');
    return live.shown(cell);
  }

  const cases = LESSONS.flatMap(({ name }) =>
    (['en', 'nl'] as const).map((language) => [name, language] as const),
  );
  it.each(cases)(
    'of %s in %s take no starter cell, name each mistake, and accept any form',
    async (name, language) => {
      const live = await openLive(browser, site.folder, name, '', language);
      try {
        const cells = answerCells(name);
        expect(cells.map(({ exercise }) => exercise)).toEqual(
          LESSONS.find((lesson) => lesson.name === name)?.exercises,
        );
        for (const { id, task, exercise } of cells) {
          await live.press(id, 'run');
          expect(await outputOf(live, id)).toContain(LESSON_WORDS[language].open);
          const [wrong = [], right = []] = [WRONG[exercise], RIGHT[exercise]];
          expect(wrong.length).toBeGreaterThanOrEqual(20);
          const answers = [...wrong.map(([answer]) => answer), ...right];
          const misconception = exerciseOf(exercise).misconceptions.find((each) => each.id === wrong[0]?.[1]);
          await live.press(id, 'edit');
          await live.type(
            id,
            [
              "import * as aq from 'arquero';",
              `const answers: unknown[] = [${answers.map(codeOf).join(', ')}];`,
              `const outcomes = answers.map((answer) => ${task}.check(answer));`,
              "console.log(outcomes.map((one) => (one.verdict === 'wrong' ? one.causes[0] : one.verdict)).join(' '));",
              'await show(outcomes[0]);',
            ].join('\n'),
          );
          await live.press(id, 'run', false);
          await live.page.locator(live.resultOf(id)).locator('.lesson-wrong').waitFor();
          const told = await outputOf(live, id);
          const causes = [...wrong.map(([, cause]) => cause), ...right.map(() => 'right')];
          expect(told).toContain(causes.join(' '));
          const said = live.page.locator(`${live.resultOf(id)} [lang=${language}]`);
          expect(await said.isVisible()).toBe(true);
          if (misconception) expect(await said.textContent()).toContain(misconception.words[language]);
        }
        expect(live.complaints).toEqual([]);
      } finally {
        await live.close();
      }
    },
  );
});
