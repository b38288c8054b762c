#!/usr/bin/env node
import { runMain } from './cli/run-main.ts';
import type { Commands } from './cli/run-program.ts';
import { useSurroundings } from './contracts/surroundings.ts';
import { nodeSurroundings } from './platform/node-surroundings.ts';

const COMMANDS: Commands = {
  recover: async () => (await import('./cli/recover-command.ts')).recoverCommand,
  run: async () => (await import('./cli/run-command.ts')).runCommand,
  reproduce: async () => (await import('./cli/reproduce-command.ts')).reproduceCommand,
  check: async () => (await import('./cli/check-command.ts')).checkCommand,
  quickscan: async () => (await import('./cli/quickscan-command.ts')).quickscanCommand,
  lessons: async () => (await import('./cli/lessons-command.ts')).lessonsCommand,
  grade: async () => (await import('./cli/grade-command.ts')).gradeCommand,
  audit: async () => (await import('./cli/audit-command.ts')).auditCommand,
  reference: async () => (await import('./cli/reference-command.ts')).referenceCommand,
  notebooks: async () => (await import('./cli/notebooks-command.ts')).notebooksCommand,
  lab: async () => (await import('./cli/lab-command.ts')).labCommand,
  kernel: async () => (await import('./cli/kernel-command.ts')).kernelCommand,
  'kernel:install': async () => (await import('./cli/kernel-install-command.ts')).kernelInstallCommand,
  'kernel:remove': async () => (await import('./cli/kernel-remove-command.ts')).kernelRemoveCommand,
  doctor: async () => (await import('./cli/doctor-command.ts')).doctorCommand,
};

useSurroundings(nodeSurroundings());
const DESCRIPTION = {
  en: 'recover, rerun and check a printed survey report',
  nl: 'reken een gedrukt enquêterapport terug, voer het opnieuw uit en controleer het',
};
runMain({ name: 'rekenschap', description: DESCRIPTION }, COMMANDS);
