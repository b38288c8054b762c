#!/usr/bin/env node
import { runMain } from './cli/run-main.ts';
import type { Commands } from './cli/run-program.ts';

const COMMANDS: Commands = {
  install: async () => (await import('./cli/kernel-install-command.ts')).kernelInstallCommand,
  remove: async () => (await import('./cli/kernel-remove-command.ts')).kernelRemoveCommand,
  doctor: async () => (await import('./cli/doctor-command.ts')).doctorCommand,
  run: async () => (await import('./cli/run-command.ts')).runCommand,
  kernel: async () => (await import('./cli/kernel-command.ts')).kernelCommand,
};

const DESCRIPTION = {
  en: 'a TypeScript kernel for Jupyter and VS Code, and notebooks run without either',
  nl: 'een TypeScript-kernel voor Jupyter en VS Code, en notebooks uitgevoerd zonder beide',
};
runMain({ name: 'rekenschap-kernel', description: DESCRIPTION }, COMMANDS);
