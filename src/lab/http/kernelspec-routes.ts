import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { LOGO_SVG } from '../../kernel/install/logo.ts';
import type { JsonObject } from '../../kernel/protocol/index.ts';
import type { RunnableSpec } from '../../runner/index.ts';
import { mimeTypeOf } from '../contents/mime-types.ts';
import type { Desk } from '../desk/desk.ts';
import { LabProblem } from '../lab-problem.ts';
import type { LabEnv } from './lab-env.ts';

const OWN_LOGO = 'logo-svg.svg';

/** What kernels there are, and their pictures. */
export function kernelspecRoutes(): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  app.get('/api/kernelspecs', ({ json, get }) => {
    const { kernels } = get('desk');
    const specs = Object.fromEntries(kernels.specs().map((spec) => [spec.name, specModel(spec)]));
    return json({ default: kernels.defaultName(), kernelspecs: specs } as JsonObject);
  });
  app.get('/api/kernelspecs/:name', ({ json, get, req }) =>
    json(specModel(specOf(get('desk'), req.param('name')))),
  );
  app.get('/kernelspecs/:name/:file', ({ get, req }) => {
    const { resourceDir, name } = specOf(get('desk'), req.param('name'));
    const file = req.param('file');
    if (isOwnLogo(name, resourceDir) && file === OWN_LOGO)
      return new Response(LOGO_SVG, { headers: { 'Content-Type': mimeTypeOf(file) } });
    const found = resourcesOf(resourceDir).find((each) => each === file);
    if (!found) throw new LabProblem(404, `the kernel ${name} has no ${file}`);
    const headers = {
      'Content-Type': mimeTypeOf(found),
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    };
    return new Response(readFileSync(join(resourceDir, found)), { headers });
  });
  return app;
}

function specOf({ kernels }: Desk, name: string): RunnableSpec {
  const spec = kernels.specs().find((each) => each.name === name);
  if (spec) return spec;
  throw new LabProblem(404, `no kernel named "${name}"`);
}

function specModel(spec: RunnableSpec): JsonObject {
  const { name, displayName, language, argv, interruptMode, env, metadata, resourceDir } = spec;
  const files = isOwnLogo(name, resourceDir) ? [OWN_LOGO] : resourcesOf(resourceDir);
  const resources = files.map((file) => [
    file.replace(/\.[^.]+$/, ''),
    `/kernelspecs/${encodeURIComponent(name)}/${encodeURIComponent(file)}`,
  ]);
  return {
    name,
    spec: {
      argv: [...argv],
      display_name: displayName,
      language,
      interrupt_mode: interruptMode,
      env,
      metadata,
    },
    resources: Object.fromEntries(resources) as JsonObject,
  };
}

/** The kernel of this package has no folder of its own with a picture in it. */
const isOwnLogo = (name: string, folder: string): boolean =>
  name === 'rekenschap' && !existsSync(join(folder, 'kernel.json'));

/** Pictures and scripts that lie beside a `kernel.json`. */
function resourcesOf(folder: string): string[] {
  if (!existsSync(join(folder, 'kernel.json'))) return [];
  return readdirSync(folder).filter((file) => /^(?:logo-[\w-]+\.(?:png|svg)|kernel\.(?:js|css))$/.test(file));
}
