// danfojs-node asks for the native build, whose install downloads a binary; it computes with tensors of the
// core on the processor, and nothing else.
const core = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');

// tensors have the operations as methods too; what the core gives them itself stays
const { prototype } = core.Tensor;
for (const [name, operation] of Object.entries(core)) {
  if (typeof operation !== 'function' || !/^[a-z]/.test(name) || name in prototype) continue;
  prototype[name] = function (...words) {
    return operation(this, ...words);
  };
}

// says in so many lines that it runs in Node
core.env().set('IS_NODE', false);

Object.defineProperty(exports, 'data', { get: () => require('@tensorflow/tfjs-data'), enumerable: true });
for (const name of Object.keys(core))
  Object.defineProperty(exports, name, { get: () => core[name], enumerable: true });
