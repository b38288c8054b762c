import { doctor, formatFindings } from '../kernel/index.ts';
import type { Command } from './command.ts';
import { parseOptions } from './parse-options.ts';

const usage = 'doctor';

/** `rekenschap doctor`: what the kernel needs, and whether it is there. Exit code 1 when something is missing. */
export const doctorCommand: Command = {
  usage,
  summary: 'say what the kernel needs, what is found and what is missing',
  async run(args, { stdout }) {
    parseOptions(args, {}, usage);
    const findings = await doctor();
    stdout.write(formatFindings(findings));
    return findings.some(({ state }) => state === 'missing') ? 1 : 0;
  },
};
