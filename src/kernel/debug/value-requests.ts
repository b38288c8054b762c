import type { JsonBundle } from '../protocol/messages.ts';
import type { AdapterState } from './adapter-state.ts';
import type { DebugHandlers } from './debug-commands.ts';
import { frameOf } from './frame-requests.ts';
import type { EvaluateResult } from './inspector-types.ts';
import type { SourceFrame } from './source-frames.ts';

/** Values of names and expressions, in a frame or between cells. */
export const valueRequests: DebugHandlers<
  'variables' | 'inspectVariables' | 'richInspectVariables' | 'evaluate' | 'copyToGlobals'
> = {
  variables: async ({ variables }, { variablesReference, start, count }) => ({
    variables: await variables.read(Number(variablesReference), start, count),
  }),
  inspectVariables: async ({ variables }) => ({ variables: await variables.globals() }),
  async richInspectVariables(state, { variableName, frameId }) {
    const name = String(variableName);
    if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return { data: {}, metadata: {} };
    const frames = state.pauses.frames();
    const expression = `__kernel.bundle(${state.compile(name)})`;
    const frame = frames ? frameOf(state, frameId ?? frames[0]?.id) : undefined;
    const { result } = await evaluated(state, frame, expression, {
      returnByValue: true,
      // nothing that must be waited for comes while the thread is paused.
      ...(frames ? {} : { awaitPromise: true, replMode: false }),
    });
    return { data: result.value as JsonBundle, metadata: {} };
  },
  async evaluate(state, { expression, frameId, context }) {
    const isHover = context === 'hover';
    const options = { generatePreview: true, ...(isHover ? { throwOnSideEffect: true } : {}) };
    const frame = frameOf(state, frameId);
    const { result } = await evaluated(state, frame, state.compile(String(expression)), options);
    const { value, ...shown } = state.variables.shown(result);
    return { result: value, ...shown };
  },
  async copyToGlobals(state, { srcVariableName, dstVariableName, srcFrameId }) {
    const value = state.compile(String(srcVariableName));
    await evaluated(state, frameOf(state, srcFrameId), `void __kernel.copy(${value})`, {
      returnByValue: true,
    });
    await state.declare(String(dstVariableName), '__kernel.copied()');
    return undefined;
  },
};

/** What an expression gives, in a frame of the pause of now, or else between cells. */
async function evaluated(
  { inspector }: AdapterState,
  frame: SourceFrame | undefined,
  expression: string,
  options: object,
): Promise<EvaluateResult> {
  const [method, place] = frame
    ? ['Debugger.evaluateOnCallFrame', { callFrameId: frame.call.callFrameId }]
    : ['Runtime.evaluate', { replMode: true }];
  const answer = await inspector.post<EvaluateResult>(method as string, {
    ...(place as object),
    expression,
    objectGroup: 'variables',
    silent: true,
    ...options,
  });
  const { exceptionDetails } = answer;
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description?.split('\n', 1)[0] ?? exceptionDetails.text);
  return answer;
}
