import { describe, expect, it } from 'vitest';
import { shareNotebook } from './notebook.ts';

const notebook = shareNotebook();
const allowed = { allow_stdin: true };

/** Runs a cell and gives it the answers, in turn. @returns its result and the prompts that came */
async function answered(code: string, ...answers: string[]) {
  const { client, finish } = notebook();
  const id = client.send('execute_request', { code, ...allowed });
  const prompts: unknown[] = [];
  for (const answer of answers) {
    const request = await client.inputRequest();
    prompts.push(request.content.prompt);
    client.answerInput(answer, request.header);
  }
  return { ...(await finish(id)), prompts };
}

describe('a cell asks the user', () => {
  it('by prompt, confirm and alert, which stand still as in a browser', async () => {
    const code =
      "const given = [prompt('Name', 'Jan'), prompt('Town', 'Utrecht'), confirm('Sure?'), alert('done')]; given";
    const { result, prompts } = await answered(code, 'Piet', '', 'yes', '');
    expect(result).toBe("[ 'Piet', 'Utrecht', true, undefined ]");
    expect(prompts).toEqual(['Name [Jan] ', 'Town [Utrecht] ', 'Sure? [y/N] ', 'done [Enter] ']);
  });

  it('by readline on standard input, once a question', async () => {
    const code = `import readline from 'node:readline/promises';
const lines = readline.createInterface({ input: process.stdin, output: process.stdout });
const answer = await lines.question('Name? ');
lines.close();
answer`;
    const { result, stdout } = await answered(code, 'Piet');
    expect(stdout).toBe('Name? ');
    expect(result).toBe("'Piet'");
  });

  it('by the lines of standard input, and by what reads it at once', async () => {
    const { result } = await answered(
      "let first = ''; for await (const part of process.stdin) { first = String(part); break } first",
      'a',
    );
    expect(result).toBe("'a\\n'");
    const read = await answered("(await import('node:fs')).readFileSync(0, 'utf8')", 'b');
    expect(read.result).toBe("'b\\n'");
  });

  it('and an interrupt ends the question', async () => {
    const { client, finish } = notebook();
    const id = client.send('execute_request', { code: "prompt('never')", ...allowed });
    await client.inputRequest();
    const started = performance.now();
    await client.request('interrupt_request', {}, { channel: 'control' });
    expect((await finish(id)).reply.ename).toBe('KeyboardInterrupt');
    expect(performance.now() - started).toBeLessThan(1000);
    expect((await notebook().run('1 + 1')).result).toBe('2');
  });

  it('where nobody can answer: input is at its end, and a question fails', async () => {
    const lines = `import rl from 'node:readline';
for await (const line of rl.createInterface({ input: process.stdin })) console.log(line);
'end'`;
    expect((await notebook().run(lines)).result).toBe("'end'");
    expect((await notebook().run("prompt('Name')")).reply.evalue).toContain('needs a front end that can ask');
  });
});
