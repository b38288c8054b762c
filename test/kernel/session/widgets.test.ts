import { expect, it } from 'vitest';
import { shareNotebook } from './notebook.ts';

const notebook = shareNotebook();

const slider = `const slider = kernel.anywidget({
  esm: 'export default { render({ model, el }) { el.textContent = model.get("value"); } }',
  state: { value: 3, bytes: new Uint8Array([1, 2]) },
});
const seen: number[] = [];
slider.onChange(({ value }) => {
  if (value === undefined) return;
  seen.push(value);
  updateDisplay('chart', value * 10);
});
await display('before', { id: 'chart' });
slider`;

// the messages: packages/schema/messages.md of jupyter-widgets, "Model
// state", "Displaying widgets", "Control comm"
it('a widget opens its models, is shown, and hears the front end', async () => {
  const { run, client } = notebook();
  const { outputs } = await run(slider);
  const opened = outputs.filter(({ header }) => header.msg_type === 'comm_open');
  expect(opened.map(({ metadata }) => metadata)).toEqual([{ version: '2.1.0' }, { version: '2.1.0' }]);
  const [layout, model] = opened.map(
    ({ content }) =>
      content as never as {
        comm_id: string;
        target_name: string;
        data: { state: Record<string, unknown>; buffer_paths: unknown };
      },
  );
  expect(layout).toMatchObject({
    target_name: 'jupyter.widget',
    data: { state: { _model_name: 'LayoutModel' } },
  });
  expect(model).toMatchObject({
    target_name: 'jupyter.widget',
    data: {
      buffer_paths: [['bytes']],
      state: {
        _model_module: 'anywidget',
        _model_name: 'AnyModel',
        _view_name: 'AnyView',
        value: 3,
        bytes: null,
        layout: `IPY_MODEL_${layout?.comm_id}`,
      },
    },
  });
  expect([...(opened[1]?.buffers[0] ?? [])]).toEqual([1, 2]);
  const shown = outputs.find(({ header }) => header.msg_type === 'execute_result');
  expect(
    (shown?.content.data as Record<string, unknown> | undefined)?.[
      'application/vnd.jupyter.widget-view+json'
    ],
  ).toEqual({
    version_major: 2,
    version_minor: 0,
    model_id: model?.comm_id,
  });

  const comm_id = model?.comm_id as string;
  const data = { method: 'update', state: { value: 7, bytes: null }, buffer_paths: [['bytes']] };
  const moved = client.send('comm_msg', { comm_id, data }, { buffers: [new Uint8Array([9])] });
  await client.idle(moved);
  const update = client.outputs(moved).find(({ header }) => header.msg_type === 'update_display_data');
  expect(update?.content).toMatchObject({ data: { 'text/plain': '70' }, transient: { display_id: 'chart' } });
  expect((await run('[seen, slider.state.value, [...slider.state.bytes]]')).result).toBe(
    '[ [ 7 ], 7, [ 9 ] ]',
  );

  const changed = await run('slider.set({ value: 1 })');
  const sent = changed.outputs.find(({ header }) => header.msg_type === 'comm_msg');
  expect(sent?.content).toEqual({
    comm_id,
    data: { method: 'update', state: { value: 1 }, buffer_paths: [] },
  });
});

it('a front end that comes anew gets the states of all widgets, and of one', async () => {
  const { run, client } = notebook();
  const { result } = await run('slider.id');
  const id = (result as string).slice(1, -1);
  const asked = client.send('comm_msg', { comm_id: id, data: { method: 'request_state' } });
  await client.idle(asked);
  expect(client.outputs(asked)[0]?.content).toMatchObject({
    comm_id: id,
    data: { method: 'update', state: { value: 1 } },
  });
  client.send(
    'comm_open',
    { comm_id: 'control', target_name: 'jupyter.widget.control', data: {} },
    { metadata: { version: '1.0.0' } },
  );
  const all = client.send('comm_msg', { comm_id: 'control', data: { method: 'request_states' } });
  await client.idle(all);
  const [answer] = client.outputs(all);
  const data = answer?.content.data as
    | { states: Record<string, object>; buffer_paths: unknown[] }
    | undefined;
  expect(data?.states[id]).toMatchObject({
    model_module: 'anywidget',
    model_name: 'AnyModel',
    state: { value: 1, bytes: null },
  });
  expect(data?.buffer_paths).toEqual([[id, 'state', 'bytes']]);
});

it('types hold the state of a widget', async () => {
  const { traceback } = await notebook().run("slider.set({ value: 'x' })");
  expect(traceback).toContain("Type 'string' is not assignable to type 'number'");
  expect((await notebook().run("kernel.anywidget({ esm: '' })")).reply.evalue).toContain(
    'anywidget() needs esm',
  );
});
