import { halt } from './halt.ts';
import { liveNames } from './live-names.ts';
import type { MainThread } from './main-thread.ts';
import { runCell } from './run-cell.ts';
import type { ToMain } from './run-messages.ts';
import { stopCells } from './stop-cells.ts';

/** Does what a message of the worker asks. */
export function takeMessage(main: MainThread, message: ToMain): void {
  main.asyncStack.relax();
  switch (message.kind) {
    case 'run':
      void runCell(message.job, main.cells);
      break;
    case 'interrupt':
      stopCells(main, message.count);
      break;
    case 'input':
      main.questions.settle(message);
      break;
    case 'local':
      main.localQuestions.settle(message);
      break;
    case 'names':
      main.send({ kind: 'names', id: message.id, names: liveNames(message.path, message.rows) });
      break;
    case 'comm':
      main.receiveComm(message);
      main.place({ kind: 'handled', key: message.key });
      break;
    case 'halt':
      halt(main);
  }
}
