import { doctor, formatFindings } from '../kernel/index.ts';
import type { CommandDeclaration } from './command.ts';

/**
 * `rekenschap doctor`: what the kernel needs, and whether it is there. Exit code 1 when something is missing.
 */
export const doctorCommand: CommandDeclaration = {
  summary: {
    en: 'say what the kernel needs, what is found and what is missing',
    nl: 'zeg wat de kernel nodig heeft, wat er is en wat ontbreekt',
  },
  declare(command, context) {
    command.action(async () => {
      const findings = await doctor();
      context.stdout.write(formatFindings(findings));
      context.exitCode = findings.some(({ state }) => state === 'missing') ? 1 : 0;
    });
  },
};
