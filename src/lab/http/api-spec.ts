/** What the lab answers, as `METHOD /path: what for`, in the order of Jupyter Server's own description. */
const ENDPOINTS = `
GET /api/contents/{path}: a file or folder; query: type, format, content, hash
POST /api/contents/{path}: a new file or folder in a folder, or a copy (copy_from)
PATCH /api/contents/{path}: rename or move to the path of the body
PUT /api/contents/{path}: save a file whole, or a piece of one (chunk)
DELETE /api/contents/{path}: delete a file or an empty folder
GET /api/contents/{path}/checkpoints: the kept states of a file, none or one
POST /api/contents/{path}/checkpoints: keep the file as it is now
POST /api/contents/{path}/checkpoints/{checkpoint_id}: make the file what it was
DELETE /api/contents/{path}/checkpoints/{checkpoint_id}: forget the kept state
POST /api/contents/{path}/trust: take a notebook's outputs for one's own
GET /api/sessions/{session}: a document and its kernel
PATCH /api/sessions/{session}: rename it, or give it another kernel
DELETE /api/sessions/{session}: end it and its kernel
GET /api/sessions: all sessions
POST /api/sessions: the session of a document, started where there is none
GET /api/kernels: all kernels that run
POST /api/kernels: start a kernel (name, path of its folder)
GET /api/kernels/{kernel_id}: a kernel
DELETE /api/kernels/{kernel_id}: end a kernel
POST /api/kernels/{kernel_id}/interrupt: interrupt a kernel
POST /api/kernels/{kernel_id}/restart: restart a kernel
GET /api/kernels/{kernel_id}/channels: its messages, over a websocket; v1.kernel.websocket.jupyter.org or the older form
GET /api/kernelspecs: the kernels that can be started
GET /api/kernelspecs/{name}: one of them
GET /api/config/{section_name}: a section of the configuration
PATCH /api/config/{section_name}: change a section; what is null is taken out
PUT /api/config/{section_name}: replace a section
GET /api/terminals: all terminals
POST /api/terminals: start a terminal (name, cwd)
GET /api/terminals/{terminal_id}: a terminal
DELETE /api/terminals/{terminal_id}: end a terminal
GET /api/events/subscribe: what happens, over a websocket
POST /api/events: tell those who listen (schema_id, data)
GET /api/nbconvert: the forms in which a notebook can be had
GET /api/me: who is asking
GET /api/status: when the lab started, its connections and kernels
POST /api/shutdown: end the lab
GET /api/spec.yaml: this description
GET /api: the version of Jupyter Server's API that is answered
`;

/** The description of the API, by the rules of OpenAPI: JSON, which is YAML too. */
export function apiSpec(): string {
  const paths: Record<string, Record<string, object>> = {};
  for (const [, method = '', path = '', summary] of ENDPOINTS.matchAll(/^(\w+) (\S+): (.+)$/gm)) {
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: { summary, parameters, responses: { default: { description: summary } } },
    };
  }
  const security = {
    header: {
      type: 'apiKey',
      in: 'header',
      name: 'Authorization',
      description: 'token, a space and the token',
    },
    query: { type: 'apiKey', in: 'query', name: 'token' },
  };
  const description = {
    openapi: '3.0.3',
    info: { title: 'rekenschap lab: Jupyter Server API', version: '5' },
    components: { securitySchemes: security },
    security: [{ header: [] }, { query: [] }],
    paths,
  };
  return `${JSON.stringify(description, null, 1)}\n`;
}
