/** What is used of the messages of V8's inspector. */

/** @see https://chromedevtools.github.io/devtools-protocol/v8/Runtime/#type-RemoteObject */
export interface RemoteObject {
  type: string;
  subtype?: string;
  className?: string;
  value?: unknown;
  unserializableValue?: string;
  description?: string;
  objectId?: string;
  preview?: ObjectPreview;
}

export interface ObjectPreview {
  type: string;
  subtype?: string;
  description?: string;
  overflow: boolean;
  properties: PropertyPreview[];
  entries?: { key?: ObjectPreview; value: ObjectPreview }[];
}

export interface PropertyPreview {
  name: string;
  type: string;
  subtype?: string;
  value?: string;
}

export interface PropertyDescriptor {
  name: string;
  value?: RemoteObject;
  get?: RemoteObject;
  enumerable: boolean;
  symbol?: RemoteObject;
}

export interface ScriptParsed {
  scriptId: string;
  url: string;
}

/** A place of the running code, from 0. */
export interface ScriptLocation {
  scriptId: string;
  lineNumber: number;
  columnNumber?: number;
}

interface Scope {
  type: string;
  name?: string;
  object: RemoteObject;
}

export interface CallFrame {
  callFrameId: string;
  functionName: string;
  location: ScriptLocation;
  scopeChain: Scope[];
  this: RemoteObject;
}

export interface Paused {
  reason: string;
  callFrames: CallFrame[];
  hitBreakpoints?: string[];
  data?: RemoteObject;
}

export interface EvaluateResult {
  result: RemoteObject;
  exceptionDetails?: { text: string; exception?: RemoteObject };
}
