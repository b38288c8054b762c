import { Ajv, type ValidateFunction } from 'ajv';
import type { Message } from '../../src/kernel/protocol/index.ts';

// Written from the protocol's documentation, not from the kernel:
// https://jupyter-client.readthedocs.io/en/stable/messaging.html, JEP 65 (iopub_welcome), JEP 91 (subshells).

const text = { type: 'string' };
const natural = { type: 'integer', minimum: 0 };
const flag = { type: 'boolean' };
const anyObject = { type: 'object' };

function object(properties: Record<string, object>, optional: string[] = [], open = false): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: open };
}

/** JSON types hold JSON, all others text. */
const mimeBundle = {
  type: 'object',
  propertyNames: { pattern: '^[a-z]+/[A-Za-z0-9.+-]+(;.*)?$' },
  patternProperties: { '^[a-z]+/(?!.*json)': text },
};
const error = object({
  status: { const: 'error' },
  ename: text,
  evalue: text,
  traceback: { type: 'array', items: text },
});
const aborted = object({ status: { const: 'aborted' } });
const userExpressions = {
  type: 'object',
  additionalProperties: {
    oneOf: [object({ status: { const: 'ok' }, data: mimeBundle, metadata: anyObject }), error],
  },
};

/** A reply's content: ok with these fields, or error, or aborted. */
function reply(properties: Record<string, object>, optional: string[] = []): object {
  return { oneOf: [object({ status: { const: 'ok' }, ...properties }, optional), error, aborted] };
}

const displayData = object(
  { data: mimeBundle, metadata: anyObject, transient: object({ display_id: text }, [], true) },
  ['transient'],
);

const contents: Record<string, object> = {
  execute_reply: {
    oneOf: [
      object({
        status: { const: 'ok' },
        execution_count: natural,
        payload: { type: 'array', items: object({ source: text }, [], true) },
        user_expressions: userExpressions,
      }),
      object(
        {
          ...(error as { properties: Record<string, object> }).properties,
          execution_count: natural,
          user_expressions: userExpressions,
        },
        ['user_expressions'],
      ),
      aborted,
    ],
  },
  inspect_reply: reply({ found: flag, data: mimeBundle, metadata: anyObject }),
  complete_reply: reply({
    matches: { type: 'array', items: text },
    cursor_start: natural,
    cursor_end: natural,
    metadata: anyObject,
  }),
  history_reply: reply({
    history: {
      type: 'array',
      items: {
        type: 'array',
        minItems: 3,
        maxItems: 3,
        items: [
          natural,
          natural,
          {
            oneOf: [
              text,
              {
                type: 'array',
                minItems: 2,
                maxItems: 2,
                items: [text, { type: ['string', 'null'] }],
                additionalItems: false,
              },
            ],
          },
        ],
      },
    },
  }),
  is_complete_reply: {
    oneOf: [
      object({ status: { enum: ['complete', 'invalid', 'unknown'] } }),
      object({ status: { const: 'incomplete' }, indent: { type: 'string', pattern: '^\\s*$' } }),
    ],
  },
  comm_info_reply: reply({ comms: { type: 'object', additionalProperties: object({ target_name: text }) } }),
  kernel_info_reply: reply(
    {
      protocol_version: { type: 'string', pattern: '^5\\.\\d+$' },
      implementation: text,
      implementation_version: text,
      language_info: object(
        {
          name: text,
          version: text,
          mimetype: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
          file_extension: { type: 'string', pattern: '^\\.' },
          pygments_lexer: text,
          codemirror_mode: { type: ['string', 'object'] },
          nbconvert_exporter: text,
        },
        ['pygments_lexer', 'codemirror_mode', 'nbconvert_exporter'],
      ),
      banner: text,
      debugger: flag,
      help_links: { type: 'array', items: object({ text, url: { type: 'string', pattern: '^https://' } }) },
      supported_features: { type: 'array', items: text },
    },
    ['debugger', 'help_links', 'supported_features'],
  ),
  shutdown_reply: reply({ restart: flag }),
  interrupt_reply: reply({}),
  usage_reply: object({ hostname: text, pid: natural, kernel_memory: natural }, [], true),
  debug_reply: object(
    { type: { const: 'response' }, request_seq: natural, success: flag, command: text },
    [],
    true,
  ),
  // JEP 47, an event of the Debug Adapter Protocol
  debug_event: object({ type: { const: 'event' }, seq: natural, event: text, body: anyObject }, ['body']),
  create_subshell_reply: reply({ subshell_id: text }),
  delete_subshell_reply: reply({}),
  list_subshell_reply: reply({ subshell_id: { type: 'array', items: text } }),
  stream: object({ name: { enum: ['stdout', 'stderr'] }, text }),
  display_data: displayData,
  update_display_data: displayData,
  execute_input: object({ code: text, execution_count: natural }),
  execute_result: object(
    {
      data: mimeBundle,
      metadata: anyObject,
      execution_count: natural,
      transient: anyObject,
    },
    ['transient'],
  ),
  error: object({ ename: text, evalue: text, traceback: { type: 'array', items: text } }),
  status: object({ execution_state: { enum: ['busy', 'idle', 'starting'] } }),
  clear_output: object({ wait: flag }),
  comm_open: object({ comm_id: text, target_name: text, target_module: text, data: anyObject }, [
    'target_module',
  ]),
  comm_msg: object({ comm_id: text, data: anyObject }),
  comm_close: object({ comm_id: text, data: anyObject }),
  input_request: object({ prompt: text, password: flag }),
  iopub_welcome: object({ subscription: text }),
};

const header = object(
  {
    msg_id: { type: 'string', minLength: 1 },
    session: { type: 'string', minLength: 1 },
    username: text,
    date: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
    },
    msg_type: { type: 'string', minLength: 1 },
    version: { type: 'string', pattern: '^5\\.\\d+$' },
    subshell_id: { type: ['string', 'null'] },
  },
  ['subshell_id'],
);

const ajv = new Ajv({ strict: false, allErrors: true });
const checkHeader = ajv.compile(header);
const checkParent = ajv.compile({ oneOf: [{ type: 'object', maxProperties: 0 }, header] });
const checks = new Map<string, ValidateFunction>();

/**
 * What is wrong with a message by the protocol's documentation.
 *
 * @returns one line per fault; empty for a valid message
 */
export function protocolFaults(message: Message): string[] {
  const type = message.header.msg_type;
  const schema = contents[type];
  if (!schema) return [`${type}: the protocol has no such message from a kernel`];
  if (!checks.has(type)) checks.set(type, ajv.compile(schema));
  const faults: string[] = [];
  const check = (validate: ValidateFunction, part: keyof Message) => {
    if (!validate(message[part])) {
      faults.push(
        `${type}.${part}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(message[part]).slice(0, 300)}`,
      );
    }
  };
  check(checkHeader, 'header');
  check(checkParent, 'parent_header');
  check(checks.get(type) as ValidateFunction, 'content');
  return faults;
}
